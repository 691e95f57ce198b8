import type { Hit } from '../../../api/contract/search';
import { isRegister, type RegisterName, registerOf } from '../../../domain/registers';
import type { Field, Register, RegisterRecord, Value } from '../../../domain/registers/define';
import { fieldLabel, statusLabel } from '../../../domain/registers/labels';
import { titleOf } from '../../../domain/registers/title';
import { entryOf, matchOf } from '../../../domain/search/entry';
import { GRADE, type Grade } from '../../../domain/search/grade';
import { gradesOf, MISS } from '../../../domain/search/grades';
import type { Reader } from '../../work';
import { type Graded, SHOWN } from './graded';

/** The last digits of a telephone number, as people remember one. */
const TAIL = /^\d{4,11}$/;
/** What tells records of one name apart: so many fields of their list. */
const TOLD = 2;

export interface Sought {
  words: readonly string[];
  /** The tail of a telephone number, for who may see it. */
  tail: string | null;
  /** Also by words typed half as initials, half as syllables. */
  mixed: boolean;
}

/** What is sought with a text by someone who may or may not see telephone numbers. */
export function soughtBy(text: string, words: readonly string[], sensitive: boolean): Sought {
  const tail = text.trim();
  return { words, tail: sensitive && TAIL.test(tail) ? tail : null, mixed: false };
}

async function valueText(read: Reader, field: Field, value: Value | undefined): Promise<string> {
  if (typeof value !== 'string') return '';
  if (!isRegister(field.to)) return value;
  const target: RegisterRecord | undefined = await read.get(field.to, value);
  return target ? titleOf(registerOf(field.to), target.values) : field.open ? value : '';
}

/** A record as a line of the results: its name, then what tells it from others of that name, and its status. */
export async function recordHit(
  read: Reader,
  register: Register,
  { id, status, values, archived }: RegisterRecord,
  where?: { field: string | null; text: string },
): Promise<Hit> {
  const told = Object.entries(register.fields).filter(
    ([key, field]) =>
      field.column !== undefined && !field.sensitive && !register.title.includes(key) && key !== where?.field,
  );
  const texts = await Promise.all(told.map(([key, field]) => valueText(read, field, values[key])));
  const state = Object.keys(register.statuses).length > 1 ? statusLabel(register, status) : '';
  const parts = [where?.text ?? '', ...texts.filter(Boolean).slice(0, TOLD), state, archived ? '已归档' : ''];
  return {
    id,
    title: titleOf(register, values),
    detail: parts.filter(Boolean).join(' · '),
    path: `${register.place.path}/${id}`,
  };
}

interface Found {
  record: RegisterRecord;
  /** A telephone number that ends as was asked, where nothing else answers. */
  phone: string | undefined;
}

/** Where the words stand, when it is not the name: 联系人：李娜. */
function whereOf(register: Register, { record, phone }: Found, { words, tail, mixed }: Sought) {
  if (phone !== undefined) return { field: phone, text: `电话尾号 ${tail ?? ''}` };
  const field = matchOf(entryOf(register, record), words, mixed)?.field ?? null;
  if (field === null) return undefined;
  return { field, text: `${fieldLabel(register, field)}：${String(record.values[field] ?? '')}` };
}

/** Finds who has a telephone number that ends so. */
function phoneTest({ fields }: Register, tail: string | null): (record: RegisterRecord) => string | undefined {
  const phones = Object.keys(fields).filter((key) => fields[key]?.type === 'phone');
  if (tail === null || phones.length === 0) return () => undefined;
  return ({ values }) => phones.find((key) => String(values[key] ?? '').endsWith(tail));
}

/** Records of one register by their names and searched fields, and by the tail of a telephone number. */
export async function recordGroup(read: Reader, name: RegisterName, sought: Sought): Promise<Graded | null> {
  const register = registerOf(name);
  const records: readonly RegisterRecord[] = await read.list(name);
  const grades = gradesOf(register, records, sought.words, sought.mixed);
  const phoneOf = phoneTest(register, sought.tail);
  const byGrade = new Map<Grade, Found[]>();
  let total = 0;
  for (const [at, record] of records.entries()) {
    const missed = grades[at] === MISS;
    const phone = missed ? phoneOf(record) : undefined;
    if (missed && phone === undefined) continue;
    total += 1;
    const grade = missed ? GRADE.elsewhere : (grades[at] as Grade);
    const held = byGrade.get(grade);
    if (!held) byGrade.set(grade, [{ record, phone }]);
    else if (held.length < SHOWN) held.push({ record, phone });
  }
  const order = [...byGrade.keys()].sort();
  const [grade] = order;
  if (grade === undefined) return null;
  const best = order.flatMap((each) => byGrade.get(each) ?? []).slice(0, SHOWN);
  const hits = await Promise.all(
    best.map((found) => recordHit(read, register, found.record, whereOf(register, found, sought))),
  );
  return { grade, group: { of: name, label: register.place.title, total, hits } };
}
