import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { pageTexts } from './pdf';

/** LibreOffice is no part of what the tests install: where it is, our files are opened by it too. */
export const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);

/** Runs LibreOffice over workbooks in a folder of their own, and answers what it made of each. */
function converted(books: readonly Uint8Array[], to: 'pdf' | 'xlsx'): Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), 'kepu-office-'));
  try {
    const paths = books.map((_, at) => join(folder, `book-${at}.xlsx`));
    for (const [at, path] of paths.entries()) writeFileSync(path, books[at] ?? '');
    const out = join(folder, 'out');
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const command = [profile, '--headless', '--convert-to', to, '--outdir', out, ...paths];
    execFileSync(office ?? '', command, { stdio: 'ignore' });
    return books.map((_, at) => readFileSync(join(out, `book-${at}.${to}`)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The pages of a workbook as LibreOffice prints them, without white space. */
export const printedBook = (bytes: Uint8Array): string[] =>
  converted([bytes], 'pdf').flatMap((file) => pageTexts(file));

/** The workbooks as LibreOffice saves them after it has opened them. */
export const resaved = (books: readonly Uint8Array[]): Uint8Array[] => converted(books, 'xlsx');

function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

/** Characters of the workbook's visible sheets that are missing on the printed pages; lines break in cells, so order tells nothing. */
export async function lostInPrint(bytes: Uint8Array): Promise<string> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  let written = '';
  for (const sheet of book.worksheets)
    if (sheet.state === 'visible')
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          // A merged cell repeats the first one's value.
          if (cell.type === ExcelJS.ValueType.String && !(cell.isMerged && cell.master !== cell)) written += cell.text;
        });
      });
  if (written === '') throw new Error('nothing to print');
  const printed = counted(printedBook(bytes).join(''));
  return [...counted(written.replace(/\s+/g, ''))]
    .flatMap(([character, count]) => Array(Math.max(0, count - (printed.get(character) ?? 0))).fill(character))
    .join('');
}
