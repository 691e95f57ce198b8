import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { asPdf } from '../../../src-main/documents/papers/draft';
import { screenSize, sheetSize } from '../../../src-renderer/desk/papers/pdf';
import { shippedFonts } from '../../support/fonts';
import { officialContent } from '../../support/official';

// Catches a table across that is drawn as screens show it and then pressed into the upright sheet.
it('a page across is read turned and printed on the upright sheet of the others', async () => {
  const table = {
    columns: [{ title: '名称', width: 'rest' as const, align: 'left' as const }],
    rows: [['馆']],
    records: ['馆'],
  };
  const attachments = [{ title: '名单', text: [], table, landscape: true }];
  const { bytes } = await asPdf(officialContent({ body: ['正文。'], attachments }), shippedFonts());
  GlobalWorkerOptions.workerSrc = import.meta.resolve('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
  const pdf = await getDocument({ data: new Uint8Array(bytes), isEvalSupported: false }).promise;
  const pages = await Promise.all([1, 2].map((number) => pdf.getPage(number)));
  expect(pages.map(sheetSize)).toEqual([
    { width: 210, height: 297 },
    { width: 210, height: 297 },
  ]);
  const upright = pages.map(screenSize).map(({ width, height }) => [Math.round(width), Math.round(height)]);
  expect(upright).toEqual([
    [794, 1123],
    [1123, 794],
  ]);
  await pdf.loadingTask.destroy();
});
