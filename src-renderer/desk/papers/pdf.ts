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

/** Opens a PDF of our own making; its fonts are embedded, so that nothing is fetched. */
export function openPdf(bytes: ArrayBuffer): Promise<PDFDocumentProxy> {
  return getDocument({ data: new Uint8Array(bytes), isEvalSupported: false, useWasm: false }).promise;
}

export interface PageSize {
  /** mm */
  width: number;
  height: number;
}

/** Size of a page on paper. */
export function sizeOf(page: PDFPageProxy): PageSize {
  const { width, height } = page.getViewport({ scale: 1 });
  const mm = (units: number): number => Math.round((units / PER_INCH) * MM_PER_INCH * 100) / 100;
  return { width: mm(width), height: mm(height) };
}

/** Widths in CSS px at 100 %: as wide on the screen as on paper. */
export function cssWidth(page: PDFPageProxy): number {
  return (page.getViewport({ scale: 1 }).width / PER_INCH) * CSS_PER_INCH;
}

/** Draws a page; `dots` per inch. */
export async function drawPage(page: PDFPageProxy, canvas: HTMLCanvasElement, dots: number): Promise<void> {
  const viewport = page.getViewport({ scale: dots / PER_INCH });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport }).promise;
}

/** Dots per inch at which a page is as sharp as the screen allows. */
export const screenDots = (zoom: number): number => CSS_PER_INCH * zoom * Math.max(1, window.devicePixelRatio);
