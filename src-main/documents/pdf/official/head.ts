import type { OfficialContent } from '../../../domain/official/content';
import { SIGNER_GAP, SIGNER_LABEL, signerColumns, signerRows } from '../../../domain/official/signers';
import type { Surface, TextStyle } from '../page';
import { BLACK, em, RED } from '../units';
import { AREA, CELL, LINE, lineTop, SIZE } from './measures';

/** Space between the organs' names and 文件. */
const GAP = 4;
const HEAD_TOP = 35;
const SUFFIX = '文件';

export const BODY: TextStyle = { role: 'body', size: SIZE.body, color: BLACK };

type Head = Pick<OfficialContent, 'format' | 'head' | 'number' | 'signers'>;

/** mm from the head's lower edge to the title's line: 2 lines, number, 4 mm, 2 lines. */
const BELOW = 4 * LINE + em(SIZE.body) + 4 - (LINE - em(SIZE.title)) / 2;

/**
 * Height of the 发文机关标志. The standard leaves its size open; these heights put the title, and with it all text of
 * the first page, on the page's lines: 35 + head + 2 lines + number + 4 mm + 2 lines ends on a line.
 */
export function headHeight(organs: number): number {
  const lines = Math.ceil((HEAD_TOP + 16 + BELOW) / LINE) + (organs - 1);
  return lines * LINE - HEAD_TOP - BELOW;
}

/** Lines that the signers take; the number stands on the last of them. */
const numberRows = (head: Head): number => Math.max(1, signerRows(head).length);

/** First line of the page that the title can stand on. */
export const titleLine = (head: Head): number =>
  Math.round((HEAD_TOP + headHeight(Math.max(1, head.head.length)) + BELOW) / LINE) + numberRows(head) - 1;

/** Red head (joint: host organ first, 文件 beside them), document number with the signers, red rule. */
export function drawHead(surface: Surface, head: Head): void {
  const rows = Math.max(1, head.head.length);
  const height = headHeight(rows);
  drawMark(surface, head.head, head.format === 'document' ? SUFFIX : '', height);
  const numberTop = AREA.top + HEAD_TOP + height + (1 + numberRows(head)) * LINE;
  if (head.signers.length === 0) {
    const x = AREA.left + (AREA.width - surface.width(head.number, BODY)) / 2;
    surface.text([{ text: head.number, x }], numberTop, BODY, head.number);
  } else {
    surface.text([{ text: head.number, x: AREA.left + CELL }], numberTop, BODY, head.number);
    drawSigners(surface, signerRows(head), numberTop);
  }
  const rule = numberTop + em(SIZE.body) + 4;
  surface.pen.move(AREA.left, rule).line(AREA.right, rule).stroke(0.7, RED);
}

function drawMark(surface: Surface, organs: readonly string[], suffix: string, height: number): void {
  const rows = Math.max(1, organs.length);
  const pitch = height / (rows + 0.22 * (rows - 1));
  const style: TextStyle = { role: 'title', size: (pitch * 72) / 25.4, color: RED };
  const beside = suffix === '' ? 0 : GAP + pitch * suffix.length;
  const longest = Math.max(1, ...organs.map((name) => surface.width(name, style)));
  // Long names are set narrower, as printers do, never smaller.
  const stretch = Math.min(1, (AREA.width - beside) / longest);
  const block = longest * stretch;
  const left = AREA.left + (AREA.width - block - beside) / 2;
  const top = AREA.top + HEAD_TOP;
  organs.forEach((name, row) => {
    const placed = spread(surface, name, style, left, block, stretch);
    surface.text(placed, top + row * pitch * 1.22, style, name);
  });
  surface.text([{ text: suffix, x: left + block + GAP }], top + (height - pitch) / 2, style, suffix);
}

/** A name's characters over a width, as those of the longest name stand. */
export function spread(
  surface: Surface,
  name: string,
  style: TextStyle,
  left: number,
  width: number,
  stretch: number,
): { text: string; x: number; stretch: number }[] {
  const characters = [...name];
  const gap = characters.length > 1 ? (width - surface.width(name, style) * stretch) / (characters.length - 1) : 0;
  let x = left;
  return characters.map((text) => {
    const at = { text, x, stretch };
    x += surface.width(text, style) * stretch + gap;
    return at;
  });
}

/** 签发人: names in 楷体 in columns, the last row beside the number, one character from the right. */
function drawSigners(surface: Surface, rows: readonly string[][], numberTop: number): void {
  const kai: TextStyle = { role: 'kai', size: SIZE.body };
  const columns = signerColumns(rows, (name) => surface.width(name, kai));
  const gap = SIGNER_GAP * CELL;
  const first = AREA.right - CELL - columns.reduce((sum, width) => sum + gap + width, -gap);
  const top = numberTop - (rows.length - 1) * LINE;
  surface.text([{ text: SIGNER_LABEL, x: first - surface.width(SIGNER_LABEL, BODY) }], top, BODY, SIGNER_LABEL);
  for (const [row, names] of rows.entries()) {
    let x = first;
    for (const [column, name] of names.entries()) {
      surface.text([{ text: name, x }], top + row * LINE, kai, name);
      x += (columns[column] ?? 0) + gap;
    }
  }
}

/** 份号, 密级和保密期限, 紧急程度: each on a line of its own from the first of the page on, flush left. */
export function drawMarks(surface: Surface, marks: readonly string[]): void {
  marks.forEach((text, row) => {
    surface.text([{ text, x: AREA.left }], lineTop(row, SIZE.body), { role: 'hei', size: SIZE.body }, text);
  });
}
