import type { CallOutput } from '../../api/contract';
import { Fault } from '../../domain/fault';
import { may } from '../../domain/permissions';
import { type RegisterName, registerOf } from '../../domain/registers';
import type { RegisterRecord, Values } from '../../domain/registers/define';
import { maskedValues } from '../../domain/registers/mask';
import type { Referred } from '../../domain/registers/order';
import { checkRecord } from '../../domain/registers/validate';
import type { QueryContext, Reader } from '../work';
import { type History, historyOf } from './history';
import { linksOf } from './links';
import { namesIn } from './referred';

/** The values that a history speaks of, as if they were records: their references must be named too. */
function valuesIn(history: readonly History[]): Values[] {
  return history.flatMap(({ changes }) =>
    changes.flatMap(({ field, before, after }) => [{ [field]: before }, { [field]: after }]),
  );
}

/** One record with its history (newest first), links and findings. Throws `record.missing`. */
export async function getRecord(
  read: Reader,
  name: RegisterName,
  id: string,
  referred: Referred,
  { actor, today }: QueryContext,
): Promise<CallOutput<'register.get'>> {
  const register = registerOf(name);
  const stored: RegisterRecord | undefined = await read.get(name, id);
  if (!stored) throw new Fault('record.missing', `这条${register.label}记录已不存在，可能已被删除，请返回列表。`);
  const open = may(actor.role, 'register.sensitive');
  const entries = await read.entriesOf(name, id);
  const history = entries.map((entry) => historyOf(register, id, entry, open)).reverse();
  const findings = checkRecord(register, stored.values, today).flatMap(({ field, level, message }) =>
    level === 'W' || level === 'Q' ? [{ field, level, text: message }] : [],
  );
  return {
    record: { ...stored, values: open ? stored.values : maskedValues(register, stored.values) },
    names: namesIn(register, [stored.values, ...valuesIn(history)], referred),
    history,
    links: await linksOf(read, id),
    findings,
  };
}
