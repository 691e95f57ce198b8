import { addTo } from '../grouped';
import { comparisonKey } from '../identity/text';
import type { RegisterRecord, Value } from '../registers/define';
import { instructor as instructors } from '../registers/instructor';
import { type Cycle, within } from './cycle';

/** One training that counts for the cycle. */
export interface Training {
  on: string;
  /** The attendance that says so; null: a date of the roster workbook, one a year. */
  attendance: string | null;
}

/** What is known of trainings. Names of bases by id: who has no ID number is found by name and base. */
export interface TrainingRecords {
  classes: readonly RegisterRecord[];
  attendances: readonly RegisterRecord[];
  bases: ReadonlyMap<string, string>;
}

const ROSTER_DATES = Object.entries(instructors.fields).flatMap(([key, { year }]) => (year === undefined ? [] : [key]));

const keyOf = (value: Value | undefined): string | null =>
  typeof value === 'string' && value !== '' ? comparisonKey(value) : null;

/** Came and was not found wanting: a certificate, a passed test, or the office has put it so. */
function counts({ status, values }: RegisterRecord): boolean {
  if (status === 'absent' || values.signIn === '缺席' || values.result === '不合格') return false;
  const passed = values.result === '优秀' || values.result === '合格';
  return status === 'completed' || values.certificateNumber !== null || passed;
}

/**
 * Trainings of instructors from both places that keep them: the dates of roster workbooks, and classes with their
 * attendances. An attendance is of the instructor it names, else of the one with its ID number, else of the only one
 * with its name at the base it names. Classes of a single district do not count: the cycle is the city's (measure 6).
 */
export class Trainings {
  readonly #days = new Map<string, string>();
  readonly #byInstructor = new Map<string, RegisterRecord[]>();
  readonly #byNumber = new Map<string, RegisterRecord[]>();
  readonly #byName = new Map<string, RegisterRecord[]>();
  readonly #bases: ReadonlyMap<string, string>;

  constructor({ classes, attendances, bases }: TrainingRecords) {
    this.#bases = bases;
    for (const { id, status, values } of classes) {
      const day = values.endsOn ?? values.startsOn;
      if (status !== 'cancelled' && values.level !== '区县级' && typeof day === 'string') this.#days.set(id, day);
    }
    for (const attendance of attendances.filter(counts)) this.#keep(attendance);
  }

  #keep(attendance: RegisterRecord): void {
    const { instructor, idNumber, name, unit } = attendance.values;
    const put = (map: Map<string, RegisterRecord[]>, key: string) => addTo(map, key, attendance);
    const number = keyOf(idNumber);
    if (typeof instructor === 'string') put(this.#byInstructor, instructor);
    else if (number !== null) put(this.#byNumber, number);
    const named = [keyOf(name), keyOf(unit)];
    if (typeof instructor !== 'string' && !named.includes(null)) put(this.#byName, named.join('\n'));
  }

  #attended({ id, values }: RegisterRecord): RegisterRecord[] {
    const number = keyOf(values.idNumber);
    const base = typeof values.base === 'string' ? (this.#bases.get(values.base) ?? values.base) : null;
    const named = this.#byName.get([keyOf(values.name), keyOf(base)].join('\n')) ?? [];
    // Two persons of one name at one base have different ID numbers.
    const same = named.filter((each) => number === null || keyOf(each.values.idNumber) === null);
    return [...(this.#byInstructor.get(id) ?? []), ...((number && this.#byNumber.get(number)) || []), ...same];
  }

  /** Every training of the instructor that counts, the latest first. */
  of(instructor: RegisterRecord): Training[] {
    const dates = ROSTER_DATES.map((key) => instructor.values[key]).filter((day) => typeof day === 'string');
    const attended = new Map(this.#attended(instructor).map((each) => [each.id, each.values.trainingClass]));
    const classes = [...attended].flatMap(([attendance, of]): Training[] => {
      const on = this.#days.get(String(of));
      return on === undefined ? [] : [{ on, attendance }];
    });
    return [...dates.map((on): Training => ({ on, attendance: null })), ...classes].sort((a, b) =>
      a.on < b.on ? 1 : a.on > b.on ? -1 : 0,
    );
  }

  /** Was the instructor trained in the cycle? */
  trainedIn(cycle: Cycle, instructor: RegisterRecord): boolean {
    return this.of(instructor).some(({ on }) => within(cycle, on));
  }
}

/** Whom the cycle must reach: full-time instructors who are at work (measure 6). */
export const isDue = ({ status, values, archived }: RegisterRecord): boolean =>
  status === 'active' && archived === null && values.employment === '专职';

export interface Coverage {
  due: number;
  trained: number;
}

/** How many of those the cycle must reach it has reached, by whatever they are grouped by: base, district. */
export function coverageBy(
  records: readonly RegisterRecord[],
  trainings: Trainings,
  cycle: Cycle,
  groupOf: (record: RegisterRecord) => string,
): Map<string, Coverage> {
  const groups = new Map<string, Coverage>();
  for (const record of records.filter(isDue)) {
    const group = groups.get(groupOf(record)) ?? { due: 0, trained: 0 };
    group.due += 1;
    if (trainings.trainedIn(cycle, record)) group.trained += 1;
    groups.set(groupOf(record), group);
  }
  return groups;
}
