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
  /** Whose table it is, above its head; repeated on every page, as pages get mixed up once they are signed. */
  caption?: Piece[];
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
/** em. Of a row above and below: the first is usual, the others are tried where they save a page with hardly a row on it. */
const PADDING = { x: 0.25, y: [0.25, 0.16, 0.08] } as const;
/** No more rows than these look forgotten on a last page. */
const FEW = 3;
/** Rows that come along then, where there is no closing up. */
const COMPANY = FEW + 1;
const NOTES = 'notes-';
const ROWS = 'rows-';
/** Marks for pageBreakBefore. */
const LEVEL = { row: 1, foot: 2 } as const;

/** How a sheet is set: the room in its rows, em; `cut`: its last rows begin its last page. */
interface Setting {
  padding: number;
  cut: boolean;
}
/** Where a sheet came to stand: its pages, and the rows on its last one. */
interface Stand {
  pages: number;
  last: number;
}
interface LaidOut {
  bytes: Uint8Array;
  pages: number;
  stands: readonly Stand[];
}
type Sheets = readonly [Tabular, ...Tabular[]];

/**
 * A table over as many landscape pages as it needs, numbered 第 X 页 共 Y 页. Several (of one paper size) each begin a page.
 * Same data, same bytes.
 */
export async function tabularPdf(
  ink: Ink,
  info: PaperInfo,
  tabular: Tabular | Sheets,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const sheets: Sheets = 'paper' in tabular ? [tabular] : tabular;
  const [usual, ...tighter] = PADDING.y;
  let settings = sheets.map((): Setting => ({ padding: usual, cut: false }));
  let laid = await layOut(ink, info, sheets, settings);
  for (const padding of tighter) {
    const thin = laid.stands.map(({ pages, last }) => pages > 1 && last <= FEW);
    if (!thin.includes(true)) break;
    const tried = settings.map((setting, at) => (thin[at] ? { ...setting, padding } : setting));
    const { stands } = await layOut(ink, info, sheets, tried);
    const better = stands.map(({ pages }, at) => pages < (laid.stands[at]?.pages ?? 0));
    if (!better.includes(true)) continue;
    settings = settings.map((setting, at) => (better[at] ? (tried[at] ?? setting) : setting));
    laid = await layOut(ink, info, sheets, settings);
  }
  const alone = laid.stands.map(
    ({ pages, last }, at) => pages > 1 && last <= FEW && (sheets[at]?.rows.length ?? 0) > 2 * COMPANY,
  );
  if (!alone.includes(true)) return laid;
  return layOut(
    ink,
    info,
    sheets,
    settings.map((setting, at) => ({ ...setting, cut: alone[at] === true })),
  );
}

async function layOut(ink: Ink, info: PaperInfo, sheets: Sheets, settings: readonly Setting[]): Promise<LaidOut> {
  let pages = 0;
  /** Rows by page, of each sheet; the page of what stands below them may have none. */
  const counts = sheets.map(() => new Map<number, number>());
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
    content: sheets.flatMap((sheet, at) => contentOf(ink, sheet, at, settings[at])),
    footer: (page, count) => {
      pages = count;
      return pageNumber(ink, first.styles.row, page, count);
    },
    pageBreakBefore: ({ id, headlineLevel: level, pageNumbers }) => {
      const [page] = pageNumbers;
      const of = counts[Number(id?.split('-')[1])];
      if (of && page !== undefined && (level === LEVEL.row || level === LEVEL.foot))
        of.set(page, (of.get(page) ?? 0) + (level === LEVEL.row ? 1 : 0));
      return false;
    },
  };
  const bytes = await render(definition, ink.faces);
  const stands = counts.map((rows): Stand => ({ pages: rows.size, last: rows.get(Math.max(...rows.keys())) ?? 0 }));
  return { bytes, pages, stands };
}

/** What stands above, the rows, what stands below; a sheet after the first begins a page. */
function contentOf(ink: Ink, sheet: Tabular, at: number, setting: Setting | undefined): Content[] {
  const { padding = PADDING.y[0], cut = false } = setting ?? {};
  const whole = sheet.rows.length - (cut ? COMPANY : 0);
  const parts = cut ? [sheet.rows.slice(0, whole), sheet.rows.slice(whole)] : [sheet.rows];
  return [
    { stack: structuredClone(sheet.above), ...(at > 0 ? { pageBreak: 'before' } : {}) },
    ...parts.map((rows, index): Content => tableOf(ink, sheet, rows, { at, padding, newPage: index > 0 })),
    { stack: [notesOf(sheet, at), ...structuredClone(sheet.below)], unbreakable: true },
  ];
}

interface TableSetting {
  /** Which of the sheets it is in. */
  at: number;
  padding: number;
  newPage: boolean;
}

function tableOf(
  ink: Ink,
  { columns, caption, head, styles }: Tabular,
  rows: Tabular['rows'],
  { at, padding: room, newPage }: TableSetting,
): Content {
  const cell = (text: Piece[], alignment: Alignment, mark: object = {}): TableCell => ({
    text: structuredClone(text),
    alignment,
    verticalAlignment: 'middle',
    ...mark,
  });
  // Only the first column is marked, whose text has one line: of several lines pdfmake knows the first one's page alone.
  const rowOf = (cells: readonly Piece[][], row: number): TableCell[] =>
    cells.map((text, column) => {
      const mark = { headlineLevel: LEVEL.row, id: `${ROWS}${at}-${newPage ? 'cut' : 'whole'}-${row}` };
      return cell(text, columns[column]?.align ?? 'left', column === 0 ? mark : {});
    });
  const size = styles.row.size;
  const padding = { x: PADDING.x * size, y: room * size };
  const drops = { head: ink.drop(styles.head), row: ink.drop(styles.row) };
  const heads = caption ? 2 : 1;
  const dropOf = (row: number): number => (row < heads ? drops.head : drops.row);
  return {
    table: {
      widths: columns.map((column) => column.width * POINTS - 2 * padding.x - LINE),
      headerRows: heads,
      dontBreakRows: true,
      keepWithHeaderRows: 1,
      body: [
        ...(caption ? [captionRow(caption, columns.length)] : []),
        head.map((text) => cell(text, 'center')),
        ...rows.map(rowOf),
      ],
    },
    layout: {
      // The cells that a caption covers would draw theirs above it.
      hLineWidth: (at) => (caption && at === 0 ? 0 : LINE),
      vLineWidth: () => LINE,
      paddingLeft: () => padding.x,
      paddingRight: () => padding.x,
      paddingTop: (row) => padding.y + dropOf(row),
      paddingBottom: (row) => padding.y - dropOf(row),
    },
    ...(newPage ? { pageBreak: 'before' } : {}),
  };
}

/** Over all columns, without lines of its own. */
const captionRow = (caption: Piece[], columns: number): TableCell[] => [
  { text: structuredClone(caption), colSpan: columns, border: [false, false, false, true] },
  ...Array.from({ length: columns - 1 }, () => ({ text: '' })),
];

/** With an id: without one, pdfmake forgets the page to which a block that stays together was moved. */
function notesOf({ notes }: Tabular, at: number): Content {
  const text = { text: structuredClone(notes), margin: [0, 6, 0, 0] as Margins, headlineLevel: LEVEL.foot };
  return Object.assign(text, { id: `${NOTES}${at}` });
}

function pageNumber(ink: Ink, { role }: InkStyle, page: number, count: number): Content {
  const text = ink.text(`第 ${page} 页　共 ${count} 页`, { role, size: 9 }, '页码');
  return { text, alignment: 'center', margin: [0, 4 * POINTS, 0, 0] };
}
