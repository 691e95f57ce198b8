import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { certificates } from '../../../src-main/documents/papers/certificates';
import { type Correction, correctionMatrix, NO_CORRECTION } from '../../../src-main/domain/honours/overprint';
import { SHIPPED_TEMPLATES } from '../../../src-main/domain/honours/shipped';
import type { TextElement } from '../../../src-main/domain/honours/template';
import { filledText } from '../../../src-main/domain/honours/template-text';
import { certificateJob, shippedTemplate } from '../../support/certificate-data';
import { shippedFonts } from '../../support/fonts';
import { type Stretch, stretchesOf } from '../../support/pdf';

const fonts = shippedFonts();
const HOLDER = '重庆科技馆';
/** What a printer may be off by, all at once. */
const PROFILE: Correction = { dx: 23, dy: -14, scaleX: 6, scaleY: -4, turn: 35 };
/** mm */
const NEAR = 0.3;

const made = async (id: string, overprint: Correction | null) => {
  const job = certificateJob([HOLDER], shippedTemplate(id));
  const coded = job.records.map((record) => ({ ...record, code: '验'.repeat(90) }));
  return (await certificates({ ...job, records: coded, overprint }, fonts, async () => {})).bytes;
};

const { values } = certificateJob([HOLDER], shippedTemplate('naming-a4')).records[0] ?? { values: {} };

/** What the element says, a paragraph each. */
const saidBy = (element: TextElement, said: typeof values): string[] =>
  filledText(element.text, said).map((runs) =>
    runs
      .map(({ text }) => text)
      .join('')
      .replace(/\s/g, ''),
  );

/** The stretches that the element drew: those that its text is made of, in its box. */
function drawnBy(element: TextElement, stretches: readonly Stretch[], said: string): Stretch[] {
  const { x, y, width, height } = element;
  return stretches.filter(
    (each) =>
      said.includes(each.text) &&
      // The empty half of a bracket that begins a line stands in the margin.
      each.x > x - NEAR - (element.size * 25.4) / 72 / 2 &&
      each.x + each.width < x + width + NEAR + (element.size * 25.4) / 72 / 2 &&
      each.baseline > y &&
      each.baseline < y + height,
  );
}

/** By how much the first line of an element misses its place, mm to the right and down. */
function missed(element: TextElement, drawn: readonly Stretch[], paragraphs: readonly string[]) {
  const em = (element.size * 25.4) / 72;
  const [first] = drawn;
  if (!first) throw new Error(`${element.name} is not there`);
  const line = drawn.filter(({ baseline }) => Math.abs(baseline - first.baseline) < 0.01);
  const [left, right] = [first.x, Math.max(...line.map((each) => each.x + each.width))];
  const wanted = {
    left: element.x + element.indent * em,
    justify: element.x + element.indent * em,
    center: element.x + element.width / 2,
    right: element.x + element.width,
  }[element.align];
  const stands = element.align === 'center' ? (left + right) / 2 : element.align === 'right' ? right : left;
  const tall = em * ((paragraphs.length - 1) * element.leading + 1);
  const spare = element.height - tall;
  const top = element.y + { top: 0, middle: spare / 2, bottom: spare }[element.vertical];
  return { right: stands - wanted, down: first.baseline - (top + 0.88 * em) };
}

describe.each([...SHIPPED_TEMPLATES.keys()])('places of %s', (id) => {
  const template = shippedTemplate(id);
  const said = certificateJob([HOLDER], template).records[0]?.values ?? values;
  const texts = template.elements.flatMap((element) => (element.kind === 'text' ? [element] : []));

  // Catches a field that a template names in one place and the paper prints in another.
  it.each([
    ['whole', null],
    ['overprint', NO_CORRECTION],
  ] as const)('%s: every text begins within 0.3 mm of the template, and nothing else is printed', async (_, over) => {
    const stretches = await stretchesOf(await made(id, over));
    const printed = texts.filter(({ onStock }) => over === null || !onStock);
    const claimed = printed.flatMap((element) => {
      const paragraphs = saidBy(element, said);
      const drawn = drawnBy(element, stretches, paragraphs.join(''));
      const by = missed(element, drawn, paragraphs);
      expect(Math.abs(by.right), `${element.name} 左右`).toBeLessThan(NEAR);
      expect(Math.abs(by.down), `${element.name} 上下`).toBeLessThan(NEAR);
      return drawn;
    });
    expect(new Set(claimed)).toEqual(new Set(stretches));
  });

  // Catches 字间加空 that is left out, or counted twice: the middle of a centred heading would be the same.
  it('spaced text is as long as its characters and the spaces between them', async () => {
    const stretches = await stretchesOf(await made(id, null));
    for (const element of texts.filter(({ spacing }) => spacing > 0)) {
      const [text = ''] = saidBy(element, said);
      const drawn = drawnBy(element, stretches, text);
      const last = drawn.at(-1);
      if (!drawn[0] || !last) throw new Error(`${element.name} is not there`);
      const letters = [...text].length;
      const wanted = ((element.size * 25.4) / 72) * (letters + (letters - 1) * element.spacing);
      expect(Math.abs(last.x + last.width - drawn[0].x - wanted), element.name).toBeLessThan(NEAR);
    }
  });

  // Catches a profile that moves text but not the code, or that turns about the corner of the sheet.
  it('a profile puts every text where its matrix says, and the code too', async () => {
    const [a, b, c, d, e, f] = correctionMatrix(PROFILE, template.width, template.height);
    const plain = await stretchesOf(await made(id, NO_CORRECTION));
    const corrected = await made(id, PROFILE);
    const moved = await stretchesOf(corrected);
    for (const { text, x, baseline } of plain) {
      const wanted = { x: a * x + c * baseline + e, baseline: b * x + d * baseline + f };
      const near = moved.filter(
        (each) => Math.hypot(each.x - wanted.x, each.baseline - wanted.baseline) < 0.02 && text.startsWith(each.text),
      );
      expect(near, text).toHaveLength(1);
    }
    for (const element of template.elements) {
      if (element.kind !== 'code') continue;
      const box = darkBox(corrected, element);
      const corners = [0, element.size].flatMap((right) =>
        [0, element.size].map((down) => {
          const [x, y] = [element.x + right, element.y + down];
          return { x: a * x + c * y + e, y: b * x + d * y + f };
        }),
      );
      const edges = {
        left: Math.min(...corners.map(({ x }) => x)),
        top: Math.min(...corners.map(({ y }) => y)),
        right: Math.max(...corners.map(({ x }) => x)),
      };
      expect(Math.abs(box.left - edges.left)).toBeLessThan(NEAR);
      expect(Math.abs(box.top - edges.top)).toBeLessThan(NEAR);
      expect(Math.abs(box.right - edges.right)).toBeLessThan(NEAR);
    }
  });
});

/** Pixels a millimetre of the picture that is looked at. */
const FINE = 10;

/** Where the page is dark near a square of the template, mm. */
function darkBox(bytes: Uint8Array, { x, y, size }: { x: number; y: number; size: number }) {
  const around = 4;
  const crop = [x - around, y - around, size + 2 * around, size + around].map((mm) => Math.round(mm * FINE));
  const [left = 0, top = 0, width = 0, height = 0] = crop;
  const region = ['-x', left, '-y', top, '-W', width, '-H', height].map(String);
  const image = execFileSync('pdftoppm', ['-r', String(FINE * 25.4), '-gray', ...region, '-'], { input: bytes });
  const pixels = image.subarray(image.length - width * height);
  const dark = [...pixels.entries()].filter(([, light]) => light < 128).map(([at]) => at);
  const columns = dark.map((at) => at % width);
  const rows = dark.map((at) => Math.floor(at / width));
  const least = (all: readonly number[]): number => all.reduce((so, each) => Math.min(so, each), Number.MAX_VALUE);
  const most = (all: readonly number[]): number => all.reduce((so, each) => Math.max(so, each), 0);
  return {
    left: (left + least(columns)) / FINE,
    right: (left + most(columns) + 1) / FINE,
    top: (top + least(rows)) / FINE,
  };
}
