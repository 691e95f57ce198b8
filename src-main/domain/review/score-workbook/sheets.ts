import { Fault } from '../../fault';
import { comparisonKey } from '../../identity/text';
import { placesOf } from '../../import/places';
import type { RawSheet } from '../../import/raw';
import type { Rubric } from '../model';
import { leaves } from '../rubric';
import { formatPoints } from '../wording';
import type { BookCandidate, BookMember, ScoreBook } from './book';
import { SheetNotes } from './findings';
import { linesAbove, type ScoreHead } from './head';
import { requireOnce } from './matrix';
import { memberOfSheet, readMemberSheet, type SheetEntry } from './member-sheet';
import { rubricOf, statedStep } from './rubric-of';
import type { RubricSheet, SheetCriterion } from './rubric-sheet';

/** A sheet of one member with its head. */
export interface HeadedSheet {
  sheet: RawSheet;
  head: ScoreHead;
}

interface Filled extends HeadedSheet {
  member: BookMember;
  entries: SheetEntry[];
  notes: SheetNotes;
}

const names = (list: readonly { name: string }[]): string => list.map(({ name }) => name).join('、');

/** The criteria of the rubric's sheet, or of the first member's heads. Throws `record.invalid` without any maximum. */
function criteriaOf(sheets: readonly HeadedSheet[], rubric: RubricSheet | null): SheetCriterion[] {
  if (rubric) return rubric.criteria;
  const [first] = sheets;
  return (first?.head.criteria ?? []).map(({ name, maximum }) => {
    if (maximum !== null) return { name, maximum };
    throw new Fault(
      'record.invalid',
      `“${first?.sheet.name}”的“${name}”没有写明满分，请在表头写上，如“${name}（20分）”。`,
    );
  });
}

/** Throws `record.invalid` when a sheet has other criteria than the rubric; other points are only noted. */
function compareHead({ sheet, head }: HeadedSheet, rubric: Rubric, notes: SheetNotes): void {
  const known = new Map(leaves(rubric).map((criterion) => [comparisonKey(criterion.name), criterion]));
  const here = head.criteria.map(({ name }) => comparisonKey(name));
  const extra = head.criteria.filter(({ name }) => !known.has(comparisonKey(name)));
  const missing = leaves(rubric).filter(({ name }) => !here.includes(comparisonKey(name)));
  const repeated = head.criteria.filter(({ name }, at) => here.indexOf(comparisonKey(name)) !== at);
  const problem =
    (missing.length > 0 && `缺少评分项 ${names(missing)}`) ||
    (extra.length > 0 && `多出评分项 ${names(extra)}`) ||
    (repeated.length > 0 && `有两列都是 ${names(repeated)}`);
  if (problem) throw new Fault('record.invalid', `“${sheet.name}”${problem}，与评分标准不一致，请核对后再统计。`);
  for (const { name, maximum } of head.criteria) {
    const stated = known.get(comparisonKey(name))?.maximum;
    if (maximum === null || stated === undefined || maximum === stated) continue;
    const words = `表头“${name}”写 ${formatPoints(maximum)} 分，评分标准为 ${formatPoints(stated)} 分；以评分标准为准。`;
    notes.add('E', 'rubric.points', placesOf(sheet).row(head.row), words);
  }
}

function fill({ sheet, head }: HeadedSheet, seat: number, rubric: Rubric): Filled {
  const notes = new SheetNotes(sheet.name);
  if (sheet.hidden) notes.add('W', 'sheet.hidden', '', '这张工作表被隐藏，已照常统计，请核对。');
  compareHead({ sheet, head }, rubric, notes);
  const entries = readMemberSheet(sheet, head, rubric, notes);
  requireOnce(sheet.name, entries);
  return { sheet, head, member: { ...memberOfSheet(sheet, head), seat }, entries, notes };
}

/** Throws `record.invalid` when two sheets are of the same member. */
function requireDistinct(filled: readonly Filled[]): void {
  const seen = new Map<string, string>();
  for (const { member, sheet } of filled) {
    const before = seen.get(member.code);
    if (before !== undefined) {
      throw new Fault(
        'record.invalid',
        `“${before}”和“${sheet.name}”的评委都是 ${member.code}，同一名评委不能计两次，请核对后再统计。`,
      );
    }
    seen.set(member.code, sheet.name);
  }
}

/** Every candidate that any sheet names, with the name that comes first. */
function candidatesOf(filled: readonly Filled[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { entries, notes, sheet } of filled) {
    for (const { code, name, row } of entries) {
      const known = found.get(code) || name;
      found.set(code, known);
      if (name !== '' && comparisonKey(name) !== comparisonKey(known)) {
        notes.add(
          'W',
          'score.name',
          placesOf(sheet).row(row),
          `${code} 在这里叫“${name}”，在前面叫“${known}”；按编号统计。`,
        );
      }
    }
  }
  return found;
}

function scored(code: string, name: string, filled: readonly Filled[]): BookCandidate {
  return {
    code,
    name,
    scorings: filled.map(({ entries, member: { seat }, notes }) => {
      const entry = entries.find((one) => one.code === code);
      if (!entry) notes.add('E', 'score.missing', '', `没有 ${code} 这一行，请向评委补要；暂不计入。`);
      return { member: String(seat), seat, barred: entry?.barred ?? false, marks: entry?.marks ?? null };
    }),
  };
}

/** Reads a sheet a member, a column a criterion; columns and rows in any order on each sheet. */
export function readSheets(sheets: readonly HeadedSheet[], rubricSheet: RubricSheet | null): ScoreBook {
  const lines = sheets.flatMap(({ sheet, head }) => linesAbove(sheet, head.row));
  const rubric = rubricOf(criteriaOf(sheets, rubricSheet), statedStep([...(rubricSheet?.lines ?? []), ...lines]));
  const filled = sheets.map((one, at) => fill(one, at + 1, rubric));
  requireDistinct(filled);
  const candidates = [...candidatesOf(filled)].map(([code, name]) => scored(code, name, filled));
  return {
    rubric,
    members: filled.map(({ member }) => member),
    candidates,
    findings: [...(rubricSheet?.notes.list ?? []), ...filled.flatMap(({ notes }) => notes.list)],
  };
}
