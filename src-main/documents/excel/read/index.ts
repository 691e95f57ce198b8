import { readFile, stat } from 'node:fs/promises';
import { Fault } from '../../../domain/fault';
import type { RawSheet } from '../../../domain/import/raw';
import { LOCK_BYTES } from '../../vault';
import { Archive, asFault } from './archive';
import { readDelimited } from './delimited';
import { Budget, LIMITS, overLimit } from './faults';
import { SheetReader } from './sheet';
import { sniff } from './sniff';
import { readWorkbook } from './workbook';
import { readXml } from './xml';

const tooLarge = (bytes: number): Fault =>
  overLimit(`文件有 ${Math.ceil(bytes / 1024 / 1024)} MB，超过 50 MB 的上限，请删去图片或拆分后再导入。`);

/** The bytes of a file, if it is not too long to be read; a locked one is a little longer. */
export async function loadFile(path: string): Promise<Buffer> {
  const { size } = await stat(path).catch(() => {
    throw new Fault('file.missing', '找不到要导入的文件，可能已被移动或删除，请重新选择。');
  });
  if (size > LIMITS.file + LOCK_BYTES) throw tooLarge(size);
  return readFile(path);
}

async function readXlsx(bytes: Buffer): Promise<RawSheet[]> {
  const archive = await Archive.open(bytes);
  try {
    const workbook = await readWorkbook(archive);
    const budget = new Budget();
    const sheets: RawSheet[] = [];
    for (const part of workbook.sheets) {
      const reader = new SheetReader(workbook, budget);
      await readXml(archive.read(part.part), reader);
      sheets.push(reader.sheet(part));
    }
    return sheets;
  } finally {
    archive.close();
  }
}

/**
 * Reads every sheet of an .xlsx workbook, or a CSV file in UTF-8, UTF-16 or GB18030; the kind is told by the content.
 * Throws `file.unreadable`, `file.limits` or `file.missing` with one sentence for people, never anything else.
 *
 * The XML is read here and not with exceljs, which writes our workbooks: exceljs 4.4 loses, without an error, every cell
 * of a row behind an inline text with phonetics, throws on prefixed elements (x:row) and rows without numbers, hangs on a
 * validation over a whole column and unpacks whatever is in the zip before anyone can stop it. One pass over the XML also
 * gives merged ranges and hidden rows, keeps every limit while it unpacks, and takes less time.
 */
export async function readTable(source: string | Uint8Array): Promise<RawSheet[]> {
  try {
    const bytes = typeof source === 'string' ? await loadFile(source) : Buffer.from(source);
    if (bytes.length > LIMITS.file) throw tooLarge(bytes.length);
    return sniff(bytes) === 'zip' ? await readXlsx(bytes) : [readDelimited(bytes, new Budget())];
  } catch (error) {
    throw asFault(error);
  }
}
