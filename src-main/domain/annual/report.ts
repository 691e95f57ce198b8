import type { Facts } from '../indicators/define';
import { districtsNow, districtToday, NO_DISTRICT } from '../indicators/districts';
import { amountOf, type Count, type Counted, type YearFacts, type YearFigure } from './define';
import { yearFacts } from './facts';
import { YEAR_FIGURES } from './figures';
import { type WorkYear, workYear } from './period';
import { publishedIn } from './published';

/** A figure and, where it can be counted, that of the year before; null: there are no records to count. */
interface Compared {
  label: string;
  figure: number | null;
  before: number | null;
}

export interface ReportedFigure extends Compared, Pick<YearFigure, 'name' | 'measure' | 'unit' | 'span' | 'source'> {
  parts: Compared[];
}

export interface DistrictTable {
  columns: { name: string; title: string; unit: string }[];
  /** A district of that day a row, one for what names none where there is such. */
  rows: { label: string; cells: number[] }[];
}

/** A document of the year that published results. */
export interface ResultRow {
  /** 基地命名 … as this office calls it. */
  kind: string;
  title: string;
  docNumber: string;
  date: string;
  /** 补充公布 */
  later: boolean;
  applied: number;
  selected: number;
  levels: Compared[];
}

/** What a year comes to; nothing in it names a person. */
export interface YearReport {
  period: WorkYear;
  /** When it was counted, civil. */
  today: string;
  figures: ReportedFigure[];
  districts: DistrictTable;
  results: ResultRow[];
}

/** Stands where there are no records, or nothing to compare with. */
export const NOTHING = '—';
const UNNAMED = '未注明';
const numberOf = (count: Count): number | null =>
  count === null || typeof count === 'number' ? count : amountOf(count);

/** Amounts by part, in the order of the declaration, then as they are met. */
function partsOf(order: readonly string[], now: readonly Counted[], before: readonly Counted[] | null): Compared[] {
  const named = (counted: readonly Counted[]) => counted.map(({ part }) => part ?? UNNAMED);
  const met = [...named(now), ...named(before ?? [])];
  const of = (counted: readonly Counted[], label: string) =>
    amountOf(counted.filter(({ part }) => (part ?? UNNAMED) === label));
  const labels = new Set([...order, ...met.filter((label) => label !== UNNAMED), UNNAMED]);
  return [...labels]
    .map((label) => ({ label, figure: of(now, label), before: before && of(before, label) }))
    .filter(({ figure, before }) => figure > 0 || (before ?? 0) > 0);
}

const listOf = (count: Count): readonly Counted[] | null => (Array.isArray(count) ? count : null);

function reported(figure: YearFigure, now: Count, before: Count): ReportedFigure {
  const { name, measure, label, unit, span, source, parts } = figure;
  const divided = parts === undefined ? [] : partsOf(parts(), listOf(now) ?? [], listOf(before));
  return {
    ...{ name, measure, label, unit, span, source },
    figure: numberOf(now),
    before: numberOf(before),
    parts: divided,
  };
}

function districtTable(facts: YearFacts, counts: ReadonlyMap<YearFigure, Count>): DistrictTable {
  const today = districtToday(facts);
  const told = [...counts].flatMap(([{ name, column, unit }, count]) => {
    const counted = listOf(count);
    if (column === undefined || counted === null) return [];
    const by = new Map<string, number>();
    for (const { district, amount = 1 } of counted) {
      const code = today(district);
      by.set(code, (by.get(code) ?? 0) + amount);
    }
    return [{ name, title: column, unit, by }];
  });
  const row = (code: string, label: string) => ({ label, cells: told.map(({ by }) => by.get(code) ?? 0) });
  const none = row(NO_DISTRICT, `${UNNAMED}区县`);
  return {
    columns: told.map(({ by: _, ...column }) => column),
    rows: [
      ...districtsNow(facts).map(({ id, values }) => row(id, values.name ?? id)),
      ...(none.cells.some((cell) => cell > 0) ? [none] : []),
    ],
  };
}

function resultRows(facts: YearFacts): ResultRow[] {
  return publishedIn(facts).map(({ round, docNumber, date, later, selected }) => {
    const levels = selected.map(({ district, result }) => ({ district, part: result?.level ?? null }));
    return {
      ...{ kind: round.label, title: round.title, docNumber, date, later },
      applied: facts.candidates().filter((one) => one.round === round.id).length,
      selected: selected.length,
      levels:
        round.quota.levels.length === 0
          ? []
          : partsOf(
              round.quota.levels.map(({ name }) => name),
              levels,
              null,
            ),
    };
  });
}

/**
 * A year of an office, counted at that moment: every figure, with that of the year before where it can be counted, the
 * districts, the publications. Throws `input.invalid` for a year that has not begun.
 */
export function yearReport(facts: Facts, year: number): YearReport {
  const { today } = facts;
  const now = yearFacts(facts, workYear(year, today));
  const before = yearFacts(facts, workYear(year - 1, today));
  const counts = new Map(YEAR_FIGURES.map((figure) => [figure, figure.count(now)]));
  const earlier = new Map(
    YEAR_FIGURES.map((figure): [YearFigure, Count] => [figure, figure.span === 'now' ? null : figure.count(before)]),
  );
  // An office that kept nothing in the year before has nothing to compare with.
  const compared = [...earlier.values()].some((count) => (numberOf(count) ?? 0) > 0);
  return {
    period: now.period,
    today,
    figures: [...counts].map(([figure, count]) =>
      reported(figure, count, compared ? (earlier.get(figure) ?? null) : null),
    ),
    districts: districtTable(now, counts),
    results: resultRows(now),
  };
}

/** 科技场馆类3个、企业类2个; empty: there are no parts. */
export const partsText = (parts: readonly Compared[], unit: string): string =>
  parts.flatMap(({ label, figure }) => (figure ? [`${label}${figure}${unit}`] : [])).join('、');
