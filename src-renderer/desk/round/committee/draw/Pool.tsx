import { SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CallOutput } from '../../../../../src-main/api/contract';
import { Empty } from '../../../../kit/Empty';
import { type Column, rowsOf } from '../../../../kit/table/column';
import { VirtualTable } from '../../../../kit/table/VirtualTable';
import classes from './Draw.module.css';

type Listed = CallOutput<'draw.view'>['list'][number];

const NAME: Column<Listed> = { key: 'name', label: '姓名', width: 128, cell: ({ name }) => name };
const UNIT: Column<Listed> = {
  key: 'unit',
  label: '工作单位',
  width: 210,
  cell: ({ unit }) => <span title={unit}>{unit}</span>,
};
const FIELD: Column<Listed> = { key: 'field', label: '专业领域', width: 170, cell: ({ field }) => field };
const COLUMNS: Record<'in' | 'out', Column<Listed>[]> = {
  in: [NAME, { ...UNIT, grow: true }, FIELD, { key: 'title', label: '职称', width: 120, cell: ({ title }) => title }],
  out: [
    NAME,
    UNIT,
    FIELD,
    {
      key: 'reason',
      label: '未列入的原因',
      width: 320,
      grow: true,
      cell: ({ reason }) => <span title={reason ?? ''}>{reason}</span>,
    },
  ],
};

/** Who can be drawn, and everyone else with the reason. */
export function Pool({ list }: { list: readonly Listed[] }) {
  const [side, setSide] = useState<'in' | 'out'>('in');
  const [search, setSearch] = useState('');
  const pool = list.filter(({ reason }) => reason === null);
  const shown = (side === 'in' ? pool : list.filter(({ reason }) => reason !== null)).filter(
    ({ name, unit, field, reason }) => search === '' || [name, unit, field, reason ?? ''].join(' ').includes(search),
  );
  return (
    <div className={classes.pool}>
      <div className={classes.poolHead}>
        <SegmentedControl
          aria-label="名册"
          value={side}
          onChange={(value) => setSide(value === 'out' ? 'out' : 'in')}
          data={[
            { value: 'in', label: `可抽取 ${pool.length}` },
            { value: 'out', label: `未列入 ${list.length - pool.length}` },
          ]}
        />
        <TextInput
          w={180}
          aria-label="在名册里查找"
          placeholder="查找姓名、单位、原因"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value.trim())}
        />
      </div>
      <VirtualTable
        label={side === 'in' ? '可抽取的专家' : '未列入的专家'}
        columns={COLUMNS[side]}
        rows={rowsOf(shown)}
        idOf={({ id }) => id}
        titleOf={({ name }) => name}
        empty={<Empty what={side === 'in' ? '没有可抽取的专家' : '没有未列入的专家'} />}
      />
    </div>
  );
}
