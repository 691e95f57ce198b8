import { dateText } from '../../domain/calendar/written';
import { type RegisterName, registerOf } from '../../domain/registers';
import { statusLabel } from '../../domain/registers/labels';

/** What every paper of a register's list says of it. */
export interface ListFacts {
  register: RegisterName;
  rows: readonly { status: string }[];
  /** What the list was asked for, in words; '' for everything. */
  conditions: string;
  /** Civil date. */
  today: string;
}

/** As of when, how many, how many of each status where they differ, and by what conditions. */
export function listFacts({ register: name, rows, conditions, today }: ListFacts): string[] {
  const register = registerOf(name);
  const counts = Object.keys(register.statuses).flatMap((status) => {
    const count = rows.filter((row) => row.status === status).length;
    return count > 0 ? [`${statusLabel(register, status)} ${count}`] : [];
  });
  const each = counts.length > 1 ? `（${counts.join('，')}）` : '';
  return [
    `截至${dateText(today)}`,
    `共 ${rows.length} ${register.place.counter}${each}`,
    ...(conditions === '' ? [] : [`条件：${conditions}`]),
  ];
}
