import { expect, test } from 'vitest';
import type { MeetingData } from '../../../src-main/documents/papers/meeting-data';
import { rankingSheet } from '../../../src-main/documents/papers/ranking-sheet';
import { shippedFonts } from '../../support/fonts';
import { paperData } from '../../support/paper-data';
import { pageTexts } from '../../support/pdf';

const fonts = shippedFonts();

/** Rows on each page of a 排序表 of that many. */
async function rowsByPage(candidates: number): Promise<number[]> {
  const { offices, title } = paperData();
  const ranking = Array.from({ length: candidates }, (_, at) => {
    const place = {
      rank: at + 1,
      code: String(at + 1).padStart(3, '0'),
      name: '渝创科技馆',
      districtName: '渝中区',
      unit: '',
    };
    return { ...place, printed: '90.00', outcome: '拟入选', note: '' };
  });
  const words = { name: '单位名称', unit: null };
  const data = {
    offices,
    title,
    words,
    by: 'score' as const,
    today: '2026-11-01',
    members: [],
    ranking,
    method: '得分：取平均值。',
  };
  const { bytes } = await rankingSheet({ ...data, minutes: {} as MeetingData['minutes'] }, fonts);
  return pageTexts(bytes).map((page) => page.match(/拟入选/g)?.length ?? 0);
}

// Catches a last page with a row or three on it, or none: rows close up as far as they may, else some come along.
test('no last page is left with hardly a row on it', async () => {
  const endings = await Promise.all([19, 20, 21, 22, 23, 24, 40, 46].map(rowsByPage));
  expect(endings).toEqual([[19], [20], [21], [22], [19, 4], [20, 4], [21, 19], [23, 23]]);
});
