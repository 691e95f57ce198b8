import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../src-main/documents/excel/read';
import { checkImport } from '../../../../src-main/domain/import/check';
import { type ImportReport, summaryOf } from '../../../../src-main/domain/import/report';
import { type RegisterName, registerOf } from '../../../../src-main/domain/registers';
import type { Value } from '../../../../src-main/domain/registers/define';
import type { Referred } from '../../../../src-main/domain/registers/finder';
import { formatValue } from '../../../../src-main/domain/registers/values';
import { knownIn } from '../../../../src-main/host/cli/refer';
import { referred } from '../../../support/known';

interface Expected {
  today: string;
  sheet: string | null;
  headerRows: number[];
  dataRows: number;
  goodRows: number;
  findings: { level: string; code: string; cell: string; column: string; value: string }[];
  records: { row: number; values: Record<string, string | number | null> }[];
}

const fixture = (name: string): string => new URL(`../../../fixtures/import/${name}`, import.meta.url).pathname;
const BASES = await knownIn(fixture('bases-applications-2026.xlsx'), 'base', '2026-11-01');
const known: Referred = { ...referred, base: BASES };

interface Sample {
  register: RegisterName;
  file: string;
  /** Columns that are no field. */
  unread?: string[];
  /** Notes that the list leaves out, by code: of spellings that its page names in words, or for all files at once. */
  notes: Record<string, number>;
  /** Findings that the page gives by a rule, and not one by one. */
  more?: (report: ImportReport) => string[];
}

/** 重庆医科大学 is told on every row, as the page of the samples says, though its list names one of them. */
const medical = ({ rows }: ImportReport): string[] =>
  rows
    .filter(({ row, values }) => values.unit === '重庆医科大学' && row !== 214)
    .map(({ row }) => `I${row} W avoid.similar 工作单位`);

const isSlip = ({ code }: { code: string }): boolean => code === 'csv.columns';

const SAMPLES: Sample[] = [
  { register: 'school', file: 'schools-2026.xlsx', notes: {} },
  {
    register: 'instructor',
    file: 'instructors-2026.xlsx',
    notes: { 'appliedStar.alias': 70, 'employment.alias': 36, 'none-mark': 449 },
  },
  { register: 'activity', file: 'activities-2026.xlsx', notes: { 'none-mark': 19 } },
  { register: 'course', file: 'courses-2026.csv', unread: [], notes: {} },
  {
    register: 'expert',
    file: 'experts-recommended-2026.xlsx',
    notes: { 'people.alias': 35, 'id.clean': 1 },
    more: medical,
  },
];

describe.each(SAMPLES)('$file', ({ register: name, file, unread = ['序号'], notes, more }) => {
  const register = registerOf(name);
  const expected = JSON.parse(readFileSync(fixture(file.replace(/\.\w+$/, '.expected.json')), 'utf8')) as Expected;
  const reading = readTable(fixture(file)).then((sheets) =>
    checkImport({ register, sheets, referred: known, today: expected.today }),
  );
  const text = (report: ImportReport, key: string, value: Value): string => {
    const field = register.fields[key];
    return field ? formatValue(field, value, report.names) : '';
  };

  it('is read below its head, every column as a field', async () => {
    const report = await reading;
    expect(report.headerRows).toEqual(expected.headerRows);
    if (expected.sheet !== null) expect(report.sheet).toBe(expected.sheet);
    expect(report.mapping.filter(({ field }) => field === null).map(({ title }) => title)).toEqual(unread);
  });

  it('shows exactly the planted faults, no more and no fewer', async () => {
    const report = await reading;
    const key = ({ cell, level, code, column }: Omit<Expected['findings'][number], 'value'>): string =>
      `${cell} ${level} ${code} ${column}`;
    const planted = expected.findings.filter(({ level }) => 'ECWQ'.includes(level)).map(key);
    const found = report.rows.flatMap(({ issues }) => issues);
    const grave = found.filter(({ level }) => level !== 'N').map(key);
    expect(grave.sort()).toEqual([...planted, ...(more?.(report) ?? [])].sort());

    const cleaned = expected.findings.filter(({ level }) => level === 'N').map(key);
    const noted = found.filter(({ level }) => level === 'N');
    expect(cleaned.filter((each) => !noted.map(key).includes(each))).toEqual([]);
    const counts: Record<string, number> = {};
    for (const note of noted) if (!cleaned.includes(key(note))) counts[note.code] = (counts[note.code] ?? 0) + 1;
    expect(counts).toEqual(notes);
  });

  it('stores every value as expected, nothing where the cell is in error', async () => {
    const report = await reading;
    const titled = report.mapping.filter(({ field }) => field !== null);
    const stored = report.rows.map(({ row, values }) => ({
      row,
      values: Object.fromEntries(
        titled.map(({ title, field }) => [title, text(report, field ?? '', values[field ?? ''] ?? null)]),
      ),
    }));
    const wanted = expected.records.map(({ row, values }) => ({
      row,
      values: Object.fromEntries(titled.map(({ title }) => [title, String(values[plainTitle(title, values)] ?? '')])),
    }));
    // A record with a field too many has slipped somewhere: what its fields were meant to be cannot be known.
    const slipped = new Set(report.rows.filter(({ issues }) => issues.some(isSlip)).map(({ row }) => row));
    expect(stored.filter(({ row }) => !slipped.has(row))).toEqual(wanted.filter(({ row }) => !slipped.has(row)));
    expect(
      stored.filter(({ row }) => slipped.has(row)).flatMap(({ values }) => Object.values(values).join('')),
    ).toEqual([...slipped].map(() => ''));
  });

  it('counts the good rows, and takes no note or total for a record', async () => {
    const report = await reading;
    const { read, ok, warning } = summaryOf(report);
    expect([read, ok + warning]).toEqual([expected.dataRows, expected.goodRows]);
    const rows = new Set(expected.records.map(({ row }) => row));
    const ignored = expected.findings.filter(({ level }) => level === 'I');
    expect(report.ignored.map(({ row }) => `row ${row}`)).toEqual(ignored.map(({ cell }) => cell));
    expect(report.rows.filter(({ row }) => !rows.has(row))).toEqual([]);
  });
});

/** The list names columns of a head of two rows by their own title. */
const plainTitle = (title: string, values: Record<string, unknown>): string =>
  title in values ? title : (title.split('·').at(-1) ?? title);
