import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CallOutput } from '../../../src-main/api/contract';
import { useCall, useRun } from '../../kit/api';
import { commandLabel } from '../../kit/commandLabels';
import { Empty } from '../../kit/Empty';
import { shownTime } from '../../kit/fieldText';
import { Page } from '../../kit/Page';
import { PageHead } from '../../kit/PageHead';
import { shown } from '../../kit/run';
import { Sentence } from '../../kit/Sentence';
import { type Column, rowsOf } from '../../kit/table/column';
import { VirtualTable } from '../../kit/table/VirtualTable';
import classes from './Journal.module.css';

type Line = CallOutput<'journal.list'>[number];

const PAGE = 200;

const COLUMNS: Column<Line>[] = [
  { key: 'seq', label: '序号', width: 76, align: 'right', cell: (line) => line.seq },
  { key: 'at', label: '时间', width: 150, cell: (line) => shownTime(line.at) },
  { key: 'by', label: '操作人', width: 130, cell: (line) => line.by },
  { key: 'what', label: '操作', width: 170, cell: (line) => commandLabel(line.command) },
  { key: 'changes', label: '改动', unit: '处', width: 84, align: 'right', cell: (line) => line.changes },
  { key: 'reason', label: '理由', width: 380, grow: true, cell: (line) => line.reason ?? '' },
];

/** Every command since the first start, newest first, and the proof that none was changed or lost. */
export function JournalPage() {
  const [before, setBefore] = useState<number[]>([]);
  const list = useCall('journal.list', { before: before.at(-1) ?? null, limit: PAGE }, { keep: true });
  const verify = useRun('journal.verify');
  const [verdict, setVerdict] = useState<CallOutput<'journal.verify'> | null>(null);
  const lines = list.data ?? [];
  const oldest = lines.at(-1)?.seq ?? 0;
  return (
    <Page
      flush
      head={
        <PageHead
          title="操作日志"
          note="每一次写入都按顺序记在这里，前后相连，改动过就会被发现"
          action={
            <Button loading={verify.busy} onClick={() => verify.run({}).then(setVerdict, shown)}>
              核验日志
            </Button>
          }
        />
      }
    >
      <div className={classes.words}>
        {list.error ? <Sentence>{list.error.message}</Sentence> : null}
        {verdict ? (
          verdict.problem === null ? (
            <Sentence tone="hint">核验通过：{verdict.entries} 条记录首尾相连，与数据一致。</Sentence>
          ) : (
            <Sentence>{verdict.problem}</Sentence>
          )
        ) : null}
      </div>
      <VirtualTable
        label="操作日志"
        columns={COLUMNS}
        rows={rowsOf(lines)}
        idOf={(line) => line.id}
        titleOf={(line) => `第 ${line.seq} 条`}
        empty={<Empty what="还没有记录" />}
      />
      <footer className={classes.foot}>
        <Button
          variant="default"
          size="compact-sm"
          disabled={before.length === 0}
          onClick={() => setBefore(before.slice(0, -1))}
        >
          较新的 {PAGE} 条
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          disabled={lines.length < PAGE || oldest <= 1}
          onClick={() => setBefore([...before, oldest])}
        >
          较早的 {PAGE} 条
        </Button>
      </footer>
    </Page>
  );
}
