import { RESAVE, unreadable } from './faults';

export type FileKind = 'zip' | 'text';

const startsWith = (bytes: Buffer, ...signature: number[]): boolean =>
  bytes.subarray(0, signature.length).equals(Buffer.from(signature));

const holds = (bytes: Buffer, name: string): boolean => bytes.includes(Buffer.from(name, 'utf16le'));

function refuseOle(bytes: Buffer): never {
  if (holds(bytes, 'EncryptedPackage')) throw unreadable('工作簿设有打开密码，无法读取；请去掉密码后再导入。');
  if (holds(bytes, 'WordDocument')) throw unreadable('这是 Word 文档，不是 Excel 工作簿；请核对文件是否选对。');
  throw unreadable(`这是旧版 Excel 文件（.xls），不能直接读取；${RESAVE}。`);
}

function refuseMarkup(head: string): void {
  if (!head.startsWith('<')) return;
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    throw unreadable(`这是 XML 格式的表格，不是 .xlsx 工作簿；${RESAVE}。`);
  }
  if (/^<(?:!doctype html|html|head|body|table|meta|style)/i.test(head.replace(/^<\?xml[^>]*>\s*/i, ''))) {
    throw unreadable(`这是网页文件，不是 Excel 工作簿；${RESAVE}。`);
  }
  throw unreadable('这不是 Excel 工作簿或 CSV 文件，请核对文件是否选对。');
}

/** What a file is by its content, whatever its name says. Throws `file.unreadable` for what cannot be read. */
export function sniff(bytes: Buffer): FileKind {
  if (bytes.length === 0) throw unreadable('文件是空的（0 字节），请重新导出或下载后再导入。');
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) refuseOle(bytes);
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6)) return 'zip';
  const head = bytes
    .subarray(0, 4096)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (/^(?:%PDF|\{\\rtf|Rar!|7z\xbc)/.test(head))
    throw unreadable('这不是 Excel 工作簿或 CSV 文件，请核对文件是否选对。');
  refuseMarkup(head);
  return 'text';
}
