import type { Register, RegisterRecord, StatusRule, Values } from './define';

export interface CalledStatus {
  to: string;
  /** Why, as a Chinese sentence. */
  why: string;
}

type Judged = Pick<RegisterRecord, 'status' | 'values'>;
type Rule = StatusRule<Register['fields']>;

function called(
  register: Register,
  { status, values }: Judged,
  today: string,
  changedOn: string,
  counts: (when: Rule['when']) => boolean,
): CalledStatus | null {
  for (const { from, to, when, check } of register.statusRules ?? []) {
    const why = counts(when) && from.includes(status) ? check(values, today, changedOn) : null;
    if (why !== null) return { to, why };
  }
  return null;
}

/** The status of a record that is registered today with these values. */
export function statusOnEntry(register: Register, values: Values, today: string): string {
  const status = register.initialStatus;
  return called(register, { status, values }, today, today, (when) => when !== 'suggest')?.to ?? status;
}

/** The status that the day has brought to a stored record, or null. An archived record stays as it is. */
export function statusOfDay(register: Register, record: RegisterRecord, today: string): CalledStatus | null {
  if (record.archived !== null) return null;
  return called(register, record, today, record.changedAt.slice(0, 10), (when) => when === 'always');
}

/** What a person may want to decide about the status of a stored record, in words; null: nothing. */
export function suggestedStatus(register: Register, record: RegisterRecord, today: string): CalledStatus | null {
  if (record.archived !== null) return null;
  return called(register, record, today, record.changedAt.slice(0, 10), (when) => when === 'suggest');
}
