import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { CallOutput } from '../../../src-main/api/contract';
import { STAGE_LABELS } from '../../../src-main/domain/review/model';
import { useCall } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import { Empty } from '../../kit/Empty';
import { Page } from '../../kit/Page';
import { PageHead } from '../../kit/PageHead';
import { StateBadge } from '../../kit/StateBadge';
import { type Column, rowsOf } from '../../kit/table/column';
import { VirtualTable } from '../../kit/table/VirtualTable';
import { Waiting } from '../../kit/Waiting';
import { CreateRound } from './CreateRound';

type Listed = CallOutput<'round.list'>[number];

const COLUMNS: Column<Listed>[] = [
  { key: 'title', label: '轮次', width: 320, cell: ({ title }) => <span title={title}>{title}</span> },
  { key: 'kind', label: '种类', width: 130, cell: ({ label }) => label },
  { key: 'year', label: '年度', width: 76, cell: ({ year }) => year },
  {
    key: 'stage',
    label: '阶段',
    width: 116,
    cell: ({ stage }) => (
      <StateBadge tone={stage === 'archive' ? 'good' : stage === 'draft' ? 'neutral' : 'accent'}>
        {STAGE_LABELS[stage]}
      </StateBadge>
    ),
  },
  { key: 'candidates', label: '申报', unit: '个', width: 84, align: 'right', cell: ({ candidates }) => candidates },
  { key: 'waits', label: '待办', width: 360, cell: ({ waits }) => <span title={waits}>{waits}</span> },
];

/** 评审轮次: every round with its stage and what it waits for. */
export function RoundsPage() {
  const { can } = useSigned();
  const rounds = useCall('round.list', {});
  const [creating, create] = useDisclosure(false);
  const [, go] = useLocation();
  const add = can('round.run') ? (
    <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={create.open}>
      新建轮次
    </Button>
  ) : null;
  return (
    <Page flush head={<PageHead title="评审轮次" note="从草稿到归档，每一步都留有记录" action={add} />}>
      {rounds.isPending ? (
        <Waiting />
      ) : (
        <VirtualTable
          label="评审轮次"
          columns={COLUMNS}
          rows={rowsOf(rounds.data ?? [])}
          idOf={({ id }) => id}
          titleOf={({ title }) => title}
          onOpen={({ id }) => go(`/rounds/${id}`)}
          empty={
            rounds.error ? (
              <Empty what="轮次读不出来" how={rounds.error.message} />
            ) : (
              <Empty
                what="还没有轮次"
                how="一个轮次就是一次命名、评选或评估：收申报、形式审查、评审、公示，直到公布和发证。"
              >
                {add}
              </Empty>
            )
          }
        />
      )}
      {creating && <CreateRound rounds={rounds.data ?? []} onClose={create.close} />}
    </Page>
  );
}
