import { crc32, deflateRawSync } from 'node:zlib';

export interface Part {
  name: string;
  data: Buffer | string;
  /** Lies of the directory. */
  declared?: { size?: number; crc?: number; flags?: number };
}

const DEFLATED = 8;

function header(signature: number, fields: [bytes: 2 | 4, value: number][]): Buffer {
  const buffer = Buffer.alloc(4 + fields.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = buffer.writeUInt32LE(signature);
  for (const [bytes, value] of fields)
    at = bytes === 2 ? buffer.writeUInt16LE(value, at) : buffer.writeUInt32LE(value, at);
  return buffer;
}

/** A zip file whose directory may say what is not so. */
export function zipOf(parts: readonly Part[]): Buffer {
  const packed = new Map<Buffer | string, { body: Buffer; size: number; crc: number }>();
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, declared } of parts) {
    const plain = Buffer.from(data);
    const once = packed.get(data) ?? { body: deflateRawSync(plain), size: plain.length, crc: crc32(plain) };
    packed.set(data, once);
    const title = Buffer.from(name);
    const about: [2 | 4, number][] = [
      [2, 20],
      [2, 0x800 | (declared?.flags ?? 0)],
      [2, DEFLATED],
      [4, 0],
      [4, declared?.crc ?? once.crc],
      [4, once.body.length],
      [4, declared?.size ?? once.size],
      [2, title.length],
      [2, 0],
    ];
    const local = Buffer.concat([header(0x04034b50, about), title, once.body]);
    const rest: [2 | 4, number][] = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, offset],
    ];
    directory.push(header(0x02014b50, [[2, 20], ...about, ...rest]), title);
    files.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = header(0x06054b50, [
    [2, 0],
    [2, 0],
    [2, parts.length],
    [2, parts.length],
    [4, index.length],
    [4, offset],
    [2, 0],
  ]);
  return Buffer.concat([...files, index, end]);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface BookParts {
  /** XML of each sheet's children; a string of `<worksheet` is taken whole. */
  sheets: string[];
  states?: (string | undefined)[];
  strings?: string;
  styles?: string;
  properties?: string;
  extra?: Part[];
}

export const sheetXml = (inner: string): string =>
  inner.includes('worksheet') ? inner : `<worksheet xmlns="${MAIN}">${inner}</worksheet>`;

/** The parts of a workbook, as small as they may be. */
export function bookParts({
  sheets,
  states = [],
  strings = '',
  styles = '',
  properties = '',
  extra = [],
}: BookParts): Part[] {
  const list = sheets.map((_, at) => {
    const state = states[at] === undefined ? '' : ` state="${states[at]}"`;
    return `<sheet name="表${at + 1}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`;
  });
  const links = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return [
    { name: '[Content_Types].xml', data: '<Types/>' },
    {
      name: '_rels/.rels',
      data: `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets>${list.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships xmlns="${RELATIONS}">${links.join('')}<Relationship Id="rS" Type="${OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="rT" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    },
    { name: 'xl/sharedStrings.xml', data: `<sst xmlns="${MAIN}">${strings}</sst>` },
    { name: 'xl/styles.xml', data: `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` },
    ...sheets.map((inner, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, data: sheetXml(inner) })),
    ...extra,
  ];
}

export const bookOf = (book: BookParts): Buffer => zipOf(bookParts(book));
