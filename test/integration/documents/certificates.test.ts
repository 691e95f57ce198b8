import { beforeAll, describe, expect, it } from 'vitest';
import { certificates } from '../../../src-main/documents/papers/certificates';
import type { PaperData, PaperFile } from '../../../src-main/documents/papers/data';
import { shippedFonts } from '../../support/fonts';
import { paperData, sequence } from '../../support/paper-data';
import { pageTexts, wordsOf } from '../../support/pdf';

const fonts = shippedFonts();
const quiet = async (): Promise<void> => {};

const SYLLABLES = [
  ...'重庆渝江嘉陵巴山科技普育智慧航天地质农林水利环保生物数学物理化学信息劳动实践创新馆园院所站点䶮㛃𬭚𠮷镕喆玥翀𬱖',
];

/** 200 names of 2 to 24 characters, all different, some with rare characters, some of minorities. */
function names(): string[] {
  const random = sequence(7);
  const pick = (): string => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? '';
  return Array.from({ length: 200 }, (_, index) => {
    const length = 2 + (index % 23);
    const name = Array.from({ length: length - 1 }, pick).join('');
    // A tail of its own: no name is part of another.
    const tail = `甲乙丙丁戊己庚辛壬癸`[index % 10] ?? '';
    return `${index % 9 === 0 && length > 6 ? '买买提·吐尔逊' : ''}${name}${'子丑寅卯辰巳午未申酉戌亥亨利贞元大小中间'[Math.floor(index / 10)]}${tail}`;
  });
}

function issued(holders: readonly string[]): PaperData {
  const data = paperData();
  const first = data.certificates[0];
  if (!first) throw new Error('no certificates');
  return {
    ...data,
    certificates: holders.map((holder, index) => ({
      ...first,
      id: `z${index}`,
      seq: index + 1,
      number: `渝科普〔2026〕JD-${String(index + 1).padStart(4, '0')}`,
      holder,
    })),
  };
}

describe('命名证书', () => {
  const holders = names();
  let paper: PaperFile;
  let pages: string[];
  beforeAll(async () => {
    paper = await certificates(issued(holders), fonts, quiet);
    pages = pageTexts(paper.bytes);
  });

  // Catches the fault of layout engines that move a block to the next page, so that each carries its neighbour's number.
  it('has each name and each number on its own page and only there', () => {
    expect(paper.pages).toBe(200);
    expect(pages).toHaveLength(200);
    expect(new Set(holders).size).toBe(200);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`${holders[index]}：`);
      expect(page).toContain(`编号：渝科普〔2026〕JD-${String(index + 1).padStart(4, '0')}`);
      expect(page.split('编号：')).toHaveLength(2);
    }
    for (const [index, holder] of holders.entries()) {
      expect(pages.findIndex((page) => page.includes(`${holder}：`))).toBe(index);
    }
  });

  it('keeps text clear of the seals and inside the border', () => {
    for (const word of wordsOf(paper.bytes)) {
      expect(word.left).toBeGreaterThan(30);
      expect(word.right).toBeLessThan(297 - 30);
      expect(word.bottom).toBeLessThan(195);
      if (word.text.includes('特发此证')) expect(word.bottom).toBeLessThan(136);
    }
  });

  it('breaks a name that is too long even in the smallest size, and loses nothing of it', async () => {
    const holder = `${'重庆市中小学校外科普教育与工程技术创新实践联合示范基地'.repeat(3)}办公室`;
    const made = await certificates(issued([holder]), fonts, quiet);
    expect(pageTexts(made.bytes)[0]).toContain(`${holder}：`);
    expect(made.pages).toBe(1);
  });

  it('reports a character that no font has, with the record it is in', async () => {
    const made = await certificates(issued(['张𪚥科技馆', '李\ue863科技馆']), fonts, quiet);
    expect(made.glyphs).toEqual([
      { character: '𪚥', state: 'missing', record: '张𪚥科技馆', font: null },
      { character: '\ue863', state: 'private', record: '李\ue863科技馆', font: null },
    ]);
  });

  it('is the same file for the same data', async () => {
    const again = await certificates(issued(holders), fonts, quiet);
    expect(Buffer.compare(again.bytes, paper.bytes)).toBe(0);
  });

  it('does not print one that is void', async () => {
    const data = issued(['重庆科技馆']);
    const [certificate] = data.certificates;
    if (certificate) certificate.voided = { reason: '更名', by: '张三', at: '2026-10-01T00:00:00Z' };
    await expect(certificates(data, fonts, quiet)).rejects.toMatchObject({ code: 'paper.incomplete' });
  });

  it('says how far it is, up to the end', async () => {
    const said: [number, number][] = [];
    await certificates(issued(holders), fonts, async (done, total) => {
      said.push([done, total]);
    });
    expect(said).toEqual([
      [0, 200],
      [50, 200],
      [100, 200],
      [150, 200],
      [200, 200],
    ]);
  });
});
