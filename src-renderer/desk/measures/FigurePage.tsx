import { Button, Select } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { FoundRecord } from '../../../src-main/api/contract/indicators';
import { useCall, useRun } from '../../kit/api';
import { Empty } from '../../kit/Empty';
import { Page } from '../../kit/Page';
import { PageHead } from '../../kit/PageHead';
import { shown } from '../../kit/run';
import { useSaveFile } from '../../kit/save';
import { type Column, rowsOf } from '../../kit/table/column';
import { VirtualTable } from '../../kit/table/VirtualTable';
import { Waiting } from '../../kit/Waiting';
import { figurePath } from './paths';

const COLUMNS: Column<FoundRecord>[] = [
  { key: 'title', label: '名称', width: 300, cell: ({ title }) => <span title={title}>{title}</span> },
  { key: 'kind', label: '类别', width: 90, cell: ({ kind }) => kind },
  { key: 'district', label: '区县', width: 170, cell: ({ district }) => district },
  { key: 'reason', label: '情况', width: 420, grow: true, cell: ({ reason }) => <span title={reason}>{reason}</span> },
];
const DUE: Column<FoundRecord> = { key: 'due', label: '日期', width: 110, cell: ({ due }) => due ?? '' };

/** The records behind a figure, or behind one part of it: to be opened one by one, or sent as a workbook. */
export function FigurePage({ name, group }: { name: string; group: string | null }) {
  const [, go] = useLocation();
  const list = useCall('indicator.records', { name, group });
  const make = useRun('indicator.export');
  const save = useSaveFile();
  const { indicator, total = 0, rows = [] } = list.data ?? {};
  const parts = indicator?.groups.filter(({ figure }) => figure > 0) ?? [];
  const known = group === null || parts.some(({ key }) => key === group);
  const options = parts.map(({ key, label, figure }) => ({ value: key, label: `${label}（${figure}）` }));
  // A cell of a table is a part that the list of parts does not name.
  if (group !== null && !known) options.unshift({ value: group, label: group.replace('|', '，') });
  const columns = rows.some(({ due }) => due !== null) ? [...COLUMNS, DUE] : COLUMNS;
  return (
    <Page
      flush
      head={
        <PageHead
          title={indicator?.label ?? '名单'}
          note={indicator ? `共 ${total} 条。${indicator.source}` : '正在读取'}
          more={
            indicator && indicator.groups.length > 1 ? (
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
            ) : null
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
      {list.isPending ? (
        <Waiting />
      ) : (
        <VirtualTable
          label={indicator?.label ?? '名单'}
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
