import { Button, Group, Modal, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { CallOutput } from '../../../../src-main/api/contract';
import { useCall, useRun } from '../../../kit/api';
import { Empty } from '../../../kit/Empty';
import { shown } from '../../../kit/run';
import { Sentence } from '../../../kit/Sentence';
import { type Column, rowsOf } from '../../../kit/table/column';
import { useSelection } from '../../../kit/table/useSelection';
import { VirtualTable } from '../../../kit/table/VirtualTable';
import { Waiting } from '../../../kit/Waiting';
import type { RoundView } from '../view';
import { wordsOf } from '../words';
import classes from './CollectDialog.module.css';

type Answer = CallOutput<'round.applicants'>;
type Applicant = Answer['rows'][number];

const COLUMNS: Column<Applicant>[] = [
  { key: 'name', label: '名称', width: 300, cell: ({ name }) => <span title={name}>{name}</span> },
  { key: 'unit', label: '单位', width: 220, cell: ({ unit }) => <span title={unit}>{unit}</span> },
  { key: 'district', label: '区县', width: 150, cell: ({ districtName }) => districtName },
];

/** A unit is shown where somebody has one. */
const columnsFor = (rows: readonly Applicant[]) =>
  rows.some(({ unit }) => unit !== '') ? COLUMNS : COLUMNS.filter(({ key }) => key !== 'unit');

/** Chooses records of the kind's register that are not in the round yet. */
export function CollectDialog({ view, onClose }: { view: RoundView; onClose(): void }) {
  const { round } = view;
  const { noun, counter } = wordsOf(round.kind);
  const list = useCall('round.applicants', { round: round.id });
  const collect = useRun('round.collect');
  const [search, setSearch] = useState('');

  const applicants = list.data?.rows ?? [];
  const sought = search.trim();
  const found = applicants.filter((one) =>
    [one.name, one.unit, one.districtName].some((text) => text.includes(sought)),
  );
  const selection = useSelection(() => Promise.resolve(found.map(({ id }) => id)));
  const count = selection.ids.size;

  const take = () =>
    collect
      .run({ round: round.id, rev: round.rev, subjects: [...selection.ids] })
      .then(onClose)
      .catch(shown);

  return (
    <Modal opened onClose={onClose} title={`从${noun}台账选入`} size={820}>
      <div className={classes.body}>
        <TextInput
          data-autofocus
          aria-label="按名称、单位或区县查找"
          placeholder="按名称、单位或区县查找"
          leftSection={<IconSearch size={17} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <div className={classes.list}>
          {list.isPending ? (
            <Waiting />
          ) : (
            <VirtualTable
              label={`可选入的${noun}`}
              columns={columnsFor(applicants)}
              rows={rowsOf(found)}
              idOf={({ id }) => id}
              titleOf={({ name }) => name}
              selection={selection}
              empty={
                list.error ? (
                  <Empty what="台账读不出来" how={list.error.message} />
                ) : applicants.length > 0 ? (
                  <Empty what="没有找到" how="换一个名称、单位或区县再查。" />
                ) : (
                  <Empty what={`没有可以选入的${noun}`} how={`新的申报请先在${noun}台账登记或导入。`} />
                )
              }
            />
          )}
        </div>
        <Refused answer={list.data} counter={counter} />
        <Group justify="space-between">
          <Text size="sm" c="dimmed">
            可选 {applicants.length} {counter}，已选择 {count} {counter}
          </Text>
          <Group gap="sm">
            <Button variant="default" onClick={onClose}>
              取消
            </Button>
            <Button variant="light" disabled={found.length === 0} onClick={selection.all}>
              全选 {found.length} {counter}
            </Button>
            <Button disabled={count === 0} loading={collect.busy} onClick={take}>
              选入 {count} {counter}
            </Button>
          </Group>
        </Group>
      </div>
    </Modal>
  );
}

/** Records that are not offered, and why. */
function Refused({ answer, counter }: { answer: Answer | undefined; counter: string }) {
  if (!answer || answer.refused.length === 0) return null;
  const said = answer.refused.map(({ reason, count }) => `${count} ${counter}${reason}`).join('；');
  return <Sentence tone="hint">另有 {said}。</Sentence>;
}
