import { type Field, isNumeric, type Register } from '../../../src-main/domain/registers/define';
import { titleOf } from '../../../src-main/domain/registers/title';
import { shownValue } from '../../kit/fieldText';
import { StateBadge, type Tone } from '../../kit/StateBadge';
import type { Column } from '../../kit/table/column';
import classes from './Register.module.css';
import type { Listed } from './useListRows';

const TONES: Record<string, Tone> = { applied: 'accent', named: 'good', revoked: 'bad', active: 'good' };

export function Status({ register, status }: { register: Register; status: string }) {
  return <StateBadge tone={TONES[status] ?? 'neutral'}>{register.statuses[status]?.label ?? status}</StateBadge>;
}

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
    width: 92,
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
    label: register.fields[key]?.label ?? '',
    width: register.fields[key]?.column ?? 200,
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

function columnOf(register: Register, key: string, sensitive: boolean): Column<Listed> {
  const field = register.fields[key];
  if (!field) throw new Error(`no field ${key}`);
  return {
    key,
    label: field.label,
    ...(field.unit === undefined ? {} : { unit: field.unit }),
    width: Math.max(field.column ?? 120, headWidth(field)),
    ...(isNumeric(field) ? { align: 'right' as const } : {}),
    sortable: sensitive || !field.sensitive,
    cell: (row) => shownValue(field, row.values[key], row.names),
  };
}

/** px that the head needs: 13 px a character, padding and the arrow of the order. */
function headWidth(field: Field): number {
  return (field.label.length + (field.unit?.length ?? 0)) * 13.5 + 42;
}
