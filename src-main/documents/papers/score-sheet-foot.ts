import type { Column, Content } from 'pdfmake/interfaces';
import { scoreRule } from '../../domain/review/rules-words';
import { roomOf, type Tabular } from '../pdf/tabular/document';
import type { Ink, Piece } from '../pdf/tabular/ink';
import { POINTS } from '../pdf/units';
import type { PaperData } from './data';
import { wordLegend } from './score-lines';
import { SIGNS } from './score-sheet-table';

const STYLE = { role: 'song', size: 10 } as const;
const RECORD = '表尾';

/** How the scores were formed, and the signs that the sheet uses. */
export function notes(ink: Ink, data: PaperData): Piece[] {
  const signs = legend(data);
  return ink.text(`平均分的计算：${scoreRule(data.method)}${signs === '' ? '' : `\n${signs}`}`, STYLE, RECORD);
}

function legend(data: PaperData): string {
  const marks = data.tally.flatMap((row) => row.marks);
  const dropped = marks.some(({ state }) => state === 'droppedHigh' || state === 'droppedLow');
  return [
    dropped
      ? `带删除线的不计入平均分，其中${SIGNS.droppedHigh}为去掉的最高分，${SIGNS.droppedLow}为去掉的最低分。`
      : '',
    wordLegend(data),
  ].join('');
}

/** mm */
const SLOT = { line: 34, gap: 5, rise: 7 } as const;
const LABEL = {
  member: '成员签字：',
  chair: '组长签字：',
  supervisor: '监督员签字：',
  date: '日期：　　　　年　　　月　　　日',
} as const;
/** 组长, 成员, 监督员 and date, each with a line to write on. */
export function signatures(ink: Ink, { members }: PaperData, paper: Tabular['paper']): Content[] {
  const widthOf = (text: string): number => ([...text].length + 0.5) * STYLE.size;
  const label = (text: string, width = widthOf(text)): Column => ({ text: ink.text(text, STYLE, RECORD), width });
  const indent = widthOf(LABEL.member);
  const perRow = Math.floor((roomOf(paper) - indent / POINTS) / (SLOT.line + SLOT.gap));
  const others = Math.max(0, members.filter(({ away }) => !away).length - 1);
  const rows = Array.from({ length: Math.ceil(others / perRow) }, (_, row): Content => {
    const lines = Math.min(perRow, others - row * perRow);
    return signed([label(row === 0 ? LABEL.member : '', indent), ...Array.from({ length: lines }, line)]);
  });
  return [...rows, signed([label(LABEL.chair), line(), label(LABEL.supervisor), line(), label(LABEL.date)])];
}

const signed = (columns: Column[]): Content => ({ columns, margin: [0, SLOT.rise * POINTS, 0, 0] });

const line = (): Column => ({
  canvas: [{ type: 'line', x1: 0, y1: 12, x2: SLOT.line * POINTS, y2: 12, lineWidth: 0.6 }],
  width: (SLOT.line + SLOT.gap) * POINTS,
});
