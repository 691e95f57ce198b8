import { Button, Group, Modal, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { registerOf } from '../../../../src-main/domain/registers';
import { kindOf } from '../../../../src-main/domain/review/kinds';
import { useRun } from '../../../kit/api';
import { Empty } from '../../../kit/Empty';
import { shown } from '../../../kit/run';
import { type Column, rowsOf } from '../../../kit/table/column';
import { useSelection } from '../../../kit/table/useSelection';
import { VirtualTable } from '../../../kit/table/VirtualTable';
import { Waiting } from '../../../kit/Waiting';
import type { RoundView } from '../view';
import classes from './CollectDialog.module.css';
import { useWholeList } from './useWholeList';

interface Applicant {
  id: string;
  name: string;
  district: string;
}

const COLUMNS: Column<Applicant>[] = [
  { key: 'name', label: '单位名称', width: 360, cell: ({ name }) => name },
  { key: 'district', label: '区县', width: 200, cell: ({ district }) => district },
];

/** Chooses records of the kind's register that are not in the round yet. */
export function CollectDialog({ view, onClose }: { view: RoundView; onClose(): void }) {
  const { round, candidates } = view;
  const kind = kindOf(round.kind);
  const register = kind?.register ?? 'base';
  const list = useWholeList(register, registerOf(register).initialStatus);
  const collect = useRun('round.collect');
  const [search, setSearch] = useState('');

  const applicants = useMemo(() => {
    const inRound = new Set(candidates.map(({ subject }) => subject));
    const { rows = [], names = {} } = list.data ?? {};
    return rows
      .filter(({ id }) => !inRound.has(id))
      .map(({ id, values }): Applicant => {
        const subject = kind?.subject(values);
        const district = subject?.district ?? '';
        return { id, name: subject?.name ?? '', district: names[district] ?? district };
      });
  }, [list.data, candidates, kind]);
  const sought = search.trim();
  const found = applicants.filter(({ name, district }) => name.includes(sought) || district.includes(sought));
  const selection = useSelection(() => Promise.resolve(found.map(({ id }) => id)));
  const count = selection.ids.size;

  const take = () =>
    collect
      .run({ round: round.id, rev: round.rev, subjects: [...selection.ids] })
      .then(onClose)
      .catch(shown);

  return (
    <Modal opened onClose={onClose} title="从基地台账选入" size={760}>
      <div className={classes.body}>
        <TextInput
          data-autofocus
          aria-label="按名称或区县查找"
          placeholder="按名称或区县查找"
          leftSection={<IconSearch size={17} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <div className={classes.list}>
          {list.isPending ? (
            <Waiting />
          ) : (
            <VirtualTable
              label="可选入的基地"
              columns={COLUMNS}
              rows={rowsOf(found)}
              idOf={({ id }) => id}
              titleOf={({ name }) => name}
              selection={selection}
              empty={
                list.error ? (
                  <Empty what="台账读不出来" how={list.error.message} />
                ) : applicants.length > 0 ? (
                  <Empty what="没有找到" how="换一个名称或区县再查。" />
                ) : (
                  <Empty
                    what="没有可以选入的基地"
                    how="台账里“申报”状态的基地都已在本轮次中。新的申报请先在基地台账登记或导入。"
                  />
                )
              }
            />
          )}
        </div>
        <Group justify="space-between">
          <Text size="sm" c="dimmed">
            可选 {applicants.length} 个，已选择 {count} 个
          </Text>
          <Group gap="sm">
            <Button variant="default" onClick={onClose}>
              取消
            </Button>
            <Button variant="light" disabled={found.length === 0} onClick={selection.all}>
              全选 {found.length} 个
            </Button>
            <Button disabled={count === 0} loading={collect.busy} onClick={take}>
              选入 {count} 个
            </Button>
          </Group>
        </Group>
      </div>
    </Modal>
  );
}
