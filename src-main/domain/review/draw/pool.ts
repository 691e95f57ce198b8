import { addDays } from '../../calendar/date';
import { Fault } from '../../fault';
import { listed } from '../wording';
import type { DrawRequest, Person, Plan } from './model';

/** A person of the roster; `reason: null`: in the pool, else why not, as a Chinese phrase. */
export interface Listed {
  person: Person;
  reason: string | null;
}

type Filter = (person: Person, plan: Plan) => string | null;

const among = (allowed: readonly string[] | null, value: string): boolean =>
  allowed === null || allowed.includes(value);

/** In the order in which they are named; the first that speaks is the reason. */
const FILTERS: readonly Filter[] = [
  ({ unavailable }) => unavailable,
  ({ field }, { seats }) =>
    seats.some((seat) => seat.field === null || seat.field === field) ? null : `专业领域“${field}”不在抽取范围`,
  ({ title }, { titles }) => (among(titles, title) ? null : `职称“${title}”不在抽取范围`),
  ({ source }, { sources }) => (among(sources, source) ? null : `来源“${source}”不在抽取范围`),
  ({ district }, { districts }) =>
    districts === null || district.split('、').some((one) => districts.includes(one))
      ? null
      : `区县“${district}”不在抽取范围`,
  ({ lastDrawn }, { date, restDays }) =>
    lastDrawn !== null && restDays > 0 && lastDrawn > addDays(date, -restDays)
      ? `${lastDrawn} 已被抽取，未满 ${restDays} 天`
      : null,
  ({ conflicts }, { conflictsAllowed }) => {
    const [first] = conflicts;
    if (first === undefined || conflicts.length <= conflictsAllowed) return null;
    const more = conflicts.length > 1 ? `，共需回避 ${conflicts.length} 个` : '';
    return `需回避“${first.candidate}”（${first.reason}）${more}`;
  },
];

/** By id, unit by unit of UTF-16; ids are codes of a register. */
const byId = (a: Listed, b: Listed): number => (a.person.id < b.person.id ? -1 : a.person.id > b.person.id ? 1 : 0);

function requirePlan({ seats }: Plan): void {
  const fields = seats.map(({ field }) => field);
  if (fields.includes(null) && fields.length > 1)
    throw new Fault('record.invalid', '“不限领域”不能与其他领域一起抽取，否则有人会有两次机会，请改为只用一种。');
  const again = fields.find((field, at) => fields.indexOf(field) !== at);
  if (again) throw new Fault('record.invalid', `“${again}”在抽取方案里列了两次，请合并为一项。`);
}

/** Of people in the order of ids. */
function requireDistinct(list: readonly Listed[]): void {
  const twice = list.find(({ person }, at) => person.id === list[at + 1]?.person.id);
  if (twice)
    throw new Fault('record.invalid', `名册里有两个编号都是 ${twice.person.id}，同一人不能有两次机会，请核对名册。`);
}

const isOf = (field: string | null, { person, reason }: Listed): boolean =>
  reason === null && (field === null || person.field === field);

/** The pool of one field, in the order of ids. */
export function poolOf(list: readonly Listed[], field: string | null): Person[] {
  return list.filter((one) => isOf(field, one)).map(({ person }) => person);
}

/** Which filter left whom out, for a field that has too few. */
function shortage(list: readonly Listed[], field: string | null): string {
  const out = list.filter(({ person, reason }) => reason !== null && (field === null || person.field === field));
  if (out.length === 0) return '名册里没有更多的人';
  return `另有 ${out.length} 人未列入：${listed(out.map(({ person, reason }) => `${person.name}（${reason}）`))}`;
}

function reasonOf(person: Person, plan: Plan): string | null {
  for (const filter of FILTERS) {
    const reason = filter(person, plan);
    if (reason !== null) return reason;
  }
  return null;
}

/**
 * Everyone of the roster in the order of ids, with the reason for each who is left out. Throws `record.invalid` for a
 * plan that contradicts itself or a person listed twice.
 */
export function listPeople({ plan, roster }: DrawRequest): Listed[] {
  requirePlan(plan);
  const list = roster.map((person): Listed => ({ person, reason: reasonOf(person, plan) })).sort(byId);
  requireDistinct(list);
  return list;
}

/** Which field has fewer people than places and alternates, and which filter left whom out; null: all have enough. */
export function shortageOf({ seats }: Pick<Plan, 'seats'>, list: readonly Listed[]): string | null {
  for (const { field, size, alternates } of seats) {
    const found = list.filter((one) => isOf(field, one)).length;
    if (found >= size + alternates) continue;
    const of = field === null ? '' : `“${field}”`;
    return `${of}需要 ${size} 人、候补 ${alternates} 人，符合条件的只有 ${found} 人；${shortage(list, field)}。`;
  }
  return null;
}

/** `listPeople` of a roster that suffices: throws `record.invalid` for a field that has too few. */
export function listRoster(request: DrawRequest): Listed[] {
  const list = listPeople(request);
  const short = shortageOf(request.plan, list);
  if (short !== null) throw new Fault('record.invalid', short);
  return list;
}
