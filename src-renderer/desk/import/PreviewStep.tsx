import { Button, Tabs } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ImportRow, Preview } from '../../../src-main/api/contract/imports';
import type { Register } from '../../../src-main/domain/registers/define';
import { titleOf } from '../../../src-main/domain/registers/title';
import { useRun } from '../../kit/api';
import { Empty } from '../../kit/Empty';
import { shownCount } from '../../kit/fieldText';
import { shown } from '../../kit/run';
import { useSaveFile } from '../../kit/save';
import { rowsOf } from '../../kit/table/column';
import type { Selection } from '../../kit/table/useSelection';
import { VirtualTable } from '../../kit/table/VirtualTable';
import { BUCKET_LABELS, BUCKETS, type Bucket, bucketOf, isChoosable, withRow } from './buckets';
import classes from './Import.module.css';
import { previewColumns } from './previewColumns';
import { RowDetail } from './RowDetail';
import type { Importing } from './useImport';

interface PreviewStepProps {
  register: Register;
  importing: Importing;
  preview: Preview;
  /** Rows that change nothing can be chosen too. */
  unchanged: boolean;
}

const HINTS: Record<Bucket, string> = {
  new: '台账里没有，写入后是新的记录。',
  change: '台账里已有，标出的格会改成来表的内容。',
  ask: '有疑问的行：看过原因，确认无误再勾选；互相重复的行只能选一行。',
  same: '与台账完全一致，不需要写入。',
  error: '改正以前不能写入；可以存成工作簿退回填报单位。',
};

/** Third step: every row of the file beside the register, by what would happen to it. */
export function PreviewStep({ register, importing, preview, unchanged }: PreviewStepProps) {
  const { chosen, setChosen } = importing;
  const rejected = useRun('import.rejected');
  const save = useSaveFile();
  const byBucket = useMemo(() => {
    const groups: Record<Bucket, ImportRow[]> = { new: [], change: [], ask: [], same: [], error: [] };
    for (const row of preview.rows) groups[bucketOf(row)].push(row);
    return groups;
  }, [preview]);
  const first = BUCKETS.find((bucket) => byBucket[bucket].length > 0) ?? 'new';
  const [asked, setAsked] = useState<Bucket | null>(null);
  const bucket = asked ?? first;
  const rows = byBucket[bucket];
  const [open, setOpen] = useState<string | null>(null);
  const opened = rows.find((row) => String(row.row) === open) ?? null;
  const columns = useMemo(() => previewColumns(register, preview, rows), [register, preview, rows]);
  const list = useMemo(() => rowsOf(rows), [rows]);

  const choose = (some: readonly ImportRow[], on: boolean) => {
    let next: ReadonlySet<number> = new Set(chosen);
    for (const row of some) {
      if (on) next = withRow(register, preview.rows, next, row);
      else next = new Set([...next].filter((number) => number !== row.row));
    }
    setChosen(next);
  };
  const selection: Selection = {
    ids: new Set(rows.filter((row) => chosen.has(row.row)).map((row) => String(row.row))),
    toggle: (id) => {
      const row = rows.find((each) => String(each.row) === id);
      if (row) choose([row], !chosen.has(row.row));
    },
    // Held rows exclude one another, so "all" leaves them to the person.
    all: () =>
      choose(
        rows.filter((row) => isChoosable(row, unchanged) && row.status !== 'held'),
        true,
      ),
    clear: () => choose(rows, false),
  };
  const choosable = bucket !== 'error' && (unchanged || bucket !== 'same');
  return (
    <section className={classes.preview} aria-label="预览">
      <Tabs
        value={bucket}
        onChange={(next) => {
          setAsked(BUCKETS.find((each) => each === next) ?? null);
          setOpen(null);
        }}
      >
        <Tabs.List>
          {BUCKETS.map((each) => (
            <Tabs.Tab key={each} value={each} disabled={byBucket[each].length === 0}>
              {BUCKET_LABELS[each]} {shownCount(byBucket[each].length)}
            </Tabs.Tab>
          ))}
          <span className={classes.hint}>
            {unchanged && bucket === 'same' ? '与台账完全一致，台账不变，只选入轮次。' : HINTS[bucket]}
          </span>
          {byBucket.error.length > 0 || byBucket.ask.length > 0 ? (
            <Button
              variant="subtle"
              size="compact-sm"
              loading={rejected.busy}
              onClick={() => rejected.run({ import: preview.import }).then(save, shown)}
            >
              待改正的行存为工作簿
            </Button>
          ) : null}
        </Tabs.List>
      </Tabs>
      <div className={classes.split}>
        <div className={classes.list}>
          <VirtualTable
            key={bucket}
            label={`预览：${BUCKET_LABELS[bucket]}`}
            columns={columns}
            rows={list}
            idOf={(row) => String(row.row)}
            titleOf={(row) => `第 ${row.row} 行 ${titleOf(register, row.values)}`}
            {...(choosable ? { selection } : {})}
            choosable={(row) => isChoosable(row, unchanged)}
            open={open}
            onOpen={(row) => setOpen(String(row.row))}
            empty={<Empty what="没有数据行" how="请核对工作表里是否有内容，或换一个文件。" />}
          />
        </div>
        {opened ? (
          <RowDetail
            key={opened.row}
            of={preview.import}
            register={register}
            row={opened}
            names={preview.names}
            kept={importing.kept[opened.row] ?? []}
            onKeep={(field, on) => importing.keep(opened.row, field, on)}
            onClose={() => setOpen(null)}
          />
        ) : null}
      </div>
      {preview.ignored.length > 0 ? (
        <details className={classes.ignored}>
          <summary>未作为数据读取的内容 {shownCount(preview.ignored.length)} 处</summary>
          <ul>
            {preview.ignored.map(({ what, why }) => (
              <li key={`${what} ${why}`}>
                {what}：{why}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
