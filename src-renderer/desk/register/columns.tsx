import { type Field, isNumeric, type Register } from '../../../src-main/domain/registers/define';
import { fieldLabel } from '../../../src-main/domain/registers/labels';
import { titleOf } from '../../../src-main/domain/registers/title';
import { shownValue } from '../../kit/fieldText';
import { StateBadge } from '../../kit/StateBadge';
import type { Column } from '../../kit/table/column';
import { fieldWidth } from '../../kit/table/fieldWidth';
import classes from './Register.module.css';
import type { Listed } from './useListRows';

export function Status({ register, status }: { register: Register; status: string }) {
  const { label = status, tone = 'neutral' } = register.statuses[status] ?? {};
  return <StateBadge tone={tone}>{label}</StateBadge>;
}

/** px beside the words of a head: padding and the arrow of the order. */
const SORTED = 42;

/** Icon, padding, and the longest of its words. */
const statusWidth = (register: Register): number =>
  Math.max(92, 44 + 14 * Math.max(...Object.values(register.statuses).map(({ label }) => label.length)));

/** Fields that a list shows until the person chooses others. */
export function usualFields(register: Register): string[] {
  return Object.keys(register.fields).filter((key) => register.fields[key]?.column !== undefined);
}

/** Columns of a list: the record's name and status first, then the chosen fields in the register's order. */
export function columnsOf(register: Register, chosen: readonly string[], sensitive: boolean): Column<Listed>[] {
  const [title = ''] = register.title;
  const several = Object.keys(register.statuses).length > 1;
  const status: Column<Listed> = {
    key: 'status',
    label: '状态',
    width: statusWidth(register),
    cell: (row) => <Status register={register} status={row.status} />,
  };
  const others = Object.keys(register.fields).filter((key) => key !== title && chosen.includes(key));
  return [
    titleColumn(register, title),
    ...(several ? [status] : []),
    ...others.map((key) => columnOf(register, key, sensitive)),
  ];
}

function titleColumn(register: Register, key: string): Column<Listed> {
  return {
    key,
    label: fieldLabel(register, key),
    width: register.fields[key]?.column ?? 200,
    grow: true,
    sortable: true,
    cell: (row) => (
      <>
        {row.archived === null ? null : <span className={classes.sample}>已归档</span>}
        {row.origin === 'sample' ? <span className={classes.sample}>示例</span> : null}
        {titleOf(register, row.values)}
      </>
    ),
  };
}

/** Names and sentences of any length: on a wide screen they need not be cut off. */
const WORDY: ReadonlySet<Field['type']> = new Set(['text', 'longText', 'reference', 'choices', 'tags']);

function columnOf(register: Register, key: string, sensitive: boolean): Column<Listed> {
  const field = register.fields[key];
  if (!field) throw new Error(`no field ${key}`);
  return {
    key,
    label: field.label,
    ...(field.unit === undefined ? {} : { unit: field.unit }),
    width: fieldWidth(field, SORTED),
    grow: WORDY.has(field.type),
    ...(isNumeric(field) ? { align: 'right' as const } : {}),
    sortable: sensitive || !field.sensitive,
    cell: (row) => shownValue(field, row.values[key], row.names),
  };
}
