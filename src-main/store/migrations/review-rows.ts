import type { Json } from '../../domain/fault';

type Row = { [key: string]: Json };

const isRow = (row: Json): row is Row => typeof row === 'object' && row !== null && !Array.isArray(row);

/** Fields that are put before those that a row has: what it has stays. */
const under = (row: Json, defaults: Row): Json => (isRow(row) ? { ...defaults, ...row } : row);

const METHOD: Row = { by: 'score', mean: 'trimmed', level: 'total', normalise: false, vote: null };

function round(row: Row): Json {
  const { publication } = row;
  return {
    label: '基地命名',
    honour: '重庆市中小学校外科普特色基地',
    numberCode: 'JD',
    lot: null,
    intake: { perUnit: null, perDistrict: null, districts: [], blind: false },
    ...row,
    rubric: under(row.rubric ?? null, { gates: [], deductions: [], bonus: [] }),
    method: under(row.method ?? null, METHOD),
    quota: under(row.quota ?? null, { perUnit: null, levels: [] }),
    publication: under(publication ?? null, { deadline: null }),
  };
}

const candidate = (row: Row): Json => ({
  group: '',
  unit: '',
  adjustments: null,
  award: null,
  ...row,
  result: under(row.result ?? null, { level: null }),
});

/**
 * Format 3: rounds were of one kind (基地命名) and by marks; their candidates had neither level nor group. Written out
 * here, so that later changes of the rules leave old rows as they were.
 */
export function reviewRow(table: string, row: Json): Json {
  if (!isRow(row)) return row;
  if (table === 'round') return round(row);
  return table === 'candidate' ? candidate(row) : row;
}
