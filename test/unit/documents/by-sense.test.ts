import { expect, test } from 'vitest';
import { brokenBySense, squeezed } from '../../../src-main/documents/pdf/certificate/lines';
import { atomsOf, breakLines, type Span, widthOf } from '../../../src-main/documents/pdf/typeset';
import { em } from '../../../src-main/documents/pdf/units';
import { shippedFonts } from '../../support/fonts';

const fonts = shippedFonts();
const SIZE = 20;
const EM = em(SIZE);

const set = (
  text: string | Span[],
  characters: number,
  { even = false, ragged = even }: { even?: boolean; ragged?: boolean } = {},
): string[] => {
  const spans = typeof text === 'string' ? [{ text, role: 'kai' as const }] : text;
  const atoms = squeezed(atomsOf(fonts, spans, SIZE, EM), EM);
  const measure = { first: characters * EM, rest: characters * EM, em: EM, base: 'kai' as const, even, ragged };
  return brokenBySense(atoms, measure).map((line) => line.map((atom) => atom.text).join(''));
};

// Catches “日。” alone on the last line of a certificate.
test('no single character is left on the last line, and no line more is taken for it', () => {
  const text = `${'科'.repeat(39)}。`;
  expect(breakLines(atomsOf(fonts, [{ text, role: 'kai' }], SIZE, EM), 19 * EM, 19 * EM)).toHaveLength(3);
  const lines = set(text, 19);
  expect(lines).toHaveLength(3);
  expect([...(lines.at(-1) ?? '')].length).toBeGreaterThanOrEqual(4);
});

test('a number stays with its unit, and a remark in brackets together, where a line can be a little looser', () => {
  expect(set(`${'科'.repeat(17)}在2026年举行`, 20)[0]).toBe(`${'科'.repeat(17)}在`);
  expect(set(`${'科'.repeat(17)}奖（一等奖）获得者`, 20)[0]).toBe(`${'科'.repeat(17)}奖`);
});

test('a centred title is broken between words', () => {
  expect(set('重庆市中小学校外科普特色基地示范点', 15, { even: true })).toEqual([
    '重庆市中小学',
    '校外科普特色基地示范点',
  ]);
});

// Catches 重庆市渝|中区人民小学校 on the certificate of several units.
test('units in a row end the line between them where nothing is stretched, and are broken as any text elsewhere', () => {
  const units = '重庆市科学技术研究院、重庆市青少年科技教育中心、重庆市渝中区人民小学校、西南大学附属中学：';
  const lines = ['重庆市科学技术研究院、重庆市青少年科技教育中心、', '重庆市渝中区人民小学校、西南大学附属中学：'];
  expect(set(units, 29, { ragged: true })).toEqual(lines);
  expect(set(units, 25, { even: true })).toEqual(lines);
  expect(set(units, 29)[0]).not.toBe(lines[0]);
});

test('a space inside stays, wherever the lines are filled to', () => {
  const text = `${'科'.repeat(8)} ABC DEF ${'普'.repeat(11)}`;
  expect(set(text, 12).join(' ')).toContain('ABC DEF');
});

test('marks side by side share their empty halves, and end no wider than before', () => {
  const wide = (text: string): number => widthOf(squeezed(atomsOf(fonts, [{ text, role: 'kai' }], SIZE, EM), EM)) / EM;
  expect(wide('奖）。')).toBeCloseTo(2.5, 6);
  expect(wide('中，“科')).toBeCloseTo(3.5, 6);
  expect(wide('科，普')).toBeCloseTo(3, 6);
});
