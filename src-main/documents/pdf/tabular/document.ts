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
const NOTES = 'notes-';
/** Marks for pageBreakBefore. */
const LEVEL = { row: 1, foot: 2 } as const;

/**
 * A table over as many landscape pages as it needs, numbered 第 X 页 共 Y 页. Several (of one paper size) each begin a page.
 * Same data, same bytes.
 */
export async function tabularPdf(
  ink: Ink,
  info: PaperInfo,
  tabular: Tabular | readonly [Tabular, ...Tabular[]],
): Promise<{ bytes: Uint8Array; pages: number }> {
  const sheets = 'paper' in tabular ? ([tabular] as const) : tabular;
  const whole = await layOut(ink, info, sheets, new Set());
  const cut = new Set([...whole.footsAlone].filter((at) => (sheets[at]?.rows.length ?? 0) > COMPANY));
  return cut.size === 0 ? whole : layOut(ink, info, sheets, cut);
}

/** `cut`: the sheets whose last rows go along to the page of what stands below them. */
async function layOut(
  ink: Ink,
  info: PaperInfo,
  sheets: readonly [Tabular, ...Tabular[]],
  cut: ReadonlySet<number>,
): Promise<{ bytes: Uint8Array; pages: number; footsAlone: ReadonlySet<number> }> {
  let pages = 0;
  const footsAlone = new Set<number>();
  const [first] = sheets;
  const { width, height } = SHEETS[first.paper];
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
    defaultStyle: { font: first.head[0]?.[0]?.font ?? '' },
    content: sheets.flatMap((sheet, at) => contentOf(ink, sheet, at, cut.has(at))),
    footer: (page, count) => {
      pages = count;
      return pageNumber(ink, first.styles.row, page, count);
    },
    pageBreakBefore: (node, around) => {
      if (
        node.headlineLevel === LEVEL.foot &&
        !around.getPreviousNodesOnPage().some((one) => one.headlineLevel === LEVEL.row)
      )
        footsAlone.add(Number(node.id?.slice(NOTES.length)));
      return false;
    },
  };
  const bytes = await render(definition, ink.faces);
  return { bytes, pages, footsAlone };
}

/** What stands above, the rows, what stands below; a sheet after the first begins a page. */
function contentOf(ink: Ink, sheet: Tabular, at: number, cut: boolean): Content[] {
  const whole = sheet.rows.length - (cut ? COMPANY : 0);
  const parts = cut ? [sheet.rows.slice(0, whole), sheet.rows.slice(whole)] : [sheet.rows];
  return [
    { stack: structuredClone(sheet.above), ...(at > 0 ? { pageBreak: 'before' } : {}) },
    ...parts.map((rows, index): Content => tableOf(ink, sheet, rows, index > 0)),
    { stack: [notesOf(sheet, at), ...structuredClone(sheet.below)], unbreakable: true },
  ];
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
function notesOf({ notes }: Tabular, at: number): Content {
  const text = { text: structuredClone(notes), margin: [0, 6, 0, 0] as Margins, headlineLevel: LEVEL.foot };
  return Object.assign(text, { id: `${NOTES}${at}` });
}

function pageNumber(ink: Ink, { role }: InkStyle, page: number, count: number): Content {
  const text = ink.text(`第 ${page} 页　共 ${count} 页`, { role, size: 9 }, '页码');
  return { text, alignment: 'center', margin: [0, 4 * POINTS, 0, 0] };
}
