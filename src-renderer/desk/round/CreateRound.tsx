import { Button, Group, Modal, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import type { CallOutput } from '../../../src-main/api/contract';
import { KIND_LABELS, kindOf } from '../../../src-main/domain/review/kinds';
import { asWork, usualTitle } from '../../../src-main/domain/review/round-title';
import { useCall, useRun } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import { shown } from '../../kit/run';
import { Sentence } from '../../kit/Sentence';

const KINDS = Object.entries(KIND_LABELS).map(([value, label]) => ({ value, label }));
/** Stands before the id of a kind of the office's own. */
const OWN = 'own:';

type Listed = CallOutput<'round.list'>[number];

/** Said where a kind is held every so many years and the last one is not so long ago; null: nothing to say. */
function tooSoon(kindName: string, year: number, rounds: readonly Listed[]): string | null {
  const kind = kindOf(kindName);
  if (!kind || kind.every < 2) return null;
  const last = rounds.filter((round) => round.kind === kindName && round.year <= year).map((round) => round.year);
  if (last.length === 0) return null;
  const latest = Math.max(...last);
  if (year - latest >= kind.every) return null;
  return `${kind.label}每 ${kind.every} 年一次，上一次是 ${latest} 年，请核对年度。`;
}

/** A new round: kind, year and name; everything else has a default that can be changed in 草稿. */
export function CreateRound({ rounds, onClose }: { rounds: readonly Listed[]; onClose(): void }) {
  const { today } = useSigned();
  const create = useRun('round.create');
  const [, go] = useLocation();
  const kinds = useCall('kind.list', {});
  const [chosen, setChosen] = useState(KINDS[0]?.value ?? '');
  /** The round whose settings are taken over; '': none. */
  const [template, setTemplate] = useState('');
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  /** null: the usual title of the kind and year. */
  const [typed, setTyped] = useState<string | null>(null);
  const own = (kinds.data ?? []).find(({ id }) => chosen === OWN + id);
  const kind = own?.kind ?? chosen;
  const known = kindOf(kind);
  const usual = own ? asWork(`${year}年${own.label}`) : known ? usualTitle(known, year) : `${year}年`;
  const title = typed ?? usual;
  const before = rounds.filter((round) => round.kind === kind);
  const warning = tooSoon(kind, year, rounds);
  const from = template !== '' ? { round: template } : own ? { officeKind: own.id } : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create
      .run({ kind, title: title.trim(), year, from })
      .then(({ id }) => go(`/rounds/${id}`))
      .catch(shown);
  };
  return (
    <Modal opened onClose={onClose} title="新建轮次" size={520}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Group grow gap="sm">
            <Select
              label="种类"
              data={[
                { group: '常用类别', items: KINDS },
                ...(kinds.data && kinds.data.length > 0
                  ? [
                      {
                        group: '本单位的类别',
                        items: kinds.data.map(({ id, label }) => ({ value: OWN + id, label })),
                      },
                    ]
                  : []),
              ]}
              value={chosen}
              allowDeselect={false}
              onChange={(value) => {
                setChosen(value ?? chosen);
                setTemplate('');
              }}
            />
            <NumberInput
              label="年度"
              min={2000}
              max={2100}
              allowDecimal={false}
              thousandSeparator=""
              value={year}
              onChange={(value) => setYear(Number(value))}
            />
          </Group>
          <TextInput
            label="轮次名称"
            withAsterisk
            data-autofocus
            maxLength={200}
            value={title}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {before.length > 0 && (
            <Select
              label="沿用设置"
              description="评分标准、计分方法、名额、审查条件和公示期照所选轮次"
              data={[
                { value: '', label: '不沿用' },
                ...before.map((round) => ({ value: round.id, label: `${round.title}（${round.year} 年）` })),
              ]}
              value={template}
              allowDeselect={false}
              onChange={(value) => setTemplate(value ?? '')}
            />
          )}
          {warning !== null && <Sentence tone="warn">{warning}</Sentence>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              取消
            </Button>
            <Button type="submit" disabled={title.trim() === ''} loading={create.busy}>
              新建轮次
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
