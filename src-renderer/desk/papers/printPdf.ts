import { styleNonce } from '../../kit/connect';
import { drawSheet, type PDFDocumentProxy, sheetSize } from './pdf';

const DOTS_PER_INCH = 300;

/**
 * Prints every page at its exact size: the pages are drawn at 300 dpi into a container that only the printer sees,
 * since printing the built-in viewer's window fails without a word. Resolves when the print dialog is done with: to false
 * where it was given up, there or before.
 */
export async function printPdf(
  pdf: PDFDocumentProxy,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
  openDialog: () => Promise<boolean>,
): Promise<boolean> {
  const container = document.createElement('div');
  container.className = 'kepu-print';
  const style = document.createElement('style');
  style.nonce = styleNonce;
  const urls: string[] = [];
  try {
    for (let number = 1; number <= pdf.numPages; number++) {
      if (signal.aborted) return false;
      const page = await pdf.getPage(number);
      if (number === 1) style.textContent = rules(sheetSize(page));
      const url = URL.createObjectURL(await pictureOf(page));
      urls.push(url);
      const image = new Image();
      image.alt = `第 ${number} 页`;
      image.src = url;
      await image.decode();
      container.append(image);
      page.cleanup();
      onProgress(number, pdf.numPages);
    }
    document.head.append(style);
    document.body.append(container);
    return await openDialog();
  } finally {
    container.remove();
    style.remove();
    for (const url of urls) URL.revokeObjectURL(url);
  }
}

async function pictureOf(page: Awaited<ReturnType<PDFDocumentProxy['getPage']>>): Promise<Blob> {
  const canvas = document.createElement('canvas');
  await drawSheet(page, canvas, DOTS_PER_INCH);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  // Gives the memory of the drawing back at once: an A4 page at 300 dpi has 35 MB.
  canvas.width = 0;
  canvas.height = 0;
  if (!blob) throw new Error('a page could not be drawn for the printer');
  return blob;
}

function rules({ width, height }: { width: number; height: number }): string {
  return `
    @page { size: ${width}mm ${height}mm; margin: 0; }
    @media screen { .kepu-print { display: none; } }
    @media print {
      html, body, #root { height: auto !important; overflow: visible !important; background: #fff !important; }
      body > :not(.kepu-print) { display: none !important; }
      body > .kepu-print { display: block !important; }
      .kepu-print img { display: block; width: ${width}mm; height: ${height}mm; break-after: page; }
      .kepu-print img:last-child { break-after: auto; }
    }`;
}
