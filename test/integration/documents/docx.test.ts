import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPdf, asWord } from '../../../src-main/documents/papers/draft';
import type { OfficialContent } from '../../../src-main/domain/official/content';
import { OFFICIAL_KIND_LABELS } from '../../../src-main/domain/official/template';
import { shippedFonts } from '../../support/fonts';
import { officialContent } from '../../support/official';
import { samples } from '../../support/official-samples';
import { pageTexts, type Word, wordsOf } from '../../support/pdf';

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
const folder = mkdtempSync(join(tmpdir(), 'kepu-docx-'));
afterAll(() => rmSync(folder, { recursive: true }));

const papers = samples().map(([kind, content]): [string, string, OfficialContent] => [
  OFFICIAL_KIND_LABELS[kind],
  kind,
  content,
]);

/** Pages of a Word file as another program has printed them. */
const printed = (name: string): string[] => pageTexts(readFileSync(join(folder, `${name}.pdf`)));

/** How often each character stands on the pages, without page numbers and the head that a table repeats. */
function counted(pages: readonly string[], repeated: string): Map<string, number> {
  const counts = new Map<string, number>();
  const text = pages.map((page) => page.replace(/—\d+—/g, '').replace(repeated, '')).join('');
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

/** Characters of the one that the other lacks; pages break elsewhere, so that the order tells nothing. */
const lacking = (of: Map<string, number>, other: Map<string, number>): string =>
  [...of]
    .flatMap(([character, count]) => Array(Math.max(0, count - (other.get(character) ?? 0))).fill(character))
    .join('');

/** A document whose text fills pages, and one with a table across; both with two organs. */
const ruled = officialContent({
  format: 'document',
  head: ['重庆市科学技术协会', '重庆市教育委员会'],
  number: '渝科协发〔2026〕12号',
  to: '各区县：',
  body: ['科'.repeat(26 + 28 * 40), '科'.repeat(30)],
  organs: ['重庆市科学技术协会', '重庆市教育委员会', '重庆市财政局'],
  attachments: [
    {
      title: '名单',
      text: [],
      table: { columns: [{ title: '名称', width: 'rest', align: 'left' }], rows: [['科技馆']], records: ['科技馆'] },
      landscape: true,
    },
  ],
  record: { to: '', cc: '市委办公厅', printedBy: '科协办公室', printedOn: '2026-09-18' },
});

describe('the Word file', () => {
  const parts = asWord(ruled).then(({ bytes }) => unzipSync(bytes));
  const xmlOf = async (path: string) => strFromU8((await parts)[path] ?? new Uint8Array());

  // Twentieths of a point: 37 mm 2098, 28 mm 1587, 26 mm 1474, 35 mm 1984; 225/22 mm 579.
  it('has the page of GB/T 9704: margins, 22 lines, numbers for odd and even pages', async () => {
    const sections = [...(await xmlOf('word/document.xml')).matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([xml]) => xml);
    const margins = sections.map((xml) =>
      ['top', 'left', 'right', 'bottom'].map((side) =>
        Number(new RegExp(`w:pgMar[^>]* w:${side}="(\\d+)"`).exec(xml)?.[1]),
      ),
    );
    expect(margins).toEqual([
      [2098, 1587, 1474, 1984],
      [1587, 1984, 2098, 1474],
      [2098, 1587, 1474, 1984],
    ]);
    expect(sections.map((xml) => /<w:docGrid [^>]*w:linePitch="(\d+)"/.exec(xml)?.[1])).toEqual(['579', '579', '579']);
    // 版记 behind a table across stands on an even page.
    expect(sections.map((xml) => /<w:type w:val="(\w+)"/.exec(xml)?.[1])).toEqual([undefined, 'nextPage', 'evenPage']);
    for (const xml of sections) expect(xml).toMatch(/footerReference w:type="default".*footerReference w:type="even"/s);
    expect(await xmlOf('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
  });

  it('names the fonts of the standard, with those that stand in for them', async () => {
    const fonts = [
      ...(await xmlOf('word/fontTable.xml')).matchAll(/<w:font w:name="([^"]+)"><w:altName w:val="([^"]+)"/g),
    ];
    expect(fonts.map(([, name]) => name)).toEqual(['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312', '黑体', '宋体']);
    for (const [, , others] of fonts) expect(others).not.toBe('');
  });

  // What ISO/IEC 29500 wants in this order, Word refuses in another.
  it('has the properties of its styles and paragraphs in the order of the standard', async () => {
    const order = ['pStyle', 'keepNext', 'widowControl', 'pBdr', 'tabs', 'overflowPunct', 'autoSpaceDE', 'autoSpaceDN'];
    order.push('snapToGrid', 'spacing', 'ind', 'jc', 'outlineLvl');
    const letter = unzipSync((await asWord({ ...ruled, format: 'letter', marks: ['特急'] })).bytes);
    const written = [await xmlOf('word/document.xml'), strFromU8(letter['word/document.xml'] ?? new Uint8Array())];
    const styles = await xmlOf('word/styles.xml');
    const found = [styles, ...written].map((part) =>
      [...part.matchAll(/<w:pPr>(.*?)<\/w:pPr>/gs)].map(([, xml]) =>
        [...(xml ?? '').matchAll(/<w:(\w+)/g)].map(([, name]) => name ?? '').filter((name) => order.includes(name)),
      ),
    );
    expect(found[0]?.flat().filter((name) => name === 'snapToGrid')).toHaveLength(4);
    expect(found[2]?.flat()).toContain('tabs');
    for (const names of found.flat()) expect(names).toEqual(order.filter((name) => names.includes(name)));
  });

  // Catches “双减” in the narrow marks of Times, and a table of contents that finds no heading.
  it('has Chinese marks in every run, and headings that Word knows as 标题 1 and 标题 2', async () => {
    const body = ['一、“双减”工作', '（一）任务', '科普。'];
    const parts = unzipSync((await asWord({ ...ruled, body })).bytes);
    const [xml, styles] = ['word/document.xml', 'word/styles.xml'].map((path) =>
      strFromU8(parts[path] ?? new Uint8Array()),
    );
    const runs = [...(xml ?? '').matchAll(/<w:r>(.*?)<\/w:r>/gs)].map(([, run]) => run ?? '');
    expect(runs.length).toBeGreaterThan(20);
    for (const run of runs) expect(run).toMatch(/^<w:rPr><w:rFonts [^>]*w:hint="eastAsia"/);
    const named = (id: string) =>
      new RegExp(`w:styleId="${id}"><w:name w:val="([^"]+)".*?</w:style>`, 's').exec(styles ?? '');
    expect(['Title', 'Heading1', 'Heading2'].map((id) => named(id)?.[1])).toEqual(['Title', 'Heading 1', 'Heading 2']);
    expect(named('Heading1')?.[0]).toMatch(/w:eastAsia="黑体".*/s);
    const used = [...(xml ?? '').matchAll(/<w:pStyle w:val="(Heading\d)"\/>.*?<w:t[^>]*>([^<]*)/gs)];
    expect(used.map(([, id, text]) => [id, text])).toEqual([
      ['Heading1', '一、“双减”工作'],
      ['Heading2', '（一）任务'],
    ]);
  });

  // Catches 买买提·吐尔|逊: Word breaks a line wherever it is full.
  it('ends no line of a list of people in a name', async () => {
    const names = `${'甲乙丙、'.repeat(5)}买买提·吐尔逊（组长）、王䶮、${'丁戊己、'.repeat(6)}李㛃`;
    const content: OfficialContent = { ...ruled, format: 'minutes', people: [{ label: '出席', names }] };
    const xml = strFromU8(unzipSync((await asWord(content)).bytes)['word/document.xml'] ?? new Uint8Array());
    const paragraph = /出席：.*?<\/w:p>/s.exec(xml)?.[0] ?? '';
    const lines = paragraph.split('<w:br/>').map((line) => line.replace(/<[^>]+>/g, '').replace('出席：', ''));
    expect(lines.join('')).toBe(names);
    expect(lines).toHaveLength(3);
    for (const line of lines) expect([...line].length).toBeLessThanOrEqual(23);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/、$/);
  });
});

describe.runIf(office !== undefined)('the Word file of', () => {
  beforeAll(async () => {
    const files: string[] = [];
    for (const [, kind, content] of papers) {
      const file = join(folder, `${kind}.docx`);
      writeFileSync(file, (await asWord(content)).bytes);
      files.push(file);
    }
    const own = join(folder, 'ruled.docx');
    writeFileSync(own, (await asWord(ruled)).bytes);
    const letter = join(folder, 'ruled-letter.docx');
    writeFileSync(letter, (await asWord({ ...ruled, format: 'letter' })).bytes);
    files.push(own, letter);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(office ?? '', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
      stdio: 'ignore',
    });
  }, 180_000);

  // Catches a mark that hangs beyond the margin and is lost, an organ or a number that one of the two forgot.
  it.each(papers)(
    '%s says in another program what the PDF says, nothing more and nothing less',
    async (_, kind, content) => {
      const pdf = pageTexts((await asPdf(content, shippedFonts())).bytes);
      const word = printed(kind);
      const head = content.attachments[0]?.table?.columns.map(({ title }) => title).join('') ?? '';
      const [inWord, inPdf] = [counted(word, head), counted(pdf, head)];
      expect({ lost: lacking(inPdf, inWord), added: lacking(inWord, inPdf) }).toEqual({ lost: '', added: '' });
      const text = word.join('').replace(/—\d+—/g, '');
      for (const paragraph of content.body) expect(text).toContain(paragraph.replace(/\s/g, ''));
    },
  );

  it('a long text has 22 lines of 28 characters a page', () => {
    const words = wordsOf(readFileSync(join(folder, 'ruled.pdf')));
    const lines = words.filter(({ page, text }) => page === 2 && text.startsWith('科'));
    expect(lines.map(({ text }) => text.length)).toEqual(Array(22).fill(28));
    expect(lines.at(-1)?.top ?? 0).toBeCloseTo((lines[0]?.top ?? 0) + (21 * 225) / 22, 0);
  });

  it('the first page has as many lines of text as in the PDF, the next ones begin at the upper margin', async () => {
    const lines = (words: Word[], page: number) =>
      words.filter((word) => word.page === page && /^科科/.test(word.text));
    const inPdf = wordsOf((await asPdf(ruled, shippedFonts())).bytes);
    const inWord = wordsOf(readFileSync(join(folder, 'ruled.pdf')));
    expect(lines(inWord, 1)).toHaveLength(lines(inPdf, 1).length);
    const letter = wordsOf(readFileSync(join(folder, 'ruled-letter.pdf')));
    expect(lines(letter, 2)[0]?.top).toBeCloseTo(lines(inWord, 2)[0]?.top ?? 0, 0);
  });

  // Catches 版记 that follows the text, as LibreOffice sets a table which is counted from the margin.
  it.each(papers.filter(([, , { record }]) => record !== null))(
    '%s has 版记 at the foot of its last page',
    (_, kind) => {
      const words = wordsOf(readFileSync(join(folder, `${kind}.pdf`)));
      const pages = printed(kind).length;
      const last = words.filter(({ page }) => page === pages);
      const printing = last.find(({ text }) => text.endsWith('印发')) as Word;
      // A line of 8 mm at the lower edge of the type area, 262 mm from above.
      expect(Math.abs((printing.top + printing.bottom) / 2 - 258)).toBeLessThan(2);
    },
  );

  // Catches a joint signature that runs over its line, and one that stands on a page without text.
  it('joint organs stand side by side above the date, with text on their page', () => {
    const words = wordsOf(readFileSync(join(folder, 'ruled.pdf')));
    // The red head bears two of them on the first page.
    const names = ruled.organs.map((organ) => words.find(({ page, text }) => page > 1 && text === organ) as Word);
    const [{ page: signed, top }] = names as [Word];
    expect(new Set(names.map(({ top }) => Math.round(top))).size).toBe(1);
    expect(words.some(({ page, text }) => page === signed && text.startsWith('科科'))).toBe(true);
    const date = words.filter((word) => word.page === signed && Math.abs(word.top - top - 225 / 22) < 2);
    expect(date.map(({ text }) => text).join('')).toBe('2026年9月18日');
    const last = names.at(-1) as Word;
    const middle = (Math.min(...date.map(({ left }) => left)) + Math.max(...date.map(({ right }) => right))) / 2;
    expect(Math.abs((last.left + last.right) / 2 - middle)).toBeLessThan(1);
  });

  it('a page across has its number at the same place of the sheet', () => {
    const words = wordsOf(readFileSync(join(folder, 'ruled.pdf')));
    const across = words.find(({ text }) => text === '名称')?.page ?? 0;
    const dashes = words.filter(({ page, text }) => page === across && text.startsWith('—'));
    expect(dashes.length).toBeGreaterThan(0);
    // 7 mm outside the type area's edge, which lies 35 mm from the left.
    for (const { left, right } of dashes) expect(Math.abs((left + right) / 2 - 28)).toBeLessThan(3);
  });
});
