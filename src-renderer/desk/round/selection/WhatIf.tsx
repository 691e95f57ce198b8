import { Button, Group, Modal, NumberInput, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { Quota, Round } from '../../../../src-main/domain/review/model';
import { formatPoints } from '../../../../src-main/domain/review/wording';
import { useCall } from '../../../kit/api';
import { Sentence } from '../../../kit/Sentence';
import { Waiting } from '../../../kit/Waiting';
import { CeilingFields } from '../draft/CeilingFields';
import { type Ceilings, readCeilings, typedLevel } from '../draft/ceilings';
import { LevelsFields } from '../draft/LevelsFields';
import type { RoundView } from '../view';
import { Differences } from './Differences';

interface Tried extends Ceilings {
  drop: number;
  from: number;
}

const triedOf = ({ quota, method }: Round): Tried => ({
  total: quota.total,
  perUnit: quota.perUnit,
  levels: quota.levels.map(typedLevel),
  perDistrict: quota.perDistrict,
  minimum: quota.minimum === null ? '' : formatPoints(quota.minimum),
  reserves: quota.reserves,
  drop: method.trim.drop,
  from: method.trim.from,
});

/** Do members give marks of which some may be dropped? */
const trims = (by: Round['method']['by']): boolean => by === 'score' || by === 'scoreThenVote';

/** null: a lowest score is no number. */
function quotaOf(tried: Tried): Quota | null {
  const read = readCeilings(tried);
  return 'problem' in read ? null : read.quota;
}

function Answer({ view, quota, trim }: { view: RoundView; quota: Quota; trim: { drop: number; from: number } }) {
  const asked = useCall('round.whatIf', { round: view.round.id, quota, trim }, { keep: true });
  if (asked.error) return <Sentence>{asked.error.message}</Sentence>;
  return asked.data ? <Differences view={view} answer={asked.data} /> : <Waiting lines={4} />;
}

function Panel({ view, onClose }: { view: RoundView; onClose(): void }) {
  const [tried, setTried] = useState(() => triedOf(view.round));
  const [settled] = useDebouncedValue(tried, 150);
  const change = (part: Partial<Tried>) => setTried({ ...tried, ...part });
  const quota = quotaOf(settled);
  const { by } = view.round.method;
  return (
    <Modal opened onClose={onClose} title="试算" size="xl">
      <Stack gap="sm">
        <Text size="sm">改动名额{trims(by) ? '或去分办法' : ''}，看结果会有哪些不同。试算不保存，也不改动本轮次。</Text>
        <CeilingFields ceilings={tried} marked={by !== 'vote'} readOnly={false} onChange={change} />
        {tried.levels.length > 0 && (
          <LevelsFields levels={tried.levels} readOnly={false} onChange={(levels) => change({ levels })} />
        )}
        {trims(by) && (
          <Group grow gap="sm">
            <NumberInput
              label="去掉最高分和最低分各"
              suffix=" 个"
              min={0}
              max={5}
              allowDecimal={false}
              value={tried.drop}
              onChange={(value) => change({ drop: Number(value) })}
            />
            <NumberInput
              label="至少几名评委打分才去"
              suffix=" 名"
              min={1}
              max={99}
              allowDecimal={false}
              value={tried.from}
              onChange={(value) => change({ from: Math.max(1, Number(value)) })}
            />
          </Group>
        )}
        {quota === null ? (
          <Sentence>“最低入选分”要填数字，不限就留空。</Sentence>
        ) : (
          <Answer view={view} quota={quota} trim={{ drop: settled.drop, from: settled.from }} />
        )}
      </Stack>
    </Modal>
  );
}

/** 试算: what another quota or trim would change; nothing is kept. */
export function WhatIf({ view }: { view: RoundView }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        试算
      </Button>
      {open && <Panel view={view} onClose={() => setOpen(false)} />}
    </>
  );
}
