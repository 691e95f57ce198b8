import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ListedDocument } from '../../../src-main/api/contract/documents';
import { OFFICIAL_KIND_LABELS } from '../../../src-main/domain/official/template';
import { useCall } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import { Empty } from '../../kit/Empty';
import { Page } from '../../kit/Page';
import { PageHead } from '../../kit/PageHead';
import { StateBadge } from '../../kit/StateBadge';
import { type Column, rowsOf } from '../../kit/table/column';
import { VirtualTable } from '../../kit/table/VirtualTable';
import { Waiting } from '../../kit/Waiting';
import { DocumentPanel } from './DocumentPanel';
import classes from './Official.module.css';

const struck = ({ voided }: ListedDocument, text: string) => (voided ? <s className={classes.struck}>{text}</s> : text);

const COLUMNS: Column<ListedDocument>[] = [
  { key: 'number', label: '发文字号', width: 190, cell: (one) => struck(one, one.number || '（无文号）') },
  { key: 'title', label: '标题', width: 360, grow: true, cell: (one) => struck(one, one.title) },
  {
    key: 'kind',
    label: '文种',
    width: 96,
    cell: ({ kind }) => (kind === null ? '轮次文件' : OFFICIAL_KIND_LABELS[kind]),
  },
  { key: 'date', label: '成文日期', width: 108, cell: ({ date }) => date },
  { key: 'by', label: '拟制', width: 90, cell: ({ by }) => by },
  {
    key: 'state',
    label: '状态',
    width: 120,
    cell: ({ voided, kind }) => {
      if (voided) return <StateBadge tone="bad">已作废</StateBadge>;
      if (kind === null) return <StateBadge tone="neutral">轮次用号</StateBadge>;
      return <StateBadge tone="good">已登记</StateBadge>;
    },
  },
];

/** 发文登记: every document that was issued, with its number. `id`: the one that is opened first. */
export function DocumentsPage({ id: first }: { id: string | null }) {
  const { can } = useSigned();
  const [search, setSearch] = useState('');
  const [sought] = useDebouncedValue(search, 150);
  const list = useCall('document.list', { search: sought.trim() }, { keep: true });
  const [open, setOpen] = useState(first);
  const rows = list.data ?? [];
  const opened = rows.find(({ id }) => id === open);
  const compose = can('paper.make') && (
    <Button component={Link} href="/documents/new">
      拟制公文
    </Button>
  );
  return (
    <Page
      flush
      head={
        <PageHead
          title="公文"
          note="发文字号按机关代字和年份顺排，不重复使用；作废的文号连同理由保留"
          more={
            <TextInput
              w={260}
              aria-label="按文号或标题查找"
              placeholder="按文号或标题查找"
              leftSection={<IconSearch size={17} aria-hidden />}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
          }
          action={compose}
        />
      }
    >
      {list.isPending ? (
        <Waiting />
      ) : (
        <VirtualTable
          label="发文登记"
          columns={COLUMNS}
          rows={rowsOf(rows)}
          idOf={({ id }) => id}
          titleOf={({ title }) => title}
          open={open}
          onOpen={({ id }) => setOpen(id === open ? null : id)}
          empty={
            list.error ? (
              <Empty what="公文读不出来" how={list.error.message} />
            ) : search.trim() === '' ? (
              <Empty what="还没有公文" how="拟制公文时选范文和轮次，补全内容后登记，就列在这里，随时可以重印。">
                {compose}
              </Empty>
            ) : (
              <Empty what="没有找到" how="换一个文号或标题再查。">
                <Button variant="default" onClick={() => setSearch('')}>
                  显示全部
                </Button>
              </Empty>
            )
          }
        />
      )}
      {opened && <DocumentPanel key={opened.id} document={opened} />}
    </Page>
  );
}
