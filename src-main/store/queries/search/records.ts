import type { Hit } from '../../../api/contract/search';
import { isRegister, type RegisterName, registerOf } from '../../../domain/registers';
import type { Field, Register, RegisterRecord, Value } from '../../../domain/registers/define';
import { titleOf } from '../../../domain/registers/title';
import { entriesOf, matchOf } from '../../../domain/search/entry';
import { GRADE, type Grade } from '../../../domain/search/grade';
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
  const state = Object.keys(register.statuses).length > 1 ? (register.statuses[status]?.label ?? '') : '';
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
  field: string | null;
}

/** Where the words stand, when it is not the name: 联系人：李娜. */
function whereOf({ fields }: Register, { record, field }: Found, { tail }: Sought) {
  if (field === null) return undefined;
  const declared = fields[field];
  if (declared?.type === 'phone') return { field, text: `电话尾号 ${tail ?? ''}` };
  return { field, text: `${declared?.label ?? ''}：${String(record.values[field] ?? '')}` };
}

/** Records of one register by their names and searched fields, and by the tail of a telephone number. */
export async function recordGroup(read: Reader, name: RegisterName, sought: Sought): Promise<Graded | null> {
  const register = registerOf(name);
  const { words, tail, mixed } = sought;
  const phones = Object.keys(register.fields).filter((key) => register.fields[key]?.type === 'phone');
  const records = (await read.list(name)) as readonly RegisterRecord[];
  const byGrade = new Map<Grade, Found[]>();
  let total = 0;
  for (const entry of entriesOf(register, records)) {
    const { record } = entry;
    const match = matchOf(entry, words, mixed);
    const phone =
      tail === null || match ? undefined : phones.find((key) => String(record.values[key] ?? '').endsWith(tail));
    if (match === null && phone === undefined) continue;
    total += 1;
    const grade = match?.grade ?? GRADE.elsewhere;
    const held = byGrade.get(grade);
    if (!held) byGrade.set(grade, [{ record, field: match?.field ?? phone ?? null }]);
    else if (held.length < SHOWN) held.push({ record, field: match?.field ?? phone ?? null });
  }
  const grades = [...byGrade.keys()].sort();
  const [grade] = grades;
  if (grade === undefined) return null;
  const best = grades.flatMap((each) => byGrade.get(each) ?? []).slice(0, SHOWN);
  const hits = await Promise.all(
    best.map((found) => recordHit(read, register, found.record, whereOf(register, found, sought))),
  );
  return { grade, group: { of: name, label: register.place.title, total, hits } };
}
