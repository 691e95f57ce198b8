import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { asPdf } from '../../../src-main/documents/papers/draft';
import type { Attachment, OfficialContent } from '../../../src-main/domain/official/content';
import { facesOf } from '../../support/faces';
import { shippedFonts } from '../../support/fonts';
import { officialContent } from '../../support/official';
import { pageTexts, wordsOf } from '../../support/pdf';

const HOST = '重庆市科学技术协会';
const document = (given: Partial<OfficialContent>): OfficialContent =>
  officialContent({
    format: 'document',
    head: [HOST],
    number: '渝科协发〔2026〕12号',
    title: ['关于开展检查的通知'],
    to: '各区县：',
    body: ['科'.repeat(30)],
    organs: [HOST],
    record: { to: '', cc: '市委办公厅', printedBy: '科协办公室', printedOn: '2026-09-18' },
    ...given,
  });
const bytesOf = async (given: Partial<OfficialContent>): Promise<Uint8Array> =>
  (await asPdf(document(given), shippedFonts())).bytes;
/** Each page's text, with its number taken off: [number or null, text]. */
const numbered = (bytes: Uint8Array): [number | null, string][] =>
  pageTexts(bytes).map((text) => {
    const found = /—(\d+)—/.exec(text)?.[1];
    return [found === undefined ? null : Number(found), text.replace(/—\d+—/, '')];
  });
const RECORD = /抄送：市委办公厅。科协办公室2026年9月18日印发$/;
const listed = (rows: number): Attachment['table'] => ({
  columns: [
    { title: '序号', width: 15, align: 'center' },
    { title: '名称', width: 'rest', align: 'left' },
  ],
  rows: Array.from({ length: rows }, (_, index) => [String(index + 1), `第${index + 1}馆`]),
  records: Array.from({ length: rows }, (_, index) => `第${index + 1}馆`),
});

describe('the page', () => {
  it('is A4, upright and across', async () => {
    const bytes = await bytesOf({
      attachments: [{ title: '名单', text: [], table: listed(3), landscape: true }],
    });
    const info = execFileSync('pdfinfo', ['-f', '1', '-l', '9', '-'], { input: bytes, encoding: 'utf8' });
    const sizes = [...info.matchAll(/size:\s+([\d.]+) x ([\d.]+) pts/g)].map(([, width, height]) =>
      [width, height].map((points) => Math.round((Number(points) * 254) / 72) / 10),
    );
    const turns = [...info.matchAll(/rot:\s+(\d+)/g)].map(([, turn]) => Number(turn));
    expect(sizes).toEqual(Array(sizes.length).fill([210, 297]));
    expect(turns).toEqual([0, 90, 0, 0].slice(0, turns.length));
  });

  it('has the faces and colours of each part', async () => {
    const body = ['一、总体要求', '（一）提高认识。各单位要重视。', '1．做好准备。各单位要准备。', '（1）核对。'];
    const faces = facesOf(
      await bytesOf({
        body,
        marks: ['特急'],
        signers: ['李四'],
        attachments: [{ title: '名单', text: [], table: listed(1), landscape: false }],
      }),
    );
    const faceOf = (text: string, page: number): string => {
      const found = faces.find((each) => each.page === page && each.text.includes(text));
      return found ? `${found.red ? '红' : '黑'} ${found.face}` : `没有 ${text}`;
    };
    const asked: [string, number, string][] = [
      ['特急', 1, '黑 黑'],
      [HOST, 1, '红 小标宋'],
      ['文件', 1, '红 小标宋'],
      ['渝科协发', 1, '黑 宋'],
      ['签发人', 1, '黑 宋'],
      ['李四', 1, '黑 楷'],
      ['关于开展检查', 1, '黑 小标宋'],
      ['各区县', 1, '黑 宋'],
      ['一、总体要求', 1, '黑 黑'],
      ['（一）提高认识。', 1, '黑 楷'],
      ['各单位要重视', 1, '黑 宋'],
      ['1．做好准备', 2, '黑 宋'],
      ['—1—', 1, '黑 宋'],
      ['名单', 3, '黑 小标宋'],
      ['附件', 3, '黑 黑'],
    ];
    expect(asked.map(([text, page]) => [text, page, faceOf(text, page)])).toEqual(asked);
  });
});

describe('版记 is at the foot of the last face, which is an even page', () => {
  it('of a text that ends on an odd one', async () => {
    const pages = numbered(await bytesOf({}));
    expect(pages.map(([number, text]) => [number, RECORD.test(text)])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(pages[1]?.[1]).toMatch(/^抄送/);
  });

  it('of a text that ends on an even one with room', async () => {
    const pages = numbered(await bytesOf({ body: ['科'.repeat(26 + 28 * 12)] }));
    expect(pages.map(([number, text]) => [number, RECORD.test(text)])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(pages[1]?.[1]).toMatch(/^科/);
  });

  it('after a blank page where an even one has no room, neither with a number', async () => {
    const pages = numbered(await bytesOf({ body: ['科'.repeat(26 + 28 * 24)] }));
    expect(pages.map(([number, text]) => [number, text === '', RECORD.test(text)])).toEqual([
      [1, false, false],
      [2, false, false],
      [null, true, false],
      [null, false, true],
    ]);
  });

  it('on a page of its own behind a table across, whichever way that ends', async () => {
    for (const [rows, numbers] of [
      [3, [1, 2, null, null]],
      [20, [1, 2, 3, 4]],
    ] as const) {
      const attachments = [{ title: '名单', text: [], table: listed(rows), landscape: true }];
      const pages = numbered(await bytesOf({ attachments }));
      expect(pages.map(([number]) => number)).toEqual(numbers);
      expect(pages.at(-1)?.[1]).toMatch(RECORD);
    }
  });

  it('but a letter’s copies stand on its one page', async () => {
    const record = { to: '', cc: '市委办公厅', printedBy: '', printedOn: '2026-09-18' };
    const pages = pageTexts(await bytesOf({ format: 'letter', record }));
    expect(pages).toHaveLength(1);
    expect(pages[0]).toMatch(/抄送：市委办公厅。$/);
  });
});

describe('what belongs together', () => {
  // Catches 此页无正文, and a heading that stays behind at the foot of a page when its two lines of text move on.
  it.each(Array.from({ length: 24 }, (_, index) => index))(
    'stays so with %i lines before the last heading',
    async (count) => {
      const body = ['科'.repeat(26 + 28 * count), '一、最后要求', '普'.repeat(40)];
      const pages = numbered(await bytesOf({ body, record: null }));
      const signed = pages.findIndex(([, text]) => text.includes(`${HOST}2026年9月18日`));
      expect(pages[signed]?.[1]).toMatch(/普/);
      expect(pages.findIndex(([, text]) => text.includes('一、最后要求'))).toBe(
        pages.findIndex(([, text]) => text.includes('普')),
      );
    },
  );

  it('flows on where there are more attachments than a page has lines', async () => {
    const attachments = Array.from({ length: 30 }, (_, index) => ({
      title: `材料${index + 1}`,
      text: [],
      table: null,
      landscape: false,
    }));
    const words = wordsOf(await bytesOf({ attachments, record: null }));
    expect(words.filter(({ text, bottom }) => text !== '—' && !/^\d+$/.test(text) && bottom > 263)).toEqual([]);
    for (const { title } of attachments)
      expect(
        words.filter(({ text }) => text.replace(/^.*．/, '') === title),
        title,
      ).toHaveLength(2);
  });

  it('a table across repeats its head on every page, and has every row once', async () => {
    const attachments = [{ title: '名单', text: [], table: listed(70), landscape: true }];
    const pages = numbered(await bytesOf({ attachments, record: null })).slice(1);
    expect(pages.length).toBeGreaterThan(2);
    for (const [, text] of pages) expect(text.split('序号名称')).toHaveLength(2);
    const rows = pages.map(([, text]) => text).join('');
    for (let row = 1; row <= 70; row++) expect(rows.split(`${row}第${row}馆`).length, String(row)).toBeGreaterThan(1);
  });
});
