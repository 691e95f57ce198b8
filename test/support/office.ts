import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { pageTexts } from './pdf';

/** LibreOffice is no part of what the tests install: where it is, our files are opened by it too. */
export const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);

/** The pages of a workbook as LibreOffice prints them, without white space. */
export function printedBook(bytes: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'kepu-office-'));
  try {
    const [book, profile] = [join(folder, 'book.xlsx'), `-env:UserInstallation=file://${folder}/profile`];
    writeFileSync(book, bytes);
    const command = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, book];
    execFileSync(office ?? '', command, { stdio: 'ignore' });
    return pageTexts(readFileSync(join(folder, 'book.pdf')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

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
