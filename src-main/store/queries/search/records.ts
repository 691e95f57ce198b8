import type { Hit } from '../../../api/contract/search';
import { type RegisterName, registerOf } from '../../../domain/registers';
import type { Field, Register, RegisterRecord } from '../../../domain/registers/define';
import type { Referred } from '../../../domain/registers/order';
import { searchTest, shown } from '../../../domain/registers/search';
import { titleOf } from '../../../domain/registers/title';
import { GRADE, type Grade, gradeOf, wordsOf } from '../../../domain/search/grade';
import type { Reader } from '../../work';
import { referredBy } from '../referred';
import { type Graded, SHOWN } from './graded';

/** The last digits of a telephone number, as people remember one. */
const TAIL = /^\d{4,11}$/;
/** Beyond so many, names are compared as they are written only: to read them all aloud takes too long. */
const READ = 300;

type Searched = [string, Field];

const namesPerson = (register: Register): boolean => register.fields[register.title[0] ?? '']?.person ?? false;

function phoneTest(register: Register, text: string): ((record: RegisterRecord) => boolean) | null {
  const tail = text.trim();
  const phones = Object.entries(register.fields).filter(([, field]) => field.type === 'phone');
  if (!TAIL.test(tail) || phones.length === 0) return null;
  return ({ values }) => phones.some(([key]) => String(values[key] ?? '').endsWith(tail));
}

/** What tells a record from others of its name: the first columns of its list, and its status where it has several. */
export function recordHit(
  register: Register,
  { id, status, values }: RegisterRecord,
  referred: Referred,
  where?: { field?: string; text: string },
): Hit {
  const told = Object.entries(register.fields).filter(
    ([key, field]) =>
      field.column !== undefined && !field.sensitive && !register.title.includes(key) && key !== where?.field,
  );
  const parts = told.map(([key, field]) =>
    typeof values[key] === 'string' ? shown(field, values[key], referred) : '',
  );
  const states = Object.keys(register.statuses).length > 1 ? [register.statuses[status]?.label ?? ''] : [];
  const detail = [...(where ? [where.text] : []), ...parts.filter(Boolean).slice(0, 2), ...states].join(' · ');
  return { id, title: titleOf(register, values), detail, path: `${register.place.path}/${id}` };
}

/** The field that holds the words, where the name does not: 联系人：李娜. */
function foundIn(
  searched: readonly Searched[],
  { values }: RegisterRecord,
  words: readonly string[],
  referred: Referred,
) {
  for (const [key, field] of searched) {
    const text = shown(field, values[key], referred);
    if (words.some((word) => gradeOf(text, [word], field.person) !== null))
      return { field: key, text: `${field.label}：${text}` };
  }
  return undefined;
}

/** Records of one register by what its list is searched by, and by the tail of a telephone number for who may see it. */
export async function recordGroup(
  read: Reader,
  name: RegisterName,
  text: string,
  sensitive: boolean,
): Promise<Graded | null> {
  const register = registerOf(name);
  const rows: RegisterRecord[] = await read.all(name);
  if (rows.length === 0) return null;
  const referred = await referredBy(read, register);
  const test = searchTest(register, text, referred);
  const byPhone = sensitive ? phoneTest(register, text) : null;
  const found = rows.filter((record) => test?.(record) || byPhone?.(record));
  if (found.length === 0) return null;

  const words = wordsOf(text);
  const person = namesPerson(register);
  const few = found.length <= READ;
  const graded = found.map((record): { record: RegisterRecord; grade: Grade } => {
    const title = titleOf(register, record.values);
    return { record, grade: gradeOf(title, words, few ? person : null) ?? GRADE.elsewhere };
  });
  const shownRecords = graded.sort((a, b) => a.grade - b.grade).slice(0, SHOWN);
  const searched = Object.entries(register.fields).filter(
    ([key, { searched: by }]) => by && !register.title.includes(key),
  );
  const hits = shownRecords.map(({ record, grade }) => {
    if (grade !== GRADE.elsewhere) return recordHit(register, record, referred);
    const tail = byPhone?.(record) ? { text: `电话尾号 ${text.trim()}` } : undefined;
    return recordHit(register, record, referred, tail ?? foundIn(searched, record, words, referred));
  });
  const [first] = shownRecords;
  return {
    grade: first?.grade ?? GRADE.elsewhere,
    group: { of: name, label: register.place.title, total: found.length, hits },
  };
}
