import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { CallOutput } from '../../../src-main/api/contract';
import { useCall } from '../../kit/api';
import { Empty } from '../../kit/Empty';
import { Page } from '../../kit/Page';
import { PageHead } from '../../kit/PageHead';
import { StateBadge } from '../../kit/StateBadge';
import { type Column, rowsOf } from '../../kit/table/column';
import { useSelection } from '../../kit/table/useSelection';
import { VirtualTable } from '../../kit/table/VirtualTable';
import { Waiting } from '../../kit/Waiting';
import { CertificatePanel } from './CertificatePanel';
import classes from './CertificatesPage.module.css';
import { MakeMany } from './MakeMany';

export type ListedCertificate = CallOutput<'certificate.list'>[number];

const struck = (certificate: ListedCertificate, text: string) =>
  certificate.voided ? <s className={classes.struck}>{text}</s> : text;

const COLUMNS: Column<ListedCertificate>[] = [
  { key: 'holder', label: '持有单位', width: 250, cell: (one) => struck(one, one.holder) },
  { key: 'number', label: '编号', width: 190, cell: (one) => struck(one, one.number) },
  { key: 'issuedOn', label: '签发日期', width: 108, cell: (one) => struck(one, one.issuedOn) },
  {
    key: 'state',
    label: '状态',
    width: 210,
    cell: ({ voided }) =>
      voided ? <StateBadge tone="bad">已作废：{voided.reason}</StateBadge> : <StateBadge tone="good">有效</StateBadge>,
  },
  { key: 'reprints', label: '重印', unit: '次', width: 76, align: 'right', cell: ({ reprints }) => reprints || '' },
  { key: 'round', label: '轮次', width: 250, cell: ({ roundTitle }) => <span title={roundTitle}>{roundTitle}</span> },
];

/** 证书登记: every number that was ever given, also those that were voided. `id`: the one that is opened first. */
export function CertificatesPage({ id: first }: { id: string | null }) {
  const [search, setSearch] = useState('');
  const [sought] = useDebouncedValue(search, 150);
  const list = useCall('certificate.list', { search: sought.trim() }, { keep: true });
  const [open, setOpen] = useState(first);
  const rows = list.data ?? [];
  const selection = useSelection(() => Promise.resolve(rows.map(({ id }) => id)));
  const chosen = rows.filter(({ id }) => selection.ids.has(id));
  const opened = rows.find(({ id }) => id === open);
  return (
    <Page
      flush
      head={
        <PageHead
          title="证书"
          note="编号连续，不重复使用；作废的编号连同理由保留"
          more={
            <TextInput
              w={260}
              aria-label="按单位或编号查找"
              placeholder="按单位或编号查找"
              leftSection={<IconSearch size={17} aria-hidden />}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
          }
          action={<MakeMany certificates={chosen} />}
        />
      }
    >
      {list.isPending ? (
        <Waiting />
      ) : (
        <VirtualTable
          label="证书登记"
          columns={COLUMNS}
          rows={rowsOf(rows)}
          idOf={({ id }) => id}
          titleOf={({ holder }) => holder}
          selection={selection}
          open={open}
          onOpen={({ id }) => setOpen(id === open ? null : id)}
          empty={
            list.error ? (
              <Empty what="证书读不出来" how={list.error.message} />
            ) : search.trim() === '' ? (
              <Empty what="还没有证书" how="评审轮次公布时，证书随命名一并签发，登记在这里。" />
            ) : (
              <Empty what="没有找到" how="换一个单位名称或编号再查。">
                <Button variant="default" onClick={() => setSearch('')}>
                  显示全部
                </Button>
              </Empty>
            )
          }
        />
      )}
      {opened && <CertificatePanel certificate={opened} />}
    </Page>
  );
}
