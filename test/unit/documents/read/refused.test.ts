import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../src-main/documents/excel/read';
import { Fault } from '../../../../src-main/domain/fault';
import { checkImport } from '../../../../src-main/domain/import/check';
import { registerOf } from '../../../../src-main/domain/registers';
import { bookOf, bookParts, zipOf } from './zip';

const sample = readFileSync(new URL('../../../fixtures/import/bases-applications-2026.xlsx', import.meta.url));
const sheet = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const ole = (...streams: string[]) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1024),
    ...streams.map((name) => Buffer.from(name, 'utf16le')),
  ]);

/** The fault of a file as `code: sentence`. */
async function fault(bytes: Uint8Array | string): Promise<string> {
  try {
    await readTable(bytes);
    return 'read';
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return `${error.code}: ${error.message}`;
  }
}

const rows = (count: number, cell: string) =>
  `<sheetData>${Array.from({ length: count }, (_, at) => `<row r="${at + 1}">${cell}</row>`).join('')}</sheetData>`;

describe('files that cannot be read', () => {
  it.each<[string, Uint8Array, string]>([
    ['nothing', Buffer.alloc(0), 'file.unreadable: 文件是空的（0 字节），请重新导出或下载后再导入。'],
    [
      'an old .xls',
      ole('Workbook'),
      'file.unreadable: 这是旧版 Excel 文件（.xls），不能直接读取；请用 Excel 或 WPS 打开后另存为 .xlsx 再导入。',
    ],
    [
      'a locked workbook',
      ole('EncryptionInfo', 'EncryptedPackage'),
      'file.unreadable: 工作簿设有打开密码，无法读取；请去掉密码后再导入。',
    ],
    [
      'an old Word file',
      ole('WordDocument'),
      'file.unreadable: 这是 Word 文档，不是 Excel 工作簿；请核对文件是否选对。',
    ],
    [
      'a web page',
      Buffer.from('\uFEFF<html><table><tr><td>区县</td></tr></table></html>'),
      'file.unreadable: 这是网页文件，不是 Excel 工作簿；请用 Excel 或 WPS 打开后另存为 .xlsx 再导入。',
    ],
    [
      'an XML table',
      Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
      'file.unreadable: 这是 XML 格式的表格，不是 .xlsx 工作簿；请用 Excel 或 WPS 打开后另存为 .xlsx 再导入。',
    ],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'file.unreadable: 这不是 Excel 工作簿或 CSV 文件，请核对文件是否选对。'],
    [
      'text with NUL',
      Buffer.from('区县,名称\n万州区,\0馆\n'),
      'file.unreadable: 这不是 Excel 工作簿或 CSV 文件，或文字编码无法识别，请核对文件是否选对。',
    ],
    [
      'text of no encoding',
      Buffer.from([0x81, 0x20, 0xff, 0xff, 0x0a]),
      'file.unreadable: 这不是 Excel 工作簿或 CSV 文件，或文字编码无法识别，请核对文件是否选对。',
    ],
    [
      'an open quote',
      Buffer.from('区县,名称\n万州区,"馆\n'),
      'file.unreadable: CSV 文件第 2 条记录的引号没有成对，无法断定各列；请核对，或请用 Excel 或 WPS 打开后另存为 .xlsx 再导入。',
    ],
    [
      'an ODS',
      zipOf([
        { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' },
        { name: 'content.xml', data: '<a/>' },
      ]),
      'file.unreadable: 这是 OpenDocument 文件（.ods），不能直接读取；请用 Excel 或 WPS 打开后另存为 .xlsx 再导入。',
    ],
    [
      'an XLSB',
      zipOf([
        { name: '[Content_Types].xml', data: '<Types/>' },
        { name: 'xl/workbook.bin', data: 'x' },
      ]),
      'file.unreadable: 这是二进制工作簿（.xlsb），不能直接读取；请用 Excel 或 WPS 打开后另存为 .xlsx 再导入。',
    ],
    [
      'a Word file',
      zipOf([
        { name: '[Content_Types].xml', data: '<Types/>' },
        { name: 'word/document.xml', data: '<a/>' },
      ]),
      'file.unreadable: 这是压缩包或其他文档，不是 Excel 工作簿；请核对文件是否选对，压缩包请先解压。',
    ],
    [
      'a zip with a password',
      zipOf([{ name: 'a.xlsx', data: 'x', declared: { flags: 1 } }]),
      'file.unreadable: 压缩包设有密码，无法读取；请去掉密码后再导入。',
    ],
  ])('%s', async (_, bytes, sentence) => {
    expect(await fault(bytes)).toBe(sentence);
  });

  const damaged = 'file.unreadable: 工作簿不完整或已损坏，无法读取；请用 Excel 或 WPS 打开后另存为 .xlsx 再导入。';

  it('truncated anywhere', async () => {
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      expect(await fault(sample.subarray(0, Math.floor(sample.length * share)))).toBe(damaged);
    }
  });

  it.each<[string, Buffer]>([
    [
      'a part with other bytes than were packed',
      zipOf(
        bookParts({ sheets: [sheet] }).map((part) =>
          part.name.includes('sheet1') ? { ...part, declared: { crc: 1 } } : part,
        ),
      ),
    ],
    [
      'a part longer than declared',
      zipOf(
        bookParts({ sheets: [sheet] }).map((part) =>
          part.name.includes('sheet1') ? { ...part, declared: { size: 3 } } : part,
        ),
      ),
    ],
    ['a sheet that is missing', zipOf(bookParts({ sheets: [sheet] }).filter(({ name }) => !name.includes('sheet1')))],
    ['broken XML', bookOf({ sheets: ['<sheetData><row r="1"></sheetData>'] })],
    [
      'a text that is not there',
      bookOf({ sheets: ['<sheetData><row r="1"><c r="A1" t="s"><v>9</v></c></row></sheetData>'] }),
    ],
    ['a number that is none', bookOf({ sheets: ['<sheetData><row r="1"><c r="A1"><v>1,5</v></c></row></sheetData>'] })],
    [
      'rows out of order',
      bookOf({
        sheets: [
          '<sheetData><row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
        ],
      }),
    ],
    [
      'a cell beyond the sheet',
      bookOf({ sheets: ['<sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData>'] }),
    ],
    [
      'an entity of its own',
      bookOf({
        sheets: [
          '<!DOCTYPE w [<!ENTITY a "1">]><worksheet><sheetData><row r="1"><c r="A1"><v>&a;</v></c></row></sheetData></worksheet>',
        ],
      }),
    ],
  ])('%s', async (_, bytes) => {
    expect(await fault(bytes)).toBe(damaged);
  });

  it('that are not there', async () => {
    expect(await fault(join(tmpdir(), 'no-such-file.xlsx'))).toBe(
      'file.missing: 找不到要导入的文件，可能已被移动或删除，请重新选择。',
    );
  });
});

describe('files over the limits', () => {
  const unpacked = 'file.limits: 工作簿解开后超过 300 MB，请删去图片和无关的工作表后再导入。';

  it('too long', async () => {
    expect(await fault(new Uint8Array(51 * 1024 * 1024))).toBe(
      'file.limits: 文件有 51 MB，超过 50 MB 的上限，请删去图片或拆分后再导入。',
    );
  });

  it('bombs: many parts, one part, and a directory that lies low', async () => {
    const zeros = Buffer.alloc(30 * 1024 * 1024);
    expect(await fault(bookOf({ sheets: [sheet], extra: [{ name: 'xl/media/a.png', data: zeros }] }))).toBe(unpacked);
    const halves = Array.from({ length: 20 }, (_, at) => ({
      name: `xl/media/${at}.png`,
      data: zeros.subarray(0, 19 * 1024 * 1024),
    }));
    expect(await fault(bookOf({ sheets: [sheet], extra: halves }))).toBe(unpacked);
    const lying = bookParts({ sheets: [sheet] }).map((part) =>
      part.name.includes('sheet1') ? { name: part.name, data: zeros, declared: { size: 900 } } : part,
    );
    expect(await fault(zipOf(lying))).toMatch(/^file\.unreadable: 工作簿不完整或已损坏/);
  });

  it('too many parts, rows or merged ranges', async () => {
    const parts = Array.from({ length: 10_001 }, (_, at) => ({ name: `a${at}`, data: '' }));
    expect(await fault(zipOf(parts))).toBe('file.limits: 工作簿里的部件过多，不像正常的表格，未予读取。');
    expect(await fault(bookOf({ sheets: [rows(200_001, '<c><v>1</v></c>')] }))).toBe(
      'file.limits: 表格超过 20 万行，请拆分后再导入。',
    );
    const merges = `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(100_001)}</mergeCells>`;
    expect(await fault(bookOf({ sheets: [merges] }))).toBe('file.limits: 表格的合并单元格过多，请取消合并后再导入。');
    expect(await fault(Buffer.from('a,b\n'.repeat(200_001)))).toBe('file.limits: 表格超过 20 万行，请拆分后再导入。');
  });

  it('one long text in every cell: small on disk, more than a PC holds', async () => {
    const long = `<si><t>${'字'.repeat(32_000)}</t></si>`;
    const bytes = bookOf({ sheets: [rows(4000, '<c t="s"><v>0</v></c>')], strings: long });
    expect(await fault(bytes)).toBe('file.limits: 表格的内容过多，请拆分或删去无关的工作表后再导入。');
  });
});

describe('hostile input', () => {
  const check = async (bytes: Uint8Array): Promise<void> => {
    try {
      checkImport({ register: registerOf('base'), sheets: await readTable(bytes), referred: {}, today: '2026-11-01' });
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
    }
  };

  it('random bytes never do more than fail in one sentence', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), check), { numRuns: 300 });
  });

  it('bytes changed in the sample never do more', async () => {
    const change = fc.record({ at: fc.nat(sample.length - 1), to: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async (changes) => {
        const bytes = Buffer.from(sample);
        for (const { at, to } of changes) bytes[at] = to;
        await check(bytes);
      }),
      { numRuns: 100 },
    );
  });

  it('changed XML in a sound zip never does more', async () => {
    const xml = `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46307</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`;
    const change = fc.record({
      at: fc.nat(xml.length - 1),
      to: fc.constantFrom('<', '>', '"', '/', '0', 'r', '-', ' ', '&', 'A', 'e9'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        let inner = xml;
        for (const { at, to } of changes) inner = inner.slice(0, at) + to + inner.slice(at + 1);
        await check(bookOf({ sheets: [inner], strings: '<si><t>甲</t></si>' }));
      }),
      { numRuns: 300 },
    );
  });
});
