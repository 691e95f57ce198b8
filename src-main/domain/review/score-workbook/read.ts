import { Fault } from '../../fault';
import { comparisonKey } from '../../identity/text';
import type { RawSheet } from '../../import/raw';
import type { ScoreBook } from './book';
import { SheetNotes } from './findings';
import { findScoreHead, type ScoreHead } from './head';
import { readMatrix } from './matrix';
import { type RubricSheet, readRubricSheet } from './rubric-sheet';
import { type HeadedSheet, readSheets } from './sheets';

const isHeaded = (one: { sheet: RawSheet; head: ScoreHead | null }): one is HeadedSheet => one.head !== null;

function requireScores(book: ScoreBook): ScoreBook {
  if (book.candidates.length > 0) return book;
  throw new Fault('record.invalid', '评分表的表头下面没有参评对象，请核对工作簿。');
}

function layoutOf(sheets: readonly RawSheet[], rubric: RubricSheet | null, headed: readonly HeadedSheet[]): ScoreBook {
  const filled = headed.filter(({ head }) => head.criteria.length > 0);
  if (filled.length > 0) return readSheets(filled, rubric);
  const matrices = headed.filter(({ sheet }) => !sheet.hidden || headed.length === 1);
  const [matrix, another] = matrices;
  if (matrix && another) {
    const words = `“${matrix.sheet.name}”和“${another.sheet.name}”都是打分汇总表，不能确定以哪张为准，请只保留一张。`;
    throw new Fault('record.invalid', words);
  }
  if (matrix) return readMatrix(matrix.sheet, matrix.head);
  const names = sheets.map(({ name }) => `“${name}”`).join('、');
  throw new Fault(
    'file.noHead',
    `在工作表${names}里没有找到评分表的表头：应有编号一列，并有各评分项（写明分值，如“科学性（25分）”）或各评委的列。`,
  );
}

/**
 * Reads a score workbook in either layout: a sheet a member with a column a criterion, or one matrix of totals,
 * candidates × members. Heads are recognised by their words, wherever they stand. A mark that is missing or impossible
 * leaves its member out for that candidate and is noted. Throws `file.noHead` or `record.invalid` in one sentence where
 * nobody could say what counts.
 */
export function readScoreBook(sheets: readonly RawSheet[]): ScoreBook {
  const rubrics = sheets.map(readRubricSheet);
  const rubric = rubrics.find((one) => one !== null) ?? null;
  const known = new Set(rubric?.criteria.map(({ name }) => comparisonKey(name)));
  const headed = sheets
    .map((sheet, at) => ({ sheet, head: rubrics[at] ? null : findScoreHead(sheet, known) }))
    .filter(isHeaded);
  const book = layoutOf(sheets, rubric, headed);
  const used = new Set([...book.findings.map(({ sheet }) => sheet), ...headed.map(({ sheet }) => sheet.name)]);
  const left = sheets.filter(({ name, rows }) => rows.length > 0 && !used.has(name));
  const findings = left.flatMap(({ name }) => {
    const notes = new SheetNotes(name);
    notes.add('I', 'sheet.other', '', '不是评分表，没有读取。');
    return notes.list;
  });
  return requireScores({ ...book, findings: [...book.findings, ...findings] });
}
