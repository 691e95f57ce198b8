import { comparisonKey } from '../../identity/text';
import { cellAt, cellText, columnName } from '../../import/cells';
import type { RawSheet } from '../../import/raw';
import { exactDecimal } from '../../registers/decimal';
import type { Criterion, Rubric } from '../model';
import { leaves, totalOf } from '../rubric';
import { formatPoints } from '../wording';
import type { SheetNotes } from './findings';
import { linesAbove, type ScoreHead } from './head';
import { markCell, markOf, saysBarred } from './mark';
import { type ScoreRow, scoreRows } from './rows';

/** One candidate on one member's sheet; marks by criterion id, points ×100. */
export interface SheetEntry {
  code: string;
  name: string;
  row: number;
  barred: boolean;
  marks: Record<string, number>;
}

const MEMBER_CODE = /(?:评委|专家)(?:编号|代号|序号)[:：]\s*(\S+)/u;
const MEMBER_NAME = /(?:评委|专家)(?:姓名)?[:：]\s*(\S+)/u;

/** Who filled in a sheet: as it says above the head, else as the sheet is called. */
export function memberOfSheet(sheet: RawSheet, head: ScoreHead): { code: string; name: string } {
  const above = linesAbove(sheet, head.row).join('\n');
  return { code: MEMBER_CODE.exec(above)?.[1] ?? sheet.name.trim(), name: MEMBER_NAME.exec(above)?.[1] ?? '' };
}

interface Placed {
  criterion: Criterion;
  column: number;
}

/** Where each criterion stands on this sheet; those without a column are left out. */
function placed(rubric: Rubric, head: ScoreHead): Placed[] {
  return leaves(rubric).flatMap((criterion) => {
    const found = head.criteria.find(({ name }) => comparisonKey(name) === comparisonKey(criterion.name));
    return found ? [{ criterion, column: found.column }] : [];
  });
}

function checkTotal({ raw }: ScoreRow, head: ScoreHead, rubric: Rubric, entry: SheetEntry, notes: SheetNotes): void {
  const total = totalOf(rubric, entry.marks);
  const cell = head.total === null ? undefined : cellAt(raw, head.total);
  if (total === null || cell === undefined || head.total === null || cell.kind === 'error') return;
  const typed = cellText(cell).trim();
  if (exactDecimal(typed, 2) === total) return;
  notes.add(
    'W',
    'score.total-wrong',
    `${columnName(head.total)}${raw.row}`,
    `${entry.code} 合计写 ${typed} 分，各项相加为 ${formatPoints(total)} 分；以各项为准。`,
  );
}

function readEntry(sheet: RawSheet, row: ScoreRow, head: ScoreHead, rubric: Rubric, notes: SheetNotes): SheetEntry {
  const { raw, code, name } = row;
  const cells = placed(rubric, head).map(({ criterion, column }) => ({
    criterion,
    at: `${columnName(column)}${raw.row}`,
    mark: markOf(markCell(sheet, raw, column), rubric, criterion.id),
  }));
  const entry: SheetEntry = { code, name, row: raw.row, barred: false, marks: {} };
  const { remark } = head;
  const remarked = remark !== null && saysBarred(cellText(markCell(sheet, raw, remark)));
  const barredAt =
    cells.find(({ mark }) => mark.is === 'barred')?.at ?? (remarked ? `${columnName(remark)}${raw.row}` : undefined);
  if (barredAt !== undefined) {
    entry.barred = true;
    notes.add('I', 'score.avoidance', barredAt, `${code} 回避，不打分。`);
    const given = cells.find(({ mark }) => mark.is === 'mark');
    if (given) notes.add('W', 'score.barred-mark', given.at, `${code} 写明回避，又打了分；分数不计。`);
    return entry;
  }
  for (const { criterion, at, mark } of cells) {
    if (mark.is === 'impossible') {
      notes.add('E', 'score.impossible', at, `${code}：${mark.why}这名评委对它的评分暂不计入。`);
    } else if (mark.is === 'mark') {
      entry.marks[criterion.id] = mark.points;
      if (mark.cleaned) notes.add('N', 'score.text', at, `文本已读作 ${formatPoints(mark.points)} 分。`);
    }
  }
  const blank = cells.filter(({ mark }) => mark.is === 'blank');
  const [first] = blank;
  if (first) {
    const what =
      blank.length === cells.length ? '没有打分' : `漏打 ${blank.map((one) => one.criterion.name).join('、')}`;
    notes.add('E', 'score.missing', first.at, `${code} ${what}，请向评委补要；这名评委对它的评分暂不计入。`);
  }
  checkTotal(row, head, rubric, entry, notes);
  return entry;
}

/** Everything that one member's sheet says, a row a candidate. */
export function readMemberSheet(sheet: RawSheet, head: ScoreHead, rubric: Rubric, notes: SheetNotes): SheetEntry[] {
  return scoreRows(sheet, head, notes).map((row) => readEntry(sheet, row, head, rubric, notes));
}
