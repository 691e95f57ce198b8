import { cleanText, foldWidth, withoutBlanks } from '../../identity/text';
import { cellAt, cellText, filledCells } from '../../import/cells';
import { placesOf } from '../../import/places';
import type { RawRow, RawSheet } from '../../import/raw';
import type { SheetNotes } from './findings';
import type { ScoreHead } from './head';

/** A row about one candidate. */
export interface ScoreRow {
  raw: RawRow;
  code: string;
  /** Empty where the sheet has none, or says so: “（未填课程名称）”. */
  name: string;
}

const SIGNATURE = /(?:签名|签字|签章)[^，。]*[:：]|^(?:注|说明|备注)[:：]/u;
const NAMELESS = /^[（(]未填.*[)）]$/u;
const SUMMARY = /^(?:合计|总计|小计|平均分?|平均值|最高分?|最低分?)$/u;

const textAt = (row: RawRow, column: number | null): string =>
  column === null ? '' : cleanText(cellText(cellAt(row, column))).trim();

/** Codes are compared in half width and without blanks, capitals as written. */
const codeAt = (row: RawRow, column: number): string => withoutBlanks(foldWidth(textAt(row, column)));

/** Signature lines, notes, sums of columns: below the table, or over the code's place in a merged range. */
function isFootnote(sheet: RawSheet, head: ScoreHead, row: RawRow): boolean {
  const spread = sheet.merges.some(
    ({ top, bottom, left, right }) =>
      top <= row.row && row.row <= bottom && left <= head.code && head.code <= right && right > left,
  );
  const [first] = filledCells(row);
  const texts = [cellText(first), textAt(row, head.code), textAt(row, head.name)];
  return spread || texts.some((text) => SIGNATURE.test(text) || SUMMARY.test(withoutBlanks(text)));
}

function hasMarks(head: ScoreHead, row: RawRow): boolean {
  return [...head.criteria, ...head.members].some(({ column }) => textAt(row, column) !== '');
}

/** The rows about candidates below the head; what is left out, and why, goes to the notes. */
export function scoreRows(sheet: RawSheet, head: ScoreHead, notes: SheetNotes): ScoreRow[] {
  const { row: nameOf } = placesOf(sheet);
  const found: ScoreRow[] = [];
  for (const raw of sheet.rows) {
    if (raw.row <= head.row || filledCells(raw).length === 0) continue;
    const code = codeAt(raw, head.code);
    if (isFootnote(sheet, head, raw)) {
      notes.add('I', 'row.footnote', nameOf(raw.row), '签名、说明或合计行，不是参评对象。');
    } else if (code === withoutBlanks(foldWidth(head.keyTitle))) {
      notes.add('I', 'row.head', nameOf(raw.row), '重复的表头。');
    } else if (code !== '') {
      if (raw.hidden) notes.add('W', 'row.hidden', nameOf(raw.row), '这一行在表中被隐藏，已照常统计，请核对。');
      found.push({ raw, code, name: textAt(raw, head.name).replace(NAMELESS, '') });
    } else if (hasMarks(head, raw)) {
      notes.add('E', 'score.code', nameOf(raw.row), '有分数而没有编号，不知道是谁的，没有统计。');
    } else {
      notes.add('I', 'row.footnote', nameOf(raw.row), '没有编号和分数，不是参评对象。');
    }
  }
  return found;
}
