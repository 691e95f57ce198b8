import type { CallOutput } from '../../api/contract';
import { Fault } from '../../domain/fault';
import { type RegisterName, registerOf } from '../../domain/registers';
import type { RegisterRecord, Value, Values } from '../../domain/registers/define';
import { maskedValues } from '../../domain/registers/mask';
import type { Referred } from '../../domain/registers/order';
import { suggestedStatus } from '../../domain/registers/status-rules';
import { titleOf } from '../../domain/registers/title';
import { checkRecord } from '../../domain/registers/validate';
import { requireRecords } from '../reads/records';
import { namesIn } from '../reads/referred';
import { storedSets, toldOf } from '../reads/stored-sets';
import type { QueryContext, Reader } from '../work';
import { absorbedBy } from './absorbed';
import { type History, historyOf } from './history';
import { linksOf } from './links';

/** The values that a history speaks of, as if they were records: their references must be named too. */
function valuesIn(history: readonly History[]): Values[] {
  return history.flatMap(({ changes }) =>
    changes.flatMap(({ field, before, after }) => [{ [field]: before }, { [field]: after }]),
  );
}

/** The record's own history and that of the records that were merged into it, newest first. */
async function historyWith(read: Reader, name: RegisterName, record: RegisterRecord): Promise<History[]> {
  const register = registerOf(name);
  const absorbed = await absorbedBy(read, name, record.id);
  const histories = await Promise.all(
    [record, ...absorbed].map(async (each) => {
      const of = each === record ? null : titleOf(register, each.values);
      return (await read.entriesOf(name, each.id)).map((entry) => historyOf(register, each.id, entry, of));
    }),
  );
  return histories.flat().sort((a, b) => b.seq - a.seq);
}

/**
 * One record with its history (newest first), links and findings. What is sensitive is masked for everyone: it is shown
 * one by one, by `register.reveal`. Throws `record.missing`.
 */
export async function getRecord(
  read: Reader,
  name: RegisterName,
  id: string,
  referred: Referred,
  { today }: QueryContext,
): Promise<CallOutput<'register.get'>> {
  const register = registerOf(name);
  const stored: RegisterRecord | undefined = await read.get(name, id);
  if (!stored) throw new Fault('record.missing', `这条${register.label}记录已不存在，可能已被删除，请返回列表。`);
  const history = await historyWith(read, name, stored);
  const findings = checkRecord(register, stored.values, today).flatMap(({ field, level, message }) =>
    level === 'W' || level === 'Q' ? [{ field, level, text: message, beside: false }] : [],
  );
  const sets = await storedSets(read, name);
  const opposed = stored.archived ? [] : (sets?.against(stored, new Set([id])) ?? []);
  for (const told of await Promise.all(opposed.map((each) => toldOf(read, name, each))))
    findings.push({ field: told.field, level: 'W', text: told.message, beside: true });
  const suggested = suggestedStatus(register, stored, today);
  if (suggested) findings.push({ field: 'status', level: 'W', text: suggested.why, beside: true });
  return {
    record: {
      ...stored,
      attachments: [...stored.attachments],
      values: maskedValues(register, stored.values),
    },
    names: namesIn(register, [stored.values, ...valuesIn(history)], referred),
    history,
    links: await linksOf(read, id),
    findings,
  };
}

/** One sensitive value in full. Throws `record.missing`, or `input.invalid` for a field that is none. */
export async function sensitiveValue(read: Reader, name: RegisterName, id: string, key: string): Promise<Value> {
  const register = registerOf(name);
  if (!register.fields[key]?.sensitive)
    throw new Fault('input.invalid', `${register.label}没有这个敏感字段：${key}。`, { path: 'field' });
  const [record] = await requireRecords(read, name, [id]);
  return record?.values[key] ?? null;
}
