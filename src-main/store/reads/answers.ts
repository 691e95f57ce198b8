import { type YearReport, yearReport } from '../../domain/annual/report';
import type { Answer, Facts, Indicator, RecordOf } from '../../domain/indicators/define';
import { REGISTER_NAMES, type RegisterName } from '../../domain/registers';
import type { RegisterRecord } from '../../domain/registers/define';
import type { TableName, TableRows } from '../schema';
import type { Reader } from '../work';

type Tables = { [T in TableName]?: readonly TableRows[T][] };
type Used = Map<TableName, readonly unknown[]>;

/** What was answered, and from which lists: a list is another one as soon as something in its table has changed. */
interface Kept<A> {
  today: string;
  used: Used;
  answer: A;
}

const kept = new Map<string, Kept<Answer>>();
const keptYears = new Map<number, Kept<YearReport>>();
const inUse = new WeakMap<readonly RegisterRecord[], readonly RegisterRecord[]>();

/** Records that were not put away. */
function live(list: readonly RegisterRecord[]): readonly RegisterRecord[] {
  const known = inUse.get(list);
  if (known) return known;
  const found = list.some(({ archived }) => archived !== null)
    ? list.filter(({ archived }) => archived === null)
    : list;
  inUse.set(list, found);
  return found;
}

function factsFrom(tables: Tables, today: string, used: Used): Facts {
  const take = <T extends TableName>(table: T): readonly TableRows[T][] => {
    const list: readonly TableRows[T][] = tables[table] ?? [];
    used.set(table, list);
    return list;
  };
  return {
    today,
    records: <N extends RegisterName>(name: N) =>
      live(take(name) as readonly RegisterRecord[]) as readonly RecordOf<N>[],
    rounds: () => take('round'),
    candidates: () => take('candidate'),
    certificates: () => take('certificate'),
  };
}

/** Answers indicators and years of work from what is committed; what has not changed since the last time is not counted again. */
export class Answers {
  private constructor(
    private readonly tables: Tables,
    private readonly today: string,
  ) {}

  static async from(read: Reader, today: string): Promise<Answers> {
    const tables: Record<string, readonly unknown[]> = {};
    for (const table of [...REGISTER_NAMES, 'round', 'candidate', 'certificate'] as const)
      tables[table] = await read.list(table);
    return new Answers(tables as Tables, today);
  }

  of(indicator: Indicator): Answer {
    return this.remembered(kept, indicator.name, (facts) => indicator.answer(facts));
  }

  /** Throws `input.invalid` for a year that has not begun. */
  ofYear(year: number): YearReport {
    return this.remembered(keptYears, year, (facts) => yearReport(facts, year));
  }

  private remembered<K, A>(memory: Map<K, Kept<A>>, key: K, count: (facts: Facts) => A): A {
    const before = memory.get(key);
    if (before && this.isCurrent(before)) return before.answer;
    const used: Used = new Map();
    const answer = count(factsFrom(this.tables, this.today, used));
    memory.set(key, { today: this.today, used, answer });
    return answer;
  }

  private isCurrent({ today, used }: Kept<unknown>): boolean {
    return today === this.today && [...used].every(([table, list]) => this.tables[table] === list);
  }
}
