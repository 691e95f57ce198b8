import { lengthOf } from '../../domain/identity/text';
import type { Method } from '../../domain/review/model';
import type { ScoreBook } from '../../domain/review/score-workbook/book';
import type { ScoreLevel } from '../../domain/review/score-workbook/findings';
import type { BookResult, BookTally } from '../../domain/review/score-workbook/tally';

const LEVELS: Record<ScoreLevel, string> = { E: '须核实', W: '请核对', N: '已规整', I: '说明' };

/** The result as JSON for other programs. */
export function jsonTally(book: ScoreBook, tally: BookTally): string {
  return `${JSON.stringify({ ...tally, members: book.members, findings: book.findings }, null, 2)}\n`;
}

/** Columns that stand below each other in a terminal, where a Chinese character is two wide. */
function aligned(table: readonly string[][]): string[] {
  const width = (text: string): number =>
    lengthOf(text) + (text.match(/[\u2e80-\uffef]|[\u{20000}-\u{3ffff}]/gu)?.length ?? 0);
  const widths = table[0]?.map((_, at) => Math.max(...table.map((row) => width(row[at] ?? '')))) ?? [];
  return table.map((row) =>
    row
      .map((text, at) => text + ' '.repeat((widths[at] ?? 0) - width(text)))
      .join('  ')
      .trimEnd(),
  );
}

function line({ rank, code, name, score, exact, members, dropped }: BookResult): string[] {
  const out = dropped.high.length > 0 ? `${dropped.high.join('、')} / ${dropped.low.join('、')}` : '未去';
  return [
    rank === null ? '—' : String(rank),
    code,
    name ?? '（未填）',
    score ?? '无评分',
    exact ?? '',
    String(members),
    out,
  ];
}

/** The result as people read it in a terminal. */
export function textTally(book: ScoreBook, tally: BookTally, { trim, scale }: Method): string {
  const place = (sheet: string, cell: string): string =>
    cell.startsWith('row ') ? `${sheet} 第 ${cell.slice(4)} 行` : cell === '' ? sheet : `${sheet} ${cell}`;
  const plain = tally.candidates.filter(({ members }) => members > 0 && members < trim.from).length;
  const rule =
    trim.drop === 0
      ? '取平均分，不去最高分和最低分'
      : `打分评委满 ${trim.from} 名的，去掉 ${trim.drop} 个最高分和 ${trim.drop} 个最低分后平均，否则直接平均`;
  return [
    `评委 ${book.members.length} 名，参评对象 ${book.candidates.length} 个；${rule}；保留 ${scale} 位小数，只在最后四舍五入一次。`,
    ...(plain > 0 && trim.drop > 0 ? [`有 ${plain} 个对象的打分评委不足 ${trim.from} 名，按直接平均计算。`] : []),
    '',
    ...aligned([
      ['名次', '编号', '名称', '得分', '精确值', '评委数', '去掉的最高分 / 最低分'],
      ...tally.candidates.map(line),
    ]),
    '',
    tally.ties.length === 0 ? '没有并列。' : '并列（未舍入的得分相等）：',
    ...tally.ties.map((codes) => `  ${codes.join('、')}`),
    '',
    '核对情况：',
    ...book.findings.map(({ level, sheet, cell, message }) => `  ${LEVELS[level]}  ${place(sheet, cell)}：${message}`),
    '',
  ].join('\n');
}
