import { Button, Select } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { FoundRecord, IndicatorView } from '../../../src-main/api/contract/indicators';
import { useCall, useRun } from '../../kit/api';
import { Empty } from '../../kit/Empty';
import { Page } from '../../kit/Page';
import { PageHead } from '../../kit/PageHead';
import { shown } from '../../kit/run';
import { useSaveFile } from '../../kit/save';
import { type Column, rowsOf } from '../../kit/table/column';
import { VirtualTable } from '../../kit/table/VirtualTable';
import { Waiting } from '../../kit/Waiting';
import { PaperDialog } from '../papers/PaperDialog';
import type { PaperWish } from '../papers/usePaper';
import { figurePath } from './paths';

type Listed = Column<FoundRecord>;

const words = (key: string, label: string, width: number, text: (row: FoundRecord) => string): Listed => ({
  ...{ key, label, width, grow: width > 400 },
  cell: (row) => <span title={text(row)}>{text(row)}</span>,
});
const NAME = words('title', '名称', 300, ({ title }) => title);
const KIND = words('kind', '类别', 90, ({ kind }) => kind);
const DISTRICT = words('district', '区县', 170, ({ district }) => district);
const REASON = words('reason', '情况', 420, ({ reason }) => reason);
const DUE = words('due', '日期', 110, ({ due }) => due ?? '');
const WIDTHS = { text: 300, word: 130, date: 130 } as const;

/** The list's own columns, as its paper has them, or the usual ones. */
function columnsOf(list: IndicatorView['list'], rows: readonly FoundRecord[]): Listed[] {
  const own = list?.columns.map(({ title, kind }, at) =>
    words(title, title, WIDTHS[kind], ({ cells }) => cells[at] ?? ''),
  );
  const columns = own
    ? [words('title', list?.name ?? '', 130, ({ title }) => title), DISTRICT, ...own]
    : [NAME, KIND, DISTRICT, REASON];
  return rows.some(({ due }) => due !== null) ? [...columns, DUE] : columns;
}

/** The records behind a figure, or behind one part of it: to be opened one by one, or sent as a workbook. */
export function FigurePage({ name, group }: { name: string; group: string | null }) {
  const [, go] = useLocation();
  const list = useCall('indicator.records', { name, group });
  const make = useRun('indicator.export');
  const save = useSaveFile();
  const [printing, setPrinting] = useState(false);
  const { indicator, total = 0, rows = [] } = list.data ?? {};
  const title = indicator?.list?.title ?? indicator?.label ?? '名单';
  const parts = indicator?.groups.filter(({ figure }) => figure > 0) ?? [];
  const known = group === null || parts.some(({ key }) => key === group);
  const options = parts.map(({ key, label, figure }) => ({ value: key, label: `${label}（${figure}）` }));
  // A cell of a table is a part that the list of parts does not name.
  if (group !== null && !known) options.unshift({ value: group, label: group.replace('|', '，') });
  const columns = columnsOf(indicator?.list ?? null, rows);
  const wish = useMemo((): PaperWish => ({ call: 'indicator.print', name, group }), [name, group]);
  return (
    <Page
      flush
      head={
        <PageHead
          title={title}
          note={indicator ? `共 ${total} 条。${indicator.source}` : '正在读取'}
          more={
            <>
              {indicator && indicator.groups.length > 1 ? (
                <Select
                  w={220}
                  aria-label="范围"
                  placeholder="全部范围"
                  clearable
                  searchable
                  data={options}
                  value={group}
                  onChange={(key) => go(key === null ? figurePath(name) : figurePath(name, key))}
                />
              ) : null}
              <Button
                variant="default"
                leftSection={<IconPrinter size={17} aria-hidden />}
                disabled={rows.length === 0}
                onClick={() => setPrinting(true)}
              >
                打印名单
              </Button>
            </>
          }
          action={
            <Button
              leftSection={<IconDownload size={17} aria-hidden />}
              disabled={rows.length === 0}
              loading={make.busy}
              onClick={() => make.run({ name, group }).then(save, shown)}
            >
              导出名单
            </Button>
          }
        />
      }
    >
      {printing && <PaperDialog title={title} wish={wish} certificates={[]} onClose={() => setPrinting(false)} />}
      {list.isPending ? (
        <Waiting />
      ) : (
        <VirtualTable
          label={title}
          columns={columns}
          rows={rowsOf(rows)}
          idOf={({ id }) => id}
          titleOf={({ title }) => title}
          open={null}
          onOpen={({ path }) => go(path)}
          empty={
            list.error ? (
              <Empty what="名单读不出来" how={list.error.message} />
            ) : (
              <Empty what="这里没有记录" how="这一项目前是零，或者这个范围里没有。" />
            )
          }
        />
      )}
    </Page>
  );
}
