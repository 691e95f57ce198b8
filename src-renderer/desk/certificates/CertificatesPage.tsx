import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { CallOutput } from '../../../src-main/api/contract';
import { useCall } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
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
import { IssueToList } from './issue/IssueToList';
import { MakeMany } from './MakeMany';
import { RegisterMenu } from './RegisterMenu';

export type ListedCertificate = CallOutput<'certificate.list'>[number];

const struck = (certificate: ListedCertificate, text: string) =>
  certificate.voided ? <s className={classes.struck}>{text}</s> : text;

const COLUMNS: Column<ListedCertificate>[] = [
  { key: 'holder', label: '持有者', width: 200, grow: true, cell: (one) => struck(one, one.holder) },
  { key: 'number', label: '编号', width: 176, cell: (one) => struck(one, one.number) },
  { key: 'title', label: '称号', width: 196, grow: true, cell: (one) => <span title={one.title}>{one.title}</span> },
  { key: 'issuedOn', label: '签发日期', width: 108, cell: (one) => struck(one, one.issuedOn) },
  {
    key: 'state',
    label: '状态',
    width: 176,
    grow: true,
    cell: ({ voided }) =>
      voided ? (
        <span title={voided.reason}>
          <StateBadge tone="bad">已作废：{voided.reason}</StateBadge>
        </span>
      ) : (
        <StateBadge tone="good">有效</StateBadge>
      ),
  },
  { key: 'reprints', label: '重印', unit: '次', width: 76, align: 'right', cell: ({ reprints }) => reprints || '' },
  {
    key: 'round',
    label: '轮次',
    width: 180,
    grow: true,
    cell: ({ roundTitle }) => <span title={roundTitle}>{roundTitle}</span>,
  },
];

/** 证书登记: every number that was ever given, also those that were voided. `id`: the one that is opened first. */
export function CertificatesPage({ id: first }: { id: string | null }) {
  const [search, setSearch] = useState('');
  const [sought] = useDebouncedValue(search, 150);
  const [holder, setHolder] = useState<ListedCertificate | null>(null);
  const asked = useMemo(() => ({ search: sought.trim(), holder: holder?.id ?? null }), [sought, holder]);
  const list = useCall('certificate.list', asked, { keep: true });
  const [open, setOpen] = useState(first);
  const { can } = useSigned();
  const [issuing, issue] = useDisclosure(false);
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
            <>
              {holder && (
                <Button variant="light" rightSection={<IconX size={15} aria-hidden />} onClick={() => setHolder(null)}>
                  {`只看${holder.holder}`}
                </Button>
              )}
              <TextInput
                w={240}
                aria-label="按持有者、称号或编号查找"
                placeholder="按持有者、称号或编号查找"
                leftSection={<IconSearch size={17} aria-hidden />}
                value={search}
                onChange={(event) => setSearch(event.currentTarget.value)}
              />
              <RegisterMenu asked={asked} empty={rows.length === 0} />
            </>
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
            ) : search.trim() === '' && holder === null ? (
              <Empty what="还没有证书" how="评审轮次公布时随结果签发；也可在台账里选中记录签发，或按名单签发。">
                {can('certificate.manage') && <Button onClick={issue.open}>按名单签发证书</Button>}
              </Empty>
            ) : (
              <Empty what="没有找到" how="换一个名称或编号再查。">
                <Button
                  variant="default"
                  onClick={() => {
                    setSearch('');
                    setHolder(null);
                  }}
                >
                  显示全部
                </Button>
              </Empty>
            )
          }
        />
      )}
      {issuing && <IssueToList onClose={issue.close} />}
      {opened && <CertificatePanel certificate={opened} onHolder={() => setHolder(opened)} />}
    </Page>
  );
}
