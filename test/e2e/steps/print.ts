import type { Program } from '../fixtures/program';

/**
 * Does what prints, and gives what the printer would get, as a PDF. The print dialog, which no test can operate, is left
 * out: what the page shows to the printer is held until it is taken.
 */
export async function printedBy({ page, electron }: Program, act: () => Promise<void>): Promise<Buffer> {
  await page.evaluate(() => {
    const remove = Element.prototype.remove;
    window.print = () => {
      const held: Element[] = [];
      // The container of the pages, then the rules for them.
      Element.prototype.remove = function keep(this: Element) {
        if (held.push(this) < 2) return;
        Element.prototype.remove = remove;
        const clear = () => {
          for (const each of held) each.remove();
        };
        document.addEventListener('taken', clear, { once: true });
        document.documentElement.dataset.printing = 'held';
      };
    };
  });
  await act();
  await page.waitForFunction(() => document.documentElement.dataset.printing === 'held', null, { timeout: 60_000 });
  const bytes = electron
    ? Buffer.from(
        await electron.evaluate(async ({ BrowserWindow }) => {
          const desk = BrowserWindow.getAllWindows().find(({ webContents }) =>
            webContents.getURL().startsWith('app://desk/'),
          );
          const pdf = await desk?.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
          return pdf?.toString('base64') ?? '';
        }),
        'base64',
      )
    : await page.pdf({ preferCSSPageSize: true, printBackground: true });
  await page.evaluate(() => {
    delete document.documentElement.dataset.printing;
    document.dispatchEvent(new Event('taken'));
  });
  return bytes;
}
