import { Fault } from '../../fault';
import { columnName } from '../../import/cells';
import type { RawSheet } from '../../import/raw';
import { formatPoints } from '../wording';
import type { BookCandidate, ScoreBook } from './book';
import { SheetNotes } from './findings';
import { linesAbove, type ScoreHead } from './head';
import { markCell, markOf } from './mark';
import { type ScoreRow, scoreRows } from './rows';
import { rubricOf, statedStep } from './rubric-of';
import { pointsOf } from './titles';

const FULL = /满分[:：为]?(\d+(?:\.\d+)?)分/u;
const HUNDRED = 10_000;

/** The highest mark: in the heads, or in a line above them; 100 points where nobody says. */
function fullMarks(head: ScoreHead, lines: readonly string[], sheet: string): number {
  const stated = new Set(head.members.flatMap(({ maximum }) => maximum ?? []));
  if (stated.size > 1) {
    throw new Fault('record.invalid', `“${sheet}”各评委列的满分不一致，请改为一致后再统计。`);
  }
  const [one] = stated;
  return one ?? pointsOf(FULL.exec(lines.join('\n').replace(/\s+/gu, ''))?.[1] ?? '') ?? HUNDRED;
}

/** Reads candidates × members, one total each. Throws `record.invalid` when a candidate or a member stands there twice. */
export function readMatrix(sheet: RawSheet, head: ScoreHead): ScoreBook {
  const notes = new SheetNotes(sheet.name);
  const lines = linesAbove(sheet, head.row);
  const rubric = rubricOf([{ name: '总分', maximum: fullMarks(head, lines, sheet.name) }], statedStep(lines));
  const members = head.members.map(({ code, name }, at) => ({ code, name, seat: at + 1 }));
  const twice = members.find(({ code, name }, at) =>
    members.slice(0, at).some((other) => other.code === code && other.name === name),
  );
  if (twice) throw new Fault('record.invalid', `“${sheet.name}”有两列都叫“${twice.code}”，请改名后再统计。`);
  const read = ({ raw, code, name }: ScoreRow): BookCandidate => ({
    code,
    name,
    scorings: head.members.map(({ column, code: member }, seat) => {
      const at = `${columnName(column)}${raw.row}`;
      const mark = markOf(markCell(sheet, raw, column), rubric, 'c1');
      if (mark.is === 'barred') notes.add('I', 'score.avoidance', at, `${code} ${member}回避，不打分。`);
      if (mark.is === 'blank') notes.add('E', 'score.missing', at, `${code} ${member}没有打分，请补要；暂不计入。`);
      if (mark.is === 'impossible') notes.add('E', 'score.impossible', at, `${code}：${mark.why}这一分暂不计入。`);
      if (mark.is === 'mark' && mark.cleaned)
        notes.add('N', 'score.text', at, `文本已读作 ${formatPoints(mark.points)} 分。`);
      const marks = mark.is === 'mark' ? { c1: mark.points } : null;
      return { member: String(seat + 1), seat: seat + 1, barred: mark.is === 'barred', marks };
    }),
  });
  const rows = scoreRows(sheet, head, notes);
  requireOnce(
    sheet.name,
    rows.map(({ code, raw }) => ({ code, row: raw.row })),
  );
  return { rubric, members, candidates: rows.map(read), findings: notes.list };
}

/** Throws `record.invalid` when a sheet names a candidate twice: nobody can say which mark stands. */
export function requireOnce(sheet: string, rows: readonly { code: string; row: number }[]): void {
  const seen = new Map<string, number>();
  for (const { code, row } of rows) {
    const before = seen.get(code);
    if (before !== undefined) {
      throw new Fault(
        'record.invalid',
        `“${sheet}”第 ${before} 行和第 ${row} 行都是 ${code}，不能确定以哪一行为准，请删去一行后再统计。`,
      );
    }
    seen.set(code, row);
  }
}
