import type { Alignment, Content, Margins, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { PaperInfo } from '../page';
import { POINTS } from '../units';
import { render } from './engine';
import type { Ink, InkStyle, Piece } from './ink';

/** mm, landscape. */
export const SHEETS = {
  A4: { width: 297, height: 210 },
  A3: { width: 420, height: 297 },
} as const;
const MARGIN = { side: 15, top: 15, bottom: 17 } as const;
/** Room between the margins, mm. */
export const roomOf = (paper: keyof typeof SHEETS): number => SHEETS[paper].width - 2 * MARGIN.side;

export interface TabularColumn {
  /** With its lines and padding, mm. */
  width: number;
  align: 'left' | 'center';
}

export interface Tabular {
  paper: keyof typeof SHEETS;
  above: Content[];
  columns: readonly TabularColumn[];
  /** Repeated on every page. */
  head: readonly Piece[][];
  /** A row is never cut. */
  rows: readonly (readonly Piece[][])[];
  /** Of head and rows: their fonts decide where a line stands in its cell. */
  styles: { head: InkStyle; row: InkStyle };
  /** Directly below the table. With `below` it stays together, and is never on a page without rows. */
  notes: Piece[];
  below: Content[];
}

const LINE = 0.6;
/** em */
const PADDING = { x: 0.25, y: 0.25 } as const;
/** Rows that come along to a page with what stands below the table. */
const COMPANY = 2;
/** Marks for pageBreakBefore. */
const LEVEL = { row: 1, foot: 2 } as const;

/** A table over as many landscape pages as it needs, numbered 第 X 页 共 Y 页. Same data, same bytes. */
export async function tabularPdf(
  ink: Ink,
  info: PaperInfo,
  tabular: Tabular,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const whole = await layOut(ink, info, tabular, [tabular.rows]);
  if (!whole.footAlone || tabular.rows.length <= COMPANY) return whole;
  const cut = tabular.rows.length - COMPANY;
  return layOut(ink, info, tabular, [tabular.rows.slice(0, cut), tabular.rows.slice(cut)]);
}

/** Each part of the rows begins a page. */
async function layOut(ink: Ink, info: PaperInfo, tabular: Tabular, parts: readonly Tabular['rows'][]) {
  let pages = 0;
  let footAlone = false;
  const { width, height } = SHEETS[tabular.paper];
  const definition: TDocumentDefinitions = {
    pageSize: { width: width * POINTS, height: height * POINTS },
    pageMargins: [MARGIN.side * POINTS, MARGIN.top * POINTS, MARGIN.side * POINTS, MARGIN.bottom * POINTS],
    version: '1.7',
    language: 'zh-CN',
    displayTitle: true,
    info: {
      title: info.title,
      producer: 'kepu-desk',
      creator: 'kepu-desk',
      creationDate: new Date(`${info.date}T00:00:00Z`),
    },
    defaultStyle: { font: tabular.head[0]?.[0]?.font ?? '' },
    content: [
      ...structuredClone(tabular.above),
      ...parts.map((rows, index): Content => tableOf(ink, tabular, rows, index > 0)),
      { stack: [notesOf(tabular), ...structuredClone(tabular.below)], unbreakable: true },
    ],
    footer: (page, count) => {
      pages = count;
      return pageNumber(ink, tabular.styles.row, page, count);
    },
    pageBreakBefore: (node, around) => {
      if (node.headlineLevel === LEVEL.foot)
        footAlone = !around.getPreviousNodesOnPage().some((one) => one.headlineLevel === LEVEL.row);
      return false;
    },
  };
  const bytes = await render(definition, ink.faces);
  return { bytes, pages, footAlone };
}

function tableOf(ink: Ink, { columns, head, styles }: Tabular, rows: Tabular['rows'], newPage: boolean): Content {
  const cell = (text: Piece[], alignment: Alignment, headlineLevel?: number): TableCell => ({
    text: structuredClone(text),
    alignment,
    verticalAlignment: 'middle',
    headlineLevel,
  });
  // Only the first column is marked, whose text has one line: of several lines pdfmake knows the first one's page alone.
  const rowOf = (cells: readonly Piece[][]): TableCell[] =>
    cells.map((text, column) => cell(text, columns[column]?.align ?? 'left', column === 0 ? LEVEL.row : undefined));
  const size = styles.row.size;
  const padding = { x: PADDING.x * size, y: PADDING.y * size };
  const drops = { head: ink.drop(styles.head), row: ink.drop(styles.row) };
  const dropOf = (row: number): number => (row === 0 ? drops.head : drops.row);
  return {
    table: {
      widths: columns.map((column) => column.width * POINTS - 2 * padding.x - LINE),
      headerRows: 1,
      dontBreakRows: true,
      keepWithHeaderRows: 1,
      body: [head.map((text) => cell(text, 'center')), ...rows.map(rowOf)],
    },
    layout: {
      hLineWidth: () => LINE,
      vLineWidth: () => LINE,
      paddingLeft: () => padding.x,
      paddingRight: () => padding.x,
      paddingTop: (row) => padding.y + dropOf(row),
      paddingBottom: (row) => padding.y - dropOf(row),
    },
    ...(newPage ? { pageBreak: 'before' } : {}),
  };
}

/** With an id: without one, pdfmake forgets the page to which a block that stays together was moved. */
function notesOf({ notes }: Tabular): Content {
  const text = { text: structuredClone(notes), margin: [0, 6, 0, 0] as Margins, headlineLevel: LEVEL.foot };
  return Object.assign(text, { id: 'notes' });
}

function pageNumber(ink: Ink, { role }: InkStyle, page: number, count: number): Content {
  const text = ink.text(`第 ${page} 页　共 ${count} 页`, { role, size: 9 }, '页码');
  return { text, alignment: 'center', margin: [0, 4 * POINTS, 0, 0] };
}
