import { comparisonKey } from '../../identity/text';
import { cellAt, cellText } from '../../import/cells';
import type { RawRow, RawSheet } from '../../import/raw';
import { formatPoints } from '../wording';
import { SheetNotes } from './findings';
import { pointsOf } from './titles';

/** A criterion as a workbook names it; maximum in points ×100. */
export interface SheetCriterion {
  name: string;
  maximum: number;
}

interface RubricHead {
  row: number;
  name: number;
  points: number;
}

/** 评分标准 as a sheet of its own. */
export interface RubricSheet {
  sheet: string;
  criteria: SheetCriterion[];
  /** Texts of the whole sheet: one of them may state the step between marks. */
  lines: string[];
  notes: SheetNotes;
}

const CRITERION = /^(?:评[分审价](?:项目?|内容|要素|指标)|[二三]级指标|指标|项目|考核内容)$/u;
const POINTS = /^(?:分值|满分|分数|标准分)(?:[（(]分[)）])?$/u;
const SUM = /^(?:合计|总计|总分|满分)$/u;

const flat = (row: RawRow, column: number): string => cellText(cellAt(row, column)).replace(/\s+/gu, '');

function rubricHead(sheet: RawSheet): RubricHead | null {
  for (const row of sheet.rows) {
    const columns = row.cells.map(({ column }) => column);
    // Of two levels the inner one, further right, carries the points.
    const name = columns.findLast((column) => CRITERION.test(flat(row, column)));
    const points = columns.find((column) => POINTS.test(flat(row, column)));
    if (name !== undefined && points !== undefined) return { row: row.row, name, points };
  }
  return null;
}

/** Reads a rubric from a sheet that has one; null: it has none. */
export function readRubricSheet(sheet: RawSheet): RubricSheet | null {
  const head = rubricHead(sheet);
  if (head === null) return null;
  const notes = new SheetNotes(sheet.name);
  const criteria = new Map<string, SheetCriterion>();
  let stated: number | null = null;
  for (const row of sheet.rows.filter((one) => one.row > head.row)) {
    const points = pointsOf(flat(row, head.points).replace(/分$/u, ''));
    if (points === null || points <= 0) continue;
    const name = flat(row, head.name);
    if (row.cells.some(({ column }) => SUM.test(flat(row, column)))) stated = points;
    else if (name !== '') criteria.set(comparisonKey(name), { name, maximum: points });
  }
  if (criteria.size === 0) return null;
  const sum = [...criteria.values()].reduce((total, { maximum }) => total + maximum, 0);
  notes.add('I', 'sheet.rubric', '', `评分标准，共 ${criteria.size} 项 ${formatPoints(sum)} 分，不含评分。`);
  if (stated !== null && stated !== sum) {
    notes.add('W', 'rubric.sum', '', `各项分值相加为 ${formatPoints(sum)} 分，表中合计写 ${formatPoints(stated)} 分。`);
  }
  const lines = sheet.rows.map(({ cells }) => cells.map(cellText).join(' '));
  return { sheet: sheet.name, criteria: [...criteria.values()], lines, notes };
}
