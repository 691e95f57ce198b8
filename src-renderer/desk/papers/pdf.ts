import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

// The legacy build: the modern one needs a newer Chromium than Electron 33 has. The worker is a file of the program.
GlobalWorkerOptions.workerSrc = workerUrl;

export type { PDFDocumentProxy };

/** A PDF length unit is 1/72 inch. */
const PER_INCH = 72;
/** What a browser calls an inch. */
const CSS_PER_INCH = 96;
const MM_PER_INCH = 25.4;
/** Not turned as the page says screens should. */
const UPRIGHT = 0;

/** Opens a PDF of our own making; its fonts are embedded, so that nothing is fetched. */
export function openPdf(bytes: ArrayBuffer): Promise<PDFDocumentProxy> {
  return getDocument({ data: new Uint8Array(bytes), isEvalSupported: false, useWasm: false }).promise;
}

export interface PageSize {
  width: number;
  height: number;
}

/** Size of the sheet a page is printed on, mm. A page across is turned on screens only: its sheet stays upright. */
export function sheetSize(page: PDFPageProxy): PageSize {
  const { width, height } = page.getViewport({ scale: 1, rotation: UPRIGHT });
  const mm = (units: number): number => Math.round((units / PER_INCH) * MM_PER_INCH * 100) / 100;
  return { width: mm(width), height: mm(height) };
}

/** Either way round, as printers take it. */
export const isA4 = ({ width, height }: PageSize): boolean =>
  Math.round(Math.min(width, height)) === 210 && Math.round(Math.max(width, height)) === 297;

/** Size in CSS px at 100 %: as large on the screen as on paper. */
export function screenSize(page: PDFPageProxy): PageSize {
  const { width, height } = page.getViewport({ scale: CSS_PER_INCH / PER_INCH });
  return { width, height };
}

/** Draws a page as it is read; `dots` per inch. Rejects when it is given up. */
export async function drawPage(
  page: PDFPageProxy,
  canvas: HTMLCanvasElement,
  dots: number,
  signal?: AbortSignal,
): Promise<void> {
  await draw(page, canvas, page.getViewport({ scale: dots / PER_INCH }), signal);
}

/** Draws a page as it lies on its sheet. */
export async function drawSheet(page: PDFPageProxy, canvas: HTMLCanvasElement, dots: number): Promise<void> {
  await draw(page, canvas, page.getViewport({ scale: dots / PER_INCH, rotation: UPRIGHT }));
}

async function draw(
  page: PDFPageProxy,
  canvas: HTMLCanvasElement,
  viewport: ReturnType<PDFPageProxy['getViewport']>,
  signal?: AbortSignal,
): Promise<void> {
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  const drawing = page.render({ canvas, viewport });
  const giveUp = () => drawing.cancel();
  signal?.addEventListener('abort', giveUp, { once: true });
  await drawing.promise.finally(() => signal?.removeEventListener('abort', giveUp));
}

/** Dots per inch at which a page is as sharp as the screen allows. */
export const screenDots = (zoom: number): number => CSS_PER_INCH * zoom * Math.max(1, window.devicePixelRatio);
