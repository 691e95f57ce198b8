import type { Program } from '../fixtures/program';

/**
 * Does what prints, and gives what the printer would get, as a PDF. The print dialog, which no test can operate, is left
 * out: in Electron main's asking for it is answered, in the browser what the page shows to the printer is held.
 */
export async function printedBy(program: Program, act: () => Promise<void>): Promise<Buffer> {
  return program.electron ? printedByElectron(program.electron, act) : printedInBrowser(program, act);
}

async function printedByElectron(
  electron: NonNullable<Program['electron']>,
  act: () => Promise<void>,
): Promise<Buffer> {
  const printed = electron.evaluate(
    ({ BrowserWindow }) =>
      new Promise<string>((resolve) => {
        const desk = BrowserWindow.getAllWindows().find(({ webContents }) =>
          webContents.getURL().startsWith('app://desk/'),
        );
        if (!desk) return;
        const { webContents } = desk;
        webContents.print = (_options, done) => {
          void webContents.printToPDF({ preferCSSPageSize: true, printBackground: true }).then((pdf) => {
            resolve(pdf.toString('base64'));
            done?.(true, '');
          });
        };
      }),
  );
  await act();
  return Buffer.from(await printed, 'base64');
}

async function printedInBrowser({ page }: Program, act: () => Promise<void>): Promise<Buffer> {
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
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  await page.evaluate(() => {
    delete document.documentElement.dataset.printing;
    document.dispatchEvent(new Event('taken'));
  });
  return bytes;
}
