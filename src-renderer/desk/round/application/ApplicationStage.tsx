import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Candidate } from '../../../../src-main/domain/review/model';
import { useRun } from '../../../kit/api';
import { ConfirmBulk } from '../../../kit/ConfirmBulk';
import { Empty } from '../../../kit/Empty';
import { shown } from '../../../kit/run';
import { type Column, rowsOf } from '../../../kit/table/column';
import { useSelection } from '../../../kit/table/useSelection';
import { VirtualTable } from '../../../kit/table/VirtualTable';
import { PaperButton } from '../../papers/PaperButton';
import { StageBar } from '../frame/StageBar';
import type { StageProps } from '../view';
import { type Words, wordsOf } from '../words';
import { CollectDialog } from './CollectDialog';
import { LotButton } from './LotButton';

const columnsOf = ({ name, unit }: Words): Column<Candidate>[] => [
  { key: 'code', label: '编号', width: 72, cell: (candidate) => candidate.code },
  { key: 'name', label: name, width: 320, grow: true, cell: (candidate) => candidate.name },
  ...(unit === null ? [] : [{ key: 'unit', label: unit, width: 240, cell: (candidate: Candidate) => candidate.unit }]),
  { key: 'district', label: '区县', width: 180, cell: (candidate) => candidate.districtName },
];

/** 申报: who takes part. */
export function ApplicationStage({ view, live }: StageProps) {
  const { round, candidates } = view;
  const words = wordsOf(round.kind);
  const { noun, counter, imports } = words;
  const [collecting, collect] = useDisclosure(false);
  const [asking, setAsking] = useState(false);
  const selection = useSelection(() => Promise.resolve(candidates.map(({ id }) => id)));
  const withdraw = useRun('round.withdraw');
  const chosen = candidates.filter(({ id }) => selection.ids.has(id));

  const goAway = () =>
    withdraw
      .run({ round: round.id, rev: round.rev, candidates: chosen.map(({ id }) => id) })
      .then(() => {
        selection.clear();
        setAsking(false);
      })
      .catch(shown);

  const add = (
    <Button data-solves="noCandidates" leftSection={<IconPlus size={17} aria-hidden />} onClick={collect.open}>
      从台账选入
    </Button>
  );
  const recommend = imports && (
    <Button
      variant="default"
      leftSection={<IconFileImport size={17} aria-hidden />}
      component={Link}
      href={`/rounds/${round.id}/recommend`}
    >
      导入推荐表
    </Button>
  );
  return (
    <>
      <StageBar words={chosen.length > 0 ? `已选择 ${chosen.length} 个` : `共 ${candidates.length} 个申报`}>
        {live && chosen.length > 0 && (
          <Button variant="default" onClick={() => setAsking(true)}>
            移出 {chosen.length} 个
          </Button>
        )}
        {candidates.length > 0 && chosen.length === 0 && <PaperButton view={view} paper="applicationList" />}
        {live && chosen.length === 0 && <LotButton view={view} />}
        {live && candidates.length > 0 && chosen.length === 0 && recommend}
        {live && candidates.length > 0 && add}
      </StageBar>
      <VirtualTable
        label="申报名单"
        columns={columnsOf(words)}
        rows={rowsOf(candidates)}
        idOf={({ id }) => id}
        titleOf={({ name }) => name}
        {...(live ? { selection } : {})}
        empty={
          <Empty what="还没有申报" how={`从${noun}台账选入参加本轮次的${noun}，一次可选多${counter}。`}>
            {live && (
              <Group gap="sm">
                {recommend}
                {add}
              </Group>
            )}
          </Empty>
        }
      />
      {collecting && <CollectDialog view={view} onClose={collect.close} />}
      <ConfirmBulk
        opened={asking}
        onClose={() => setAsking(false)}
        title="移出申报"
        sentence={`将 ${chosen.length} 个申报移出本轮次。台账中的记录不受影响，可以再次选入。`}
        confirm={`移出 ${chosen.length} 个`}
        busy={withdraw.busy}
        onConfirm={goAway}
      />
    </>
  );
}
