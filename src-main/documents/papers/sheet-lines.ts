import type { Column, Content } from 'pdfmake/interfaces';
import type { Ink } from '../pdf/tabular/ink';
import { POINTS } from '../pdf/units';

const STYLE = { role: 'song', size: 10.5 } as const;

/** The title of a sheet, with lines of facts under it. */
export function sheetHead(ink: Ink, title: string, facts: readonly string[]): Content[] {
  const last = facts.length - 1;
  return [
    { text: ink.text(title, { role: 'title', size: 18 }, title), alignment: 'center', margin: [0, 0, 0, 6] },
    ...facts.map((fact, at): Content => ({ text: ink.text(fact, STYLE, title), margin: [0, 0, 0, at < last ? 2 : 5] })),
  ];
}

/** mm */
const SLOT = { line: 36, gap: 6, rise: 7 } as const;

/** One row of lines to sign on, each behind its label. */
export function signatureRow(ink: Ink, labels: readonly string[]): Content {
  const columns = labels.flatMap((text): Column[] => [
    { text: ink.text(text, STYLE, '签字'), width: ([...text].length + 0.5) * STYLE.size },
    {
      canvas: [{ type: 'line', x1: 0, y1: 12, x2: SLOT.line * POINTS, y2: 12, lineWidth: 0.6 }],
      width: (SLOT.line + SLOT.gap) * POINTS,
    },
  ]);
  return { columns, margin: [0, SLOT.rise * POINTS, 0, 0] };
}
