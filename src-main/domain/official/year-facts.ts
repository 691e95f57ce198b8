import { YEAR_FIGURES } from '../annual/figures';
import { basisWords } from '../annual/period';
import { NOTHING, partsText, type ReportedFigure, type YearReport } from '../annual/report';
import { dateText } from '../calendar/written';
import type { FieldValues } from '../honours/template-text';
import { MEASURES } from '../measures';
import { askedFields, askedLists } from './asked';
import type { Facts } from './lines';
import { SERIAL } from './round-facts';
import type { ListColumn, OfficialTemplate } from './template';

const PARTS = '构成';
const DISTRICTS = '区县情况';
const RESULTS = '评选结果';
const MORE = '补充';
const moreOf = (sign: string): string => `举措${sign}${MORE}`;

/** Values of a year beside its figures. */
const OF_YEAR = ['年度', '上年度', '学年', '统计截止日', '台账日期', '统计口径'] as const;

/** What a text may name of a year, by measure; the figures come from their declarations. */
export const YEAR_FIELDS: readonly { title: string; fields: readonly string[] }[] = [
  { title: '年度', fields: [...OF_YEAR, ...MEASURES.map(({ sign }) => moreOf(sign))] },
  ...MEASURES.map(({ number, sign, title }) => ({
    title: `举措${sign}　${title}`,
    fields: YEAR_FIGURES.filter(({ measure }) => measure === number).flatMap(({ name, parts }) =>
      parts === undefined ? [name] : [name, `${name}${PARTS}`],
    ),
  })),
  {
    title: '年度名单（附件表格，或者所在的一行按名单重复）',
    fields: [`${DISTRICTS}.区县`, `${RESULTS}.名称`, `${RESULTS}.文号`, `${RESULTS}.公布日期`, `${RESULTS}.公布数`],
  },
];

const COUNTED: ReadonlySet<string> = new Set(YEAR_FIELDS.flatMap(({ fields }) => fields));
/** What a round gives too does not make a text one of a year. */
const SHARED: ReadonlySet<string> = new Set(['年度']);
const WRITTEN: ReadonlySet<string> = new Set(MEASURES.map(({ sign }) => moreOf(sign)));

/** Is it for people to write? Where they do not, the text says at most that there are no records. */
export const isWrittenUp = (field: string): boolean => WRITTEN.has(field);

/** Is it counted, so that nobody is asked for it where there is nothing to count? */
export const isCounted = (field: string): boolean => COUNTED.has(field) && !isWrittenUp(field) && !SHARED.has(field);

/** Does a text tell of a year of work? */
export const tellsYear = (text: OfficialTemplate): boolean =>
  askedFields(text).some(({ name }) => isCounted(name)) ||
  askedLists(text).some((list) => list === DISTRICTS || list === RESULTS);

/** Values and lists that a year gives to a text. What there are no records of is empty, so that its part vanishes. */
export function yearFacts({ period, today, figures, districts, results }: YearReport): Facts {
  const { year, until, school } = period;
  const told = figures.flatMap(({ name, figure, unit, parts }): [string, string][] => [
    [name, figure === null ? '' : String(figure)],
    [`${name}${PARTS}`, partsText(parts, unit)],
  ]);
  const fields: FieldValues = {
    年度: String(year),
    上年度: String(year - 1),
    学年: school.label,
    统计截止日: dateText(until),
    台账日期: dateText(today),
    统计口径: basisWords(period, today).join('\n'),
    ...Object.fromEntries(MEASURES.map(({ number, sign }) => [moreOf(sign), silence(number, figures, today)])),
    ...Object.fromEntries(told),
  };
  return {
    fields,
    lists: { [DISTRICTS]: districtRows(districts), [RESULTS]: resultRows(results) },
    columns: { [DISTRICTS]: districtColumns(districts), [RESULTS]: RESULT_COLUMNS },
  };
}

/** What stands under a measure of which the office has no records; empty where it has some. */
function silence(measure: number, figures: readonly ReportedFigure[], today: string): string {
  const kept = figures.some((one) => one.measure === measure && one.figure !== null);
  return kept ? '' : `截至${dateText(today)}，台账中还没有这项工作的记录。`;
}

/** Stands in columns of which there are no records: a text may name them all the same. */
const NOT_KEPT: FieldValues = Object.fromEntries(
  YEAR_FIGURES.flatMap(({ column }) => (column ? [[column, NOTHING]] : [])),
);

function districtRows({ columns, rows }: YearReport['districts']): FieldValues[] {
  if (columns.length === 0) return [];
  const named = (label: string, cells: readonly number[]): FieldValues => ({
    ...NOT_KEPT,
    名称: label,
    区县: label,
    ...Object.fromEntries(columns.map(({ title }, at) => [title, String(cells[at] ?? 0)])),
  });
  const sums = columns.map((_, at) => rows.reduce((sum, { cells }) => sum + (cells[at] ?? 0), 0));
  return [...rows.map(({ label, cells }) => named(label, cells)), named('合计', sums)];
}

const districtColumns = ({ columns }: YearReport['districts']): ListColumn[] => [
  { title: '区县', field: '区县', width: 'fit', align: 'left' },
  ...columns.map(({ title }): ListColumn => ({ title, field: title, width: 'fit', align: 'center' })),
];

const RESULT_COLUMNS: readonly ListColumn[] = [
  SERIAL,
  { title: '评选命名项目', field: '名称', width: 'rest', align: 'left' },
  { title: '公布文号', field: '文号', width: 'fit', align: 'center' },
  { title: '公布日期', field: '公布日期', width: 'fit', align: 'center' },
  { title: '申报数', field: '申报数', width: 'fit', align: 'center' },
  { title: '公布数', field: '公布数', width: 'fit', align: 'center' },
  { title: '等次', field: '等次', width: 52, align: 'left' },
];

function resultRows(results: YearReport['results']): FieldValues[] {
  return results.map(({ title, later, docNumber, date, applied, selected, levels }) => ({
    名称: later ? `${title}（补充公布）` : title,
    文号: docNumber,
    公布日期: dateText(date),
    申报数: String(applied),
    公布数: String(selected),
    等次: partsText(levels, '') || '不分等次',
  }));
}
