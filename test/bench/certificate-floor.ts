import PDFDocument from 'pdfkit';
import type { Face } from '../../src-main/documents/fonts';
import type { CertificateJob } from '../../src-main/documents/papers/certificates';
import { drawBorder } from '../../src-main/documents/pdf/certificate/border';
import { drawCode } from '../../src-main/documents/pdf/certificate/code';
import { Pen } from '../../src-main/documents/pdf/pen';
import { POINTS } from '../../src-main/documents/pdf/units';
import { certificateJob, shippedTemplate } from '../support/certificate-data';

/** Naming certificates with codes, as the register gives them. */
export function issued(count: number): CertificateJob {
  const holders = Array.from({ length: count }, (_, index) => `重庆市第${index + 1}科技馆`);
  const job = certificateJob(holders, shippedTemplate('naming-a4'));
  const records = job.records.map((record) => ({ ...record, code: `${record.record}|${'s'.repeat(190)}` }));
  return { ...job, records };
}

/** What pdfkit 0.19 keeps of the fonts of one document. */
interface FontTable {
  _font: { font: unknown; constructor: unknown };
  _fontCount: number;
  _fontFamilies: Record<string, unknown>;
}
type MakeFont = new (document: unknown, font: unknown, id: string) => unknown;

/** Two fonts that pdfkit parses once, whatever the number of documents: the floor is not to pay for parsing either. */
export class RawFonts {
  private readonly opened = new Map<string, { font: unknown; make: MakeFont }>();

  constructor(
    private readonly kai: Face,
    private readonly title: Face,
  ) {}

  into(document: PDFKit.PDFDocument): void {
    const table = document as unknown as FontTable;
    for (const [name, face] of [
      ['kai', this.kai],
      ['title', this.title],
    ] as const) {
      document.registerFont(name, face.bytes);
      const known = this.opened.get(name);
      if (known) {
        table._fontCount += 1;
        table._fontFamilies[name] = new known.make(document, known.font, `F${table._fontCount}`);
      } else {
        document.font(name);
        this.opened.set(name, { font: table._font.font, make: table._font.constructor as MakeFont });
      }
    }
  }
}

/** The text of one certificate as the paper sets it: lines are broken already, places are known. */
const LINES = [
  { y: 97, parts: ['　　经单位申报、区县推荐、专家评审和公示，命名你单位为', '重庆市中小'] },
  { y: 109, parts: ['', '学校外科普特色基地', '，有效期自2026年9月18日至2029年8月31日。'] },
  { y: 121, parts: ['　　特发此证。'] },
];

/** Nothing but pdfkit: the same fonts, border, code and text a page, without layout, glyph check or progress. */
export async function rawPdfkit({ template, records }: CertificateJob, fonts: RawFonts): Promise<Uint8Array> {
  const options = { autoFirstPage: false, font: null, info: { CreationDate: new Date(0) } };
  const document = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions);
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const whole = new Promise((resolve) => document.on('end', resolve));
  fonts.into(document);
  const pen = new Pen((operators) => document.addContent(operators));
  const write = (font: string, points: number, text: string, x: number, y: number): void => {
    document
      .font(font)
      .fontSize(points)
      .text(text, x * POINTS, y * POINTS, { lineBreak: false, baseline: 'alphabetic' });
  };
  for (const { record: holder, values, code } of records) {
    document.addPage({ size: [template.width * POINTS, template.height * POINTS], margin: 0 });
    for (const element of template.elements) {
      if (element.kind === 'border') drawBorder(pen, element, template);
      if (element.kind === 'code' && code !== null) drawCode(pen, code, element.x, element.y, element.size);
    }
    for (const [index, character] of [...'命名证书'].entries()) write('title', 46, character, 107 + index * 22, 45);
    write('kai', 18, '重庆市教育委员会', 134, 153);
    write('kai', 18, '重庆市科学技术协会', 197, 153);
    write('kai', 26, `${holder}：`, 35, 71);
    for (const { y, parts } of LINES) {
      let x = 35;
      for (const [index, text] of parts.entries()) {
        if (text === '') continue;
        write(index === 1 ? 'title' : 'kai', 20, text, x, y);
        x += document.widthOfString(text) / POINTS;
      }
    }
    write('kai', 18, '二〇二六年九月十八日', 194, 165);
    write('kai', 12, `编号：${values.编号}`, 35, 186);
  }
  document.end();
  await whole;
  return Buffer.concat(chunks);
}
