import { execFileSync } from 'node:child_process';
import { encode } from 'uqr';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { type CertificateFile, certificates } from '../../../src-main/documents/papers/certificates';
import type { CertificateRecord } from '../../../src-main/documents/pdf/certificate/sheet';
import { Fault } from '../../../src-main/domain/fault';
import { correctionMatrix, NO_CORRECTION } from '../../../src-main/domain/honours/overprint';
import { SHIPPED_TEMPLATES } from '../../../src-main/domain/honours/shipped';
import { type Template, type TextElement, textsOf } from '../../../src-main/domain/honours/template';
import { type CertificateProblem, printedElements } from '../../../src-main/domain/honours/template-check';
import { fieldsIn, filledText } from '../../../src-main/domain/honours/template-text';
import { certificateJob, shippedTemplate } from '../../support/certificate-data';
import { shippedFonts } from '../../support/fonts';
import { names } from '../../support/names';
import { pageTexts, type Word, wordsOf } from '../../support/pdf';
import { pngOf } from '../../support/picture';

const fonts = shippedFonts();
const quiet = async (): Promise<void> => {};
const naming = shippedTemplate('naming-a4');
const make = (holders: readonly string[], template: Template = naming) =>
  certificates(certificateJob(holders, template), fonts, quiet);

/** What a job that must not be made says of itself. */
async function problemsOf(made: Promise<unknown>): Promise<CertificateProblem[]> {
  const fault: unknown = await made.catch((error: unknown) => error);
  if (!(fault instanceof Fault) || fault.code !== 'paper.incomplete') throw new Error('it was made');
  return (fault.data as unknown as { problems: CertificateProblem[] }).problems;
}

/** The template with one element changed. */
const changed = (template: Template, id: string, change: Partial<TextElement>): Template => ({
  ...template,
  elements: template.elements.map((element) =>
    element.id === id && element.kind === 'text' ? { ...element, ...change } : element,
  ),
});

/** What a page should say, character by character, in any order. */
function lettersOf(template: Template, { values }: CertificateRecord, overprint: boolean): string {
  const texts = textsOf({ elements: printedElements(template, overprint) });
  const said = texts.flatMap((text) => filledText(text, values).flatMap((runs) => runs.map((run) => run.text)));
  return sorted(said.join('').replace(/\s/g, ''));
}
const sorted = (text: string): string => [...text].sort().join('');

describe.each([...SHIPPED_TEMPLATES.keys()])('1,000 names by %s', (id) => {
  // Catches the fault of layout engines that move a block to the next page, so that each carries its neighbour's number.
  it('each name and number on its own page and only there; what no font has is said', async () => {
    const holders = names(1000);
    expect(new Set(holders).size).toBe(1000);
    const job = certificateJob(holders, shippedTemplate(id));
    const paper = await certificates(job, fonts, quiet);
    const pages = pageTexts(paper.bytes);
    // Catches a line that is left out, and anything that stands there twice.
    expect(pages.map(sorted)).toEqual(job.records.map((record) => lettersOf(job.template, record, false)));
    expect(paper.pages).toBe(1000);
    expect(pages).toHaveLength(1000);
    const numberOf = (index: number) => `渝科普〔2026〕JD-${String(index + 1).padStart(4, '0')}`;
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(holders[index]);
      expect(page.match(/渝科普〔2026〕JD-\d{4}/g)).toEqual([numberOf(index)]);
    }
    for (const [index, holder] of holders.entries()) {
      expect(pages.flatMap((page, at) => (page.includes(holder) ? [at] : []))).toEqual([index]);
    }
    expect(paper.glyphs.filter(({ state }) => state !== 'fallback')).toEqual([]);
    const [first = ''] = holders;
    const spoiled = await make([first, '李𪚥'], shippedTemplate(id));
    expect(spoiled.glyphs.filter(({ state }) => state === 'missing')).toEqual([
      { character: '𪚥', state: 'missing', record: '李𪚥', font: null },
    ]);
  });
});

// Catches a layout that is taken over from the one before because part of what it says is the same.
test.each([...SHIPPED_TEMPLATES.keys()])(
  'people of one name by %s: each with the unit, title and dates of their own',
  async (id) => {
    const template = shippedTemplate(id);
    const job = certificateJob(
      Array.from({ length: 6 }, () => '王伟'),
      template,
    );
    const records = job.records.map((each, index) => {
      const own = {
        单位: `单位${index}`,
        称号: `称号${index % 2}`,
        项目: '研修班',
        学时: `${index}`,
        有效期止: `止${index}`,
        等级: `等${index}`,
      };
      return { ...each, values: { ...each.values, ...own } };
    });
    const pages = pageTexts((await certificates({ ...job, records }, fonts, quiet)).bytes);
    const fields = new Set(textsOf(template).flatMap(fieldsIn));
    for (const [index, page] of pages.entries())
      for (const [field, value] of Object.entries(records[index]?.values ?? {}))
        if (fields.has(field) && /^(单位|止|等|称号)\d$/.test(value)) expect(page, field).toContain(value);
  },
);

/** The modules of the code on each page, as its pixels say. */
function modulesOn(
  bytes: Uint8Array,
  { x, y, size }: { x: number; y: number; size: number },
  count: number,
): boolean[][][] {
  const image = execFileSync('pdftoppm', ['-r', '508', '-gray', '-'], { input: bytes, maxBuffer: 2 ** 29 });
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(image.subarray(0, 40).toString('latin1'));
  const [width, height] = [Number(head?.[1]), Number(head?.[2])];
  const frame = (head?.[0].length ?? 0) + width * height;
  const places = Array.from({ length: count }, (_, at) => ((at + 0.5) * size) / count);
  return Array.from({ length: image.length / frame }, (_, page) => {
    const pixels = image.subarray((page + 1) * frame - width * height);
    const dark = (right: number, down: number) =>
      (pixels[Math.round((y + down) * 20) * width + Math.round((x + right) * 20)] ?? 255) < 128;
    return places.map((down) => places.map((right) => dark(right, down)));
  });
}

// Catches a code of the neighbour, or of the first for all: nobody reads it before it is handed out.
test.each(
  [...SHIPPED_TEMPLATES.keys()].filter((id) => shippedTemplate(id).elements.some(({ kind }) => kind === 'code')),
)('%s: every page bears the code of its own certificate', async (id) => {
  const template = shippedTemplate(id);
  const place = template.elements.find(({ kind }) => kind === 'code');
  if (place?.kind !== 'code') throw new Error('no code');
  const job = certificateJob(['甲馆', '乙馆', '丙馆'], template);
  const records = job.records.map((each, index) => ({
    ...each,
    code: `KP1|${each.values.编号}|${index}|${'签'.repeat(40)}`,
  }));
  const { bytes } = await certificates({ ...job, records }, fonts, quiet);
  const wanted = records.map(({ code }) => encode(code, { ecc: 'M', border: 0 }).data);
  expect(modulesOn(bytes, place, wanted[0]?.length ?? 0)).toEqual(wanted);
});

/** A4 at 100 dpi, as a template carries it. */
const background = { hash: 'a'.repeat(64), name: '底图.png', width: 1169, height: 827, onStock: true };
const picture = pngOf(background.width, background.height);

/** How light the first page is at a place (mm), 0 to 255. */
function greysOf(bytes: Uint8Array): (x: number, y: number) => number {
  const image = execFileSync('pdftoppm', ['-r', '254', '-gray', '-l', '1', '-'], { input: bytes, maxBuffer: 2 ** 28 });
  const [, width = '0', height = '0'] = /^P5\s+(\d+)\s+(\d+)/.exec(image.subarray(0, 40).toString('latin1')) ?? [];
  const pixels = image.subarray(image.length - Number(width) * Number(height));
  return (x, y) => pixels[Math.round(y * 10) * Number(width) + Math.round(x * 10)] ?? -1;
}

describe('a background picture', () => {
  const template = { ...naming, background };
  const imagesOf = (bytes: Uint8Array): string[] =>
    execFileSync('pdfimages', ['-list', '-'], { input: bytes, encoding: 'utf8' })
      .split('\n')
      .slice(2)
      .filter((line) => line.trim() !== '');

  // Catches a picture that hides the text, is embedded once a page, or is printed onto stock that carries it.
  it('lies under 1,000 names, embedded once; on bought stock only the fields are printed', async () => {
    const holders = names(1000);
    const job = { ...certificateJob(holders, template), background: picture };
    const whole = await certificates(job, fonts, quiet);
    const pages = pageTexts(whole.bytes);
    expect(pages).toHaveLength(1000);
    for (const [index, holder] of holders.entries())
      expect(pages.flatMap((page, at) => (page.includes(holder) ? [at] : []))).toEqual([index]);
    const images = imagesOf(whole.bytes);
    expect(images).toHaveLength(1000);
    expect(new Set(images.map((line) => line.trim().split(/\s+/)[10])).size).toBe(1);

    const over = await certificates({ ...job, overprint: NO_CORRECTION }, fonts, quiet);
    expect(imagesOf(over.bytes)).toEqual([]);
    const printed = pageTexts(over.bytes);
    for (const [index, holder] of holders.entries()) expect(printed[index]).toContain(holder);
  });

  it('covers the page exactly and moves no text', async () => {
    const job = certificateJob(['重庆科技馆'], template);
    const plain = wordsOf((await make(['重庆科技馆'])).bytes);
    const made = await certificates({ ...job, background: picture }, fonts, quiet);
    expect(wordsOf(made.bytes)).toEqual(plain);
    const [line = ''] = imagesOf(made.bytes);
    const [, , , width, height, , , , , , , , dpiX, dpiY] = line.trim().split(/\s+/);
    expect([width, height]).toEqual(['1169', '827']);
    expect([Number(dpiX), Number(dpiY)]).toEqual([100, 100]);
  });

  it('that is gone is named before anything is printed, unless bought stock carries it', async () => {
    const job = certificateJob(['重庆科技馆', '重庆自然博物馆'], template);
    expect(await problemsOf(certificates(job, fonts, quiet))).toEqual([
      {
        code: 'picture',
        record: null,
        element: '底图',
        message: '模板“命名证书（A4 横）”的底图“底图.png”找不到了，或已损坏，请在模板里重新选择底图，或从备份恢复。',
      },
    ]);
    expect((await certificates({ ...job, overprint: NO_CORRECTION }, fonts, quiet)).pages).toBe(2);
    const broken = { ...job, background: Buffer.from('no picture at all') };
    expect((await problemsOf(certificates(broken, fonts, quiet))).map(({ code }) => code)).toEqual(['picture']);
  });

  // Catches a page whose edge shows white where the cut is off, and one whose text moves with the bleed.
  it('reaches into the bleed for a printing house; the text stands 12 mm further in, the picture too', async () => {
    const job = { ...certificateJob(['重庆科技馆'], template), background: picture };
    const plain = wordsOf((await certificates(job, fonts, quiet)).bytes);
    const press = await certificates({ ...job, bleed: true }, fonts, quiet);
    for (const [index, { left, top, text }] of wordsOf(press.bytes).entries()) {
      expect(text).toBe(plain[index]?.text);
      expect(left - (plain[index]?.left ?? 0)).toBeCloseTo(12, 2);
      expect(top - (plain[index]?.top ?? 0)).toBeCloseTo(12, 2);
    }
    const [lightAt, blank] = await Promise.all([greysOf(press.bytes), greysOf((await make(['重庆科技馆'])).bytes)]);
    // The picture is darkest at its lower edge, and mirrored there.
    expect(lightAt(160, 12 + 210 + 2.5)).toBeLessThan(225);
    expect(lightAt(160, 12 + 210 + 3.5)).toBe(255);
    expect(lightAt(12 - 2.5, 200)).toBeLessThan(235);
    expect(lightAt(12 - 3.5, 200)).toBe(255);
    expect(blank(5, 200)).toBe(255);
    // A mark at the corner, outside the bleed, on the line of the cut.
    expect(lightAt(12 - 6, 12)).toBeLessThan(160);
    expect(lightAt(12, 12 + 210 + 6)).toBeLessThan(160);
    // Bought stock is cut already.
    const over = await certificates({ ...job, bleed: true, overprint: NO_CORRECTION }, fonts, quiet);
    expect(wordsOf(over.bytes)[0]?.left).toBeCloseTo(
      plain.find(({ text }) => text.startsWith('重庆科技馆'))?.left ?? 0,
      2,
    );
  });
});

describe.each([...SHIPPED_TEMPLATES.keys()])('1,000 names onto bought stock by %s', (id) => {
  it('each on its own page and only there, moved by the profile as the template says', async () => {
    const holders = names(1000);
    const job = certificateJob(holders, shippedTemplate(id));
    const shift = { ...NO_CORRECTION, dx: 31, dy: -17 };
    const paper = await certificates({ ...job, overprint: shift }, fonts, quiet);
    const pages = pageTexts(paper.bytes);
    expect(pages.map(sorted)).toEqual(job.records.map((record) => lettersOf(job.template, record, true)));
    for (const [index, holder] of holders.entries())
      expect(pages.flatMap((page, at) => (page.includes(holder) ? [at] : []))).toEqual([index]);
    expect(paper.glyphs.filter(({ state }) => state !== 'fallback')).toEqual([]);

    const few = { ...job, records: job.records.slice(0, 20) };
    const [plain, moved] = await Promise.all(
      [NO_CORRECTION, shift].map(async (overprint) =>
        wordsOf((await certificates({ ...few, overprint }, fonts, quiet)).bytes),
      ),
    );
    expect(moved?.map(({ text }) => text)).toEqual(plain?.map(({ text }) => text));
    for (const [index, word] of (plain ?? []).entries()) {
      expect((moved?.[index]?.left ?? 0) - word.left).toBeCloseTo(3.1, 2);
      expect((moved?.[index]?.top ?? 0) - word.top).toBeCloseTo(-1.7, 2);
    }
  });
});

describe('places', () => {
  const holder = '重庆科技馆';
  let words: Word[];
  let paper: CertificateFile;
  beforeAll(async () => {
    paper = await make([holder]);
    words = wordsOf(paper.bytes);
  });

  const kaiAscent = fonts.face('kai').ascent;
  /** Top of the character box of a word in 楷体, mm. */
  const topOf = (word: Word, size: number): number => word.top + ((kaiAscent - 0.88) * size * 25.4) / 72;
  const textOf = (id: string): TextElement => {
    const element = naming.elements.find((each) => each.id === id);
    if (element?.kind !== 'text') throw new Error(id);
    return element;
  };
  const word = (text: string, among = words): Word => {
    const found = among.find((each) => each.text.startsWith(text));
    if (!found) throw new Error(text);
    return found;
  };

  it('every field stands where the template says, within 0.3 mm', () => {
    const recipient = textOf('recipient');
    const name = word(`${holder}：`);
    expect(Math.abs(name.left - recipient.x)).toBeLessThan(0.3);
    const bottom = topOf(name, recipient.size) + (recipient.size * 25.4) / 72;
    expect(Math.abs(bottom - (recipient.y + recipient.height))).toBeLessThan(0.3);
    const number = textOf('number');
    expect(Math.abs(word('编号：').left - number.x)).toBeLessThan(0.3);
    expect(Math.abs(topOf(word('编号：'), number.size) - number.y)).toBeLessThan(0.3);
    for (const [id, text] of [
      ['organ1', '重庆市教育委员会'],
      ['organ2', '重庆市科学技术协会'],
      ['date', '二〇二六年九月十八日'],
    ] as const) {
      const element = textOf(id);
      const found = word(text);
      expect(Math.abs((found.left + found.right) / 2 - (element.x + element.width / 2))).toBeLessThan(0.3);
      expect(Math.abs(topOf(found, element.size) - element.y)).toBeLessThan(0.3);
    }
    const body = textOf('body');
    const first = word('经单位申报');
    expect(Math.abs(first.left - (body.x + (2 * body.size * 25.4) / 72))).toBeLessThan(0.3);
    expect(Math.abs(topOf(first, body.size) - body.y)).toBeLessThan(0.3);
  });

  it('overprint prints the fields alone, shifted exactly by the profile', async () => {
    const correction = { dx: 23, dy: -14, scaleX: 0, scaleY: 0, turn: 0 };
    const job = certificateJob([holder], naming);
    const plain = wordsOf((await certificates({ ...job, overprint: NO_CORRECTION }, fonts, quiet)).bytes);
    const moved = wordsOf((await certificates({ ...job, overprint: correction }, fonts, quiet)).bytes);
    expect(words.map(({ text }) => text).join('')).toContain('命名证书');
    expect(plain.map(({ text }) => text).join('')).not.toContain('命名证书');
    expect(moved.map(({ text }) => text)).toEqual(plain.map(({ text }) => text));
    for (const [index, { left, top }] of plain.entries()) {
      expect((moved[index]?.left ?? 0) - left).toBeCloseTo(2.3, 2);
      expect((moved[index]?.top ?? 0) - top).toBeCloseTo(-1.4, 2);
      expect(word(plain[index]?.text ?? '').left).toBeCloseTo(left, 3);
    }
  });

  it('stretches and turns about the middle of the sheet', async () => {
    const correction = { dx: 0, dy: 0, scaleX: 5, scaleY: -3, turn: 50 };
    const [a, b, c, d, e, f] = correctionMatrix(correction, 297, 210);
    expect([a * 148.5 + c * 105 + e, b * 148.5 + d * 105 + f]).toEqual([
      expect.closeTo(148.5, 9),
      expect.closeTo(105, 9),
    ]);
    const stretched = { ...correction, turn: 0 };
    const moved = wordsOf(
      (await certificates({ ...certificateJob([holder], naming), overprint: stretched }, fonts, quiet)).bytes,
    );
    const [before, after] = [word('编号：'), word('编号：', moved)];
    expect(after.left).toBeCloseTo(148.5 + (before.left - 148.5) * 1.005, 2);
    expect(after.top).toBeCloseTo(105 + (before.top - 105) * 0.997, 2);
  });

  it('keeps text clear of the seals and inside the border', async () => {
    for (const each of wordsOf((await make(names(200))).bytes)) {
      expect(each.left).toBeGreaterThan(30);
      expect(each.right).toBeLessThan(297 - 30);
      expect(each.bottom).toBeLessThan(195);
      if (each.text.includes('特发此证')) expect(each.bottom).toBeLessThan(136);
    }
  });
});

describe('a certificate that cannot be printed is named before', () => {
  it('a field outside the page, by how much and where', async () => {
    const problems = await problemsOf(make(['重庆科技馆'], changed(naming, 'number', { x: 200.5 })));
    expect(problems).toEqual([
      {
        code: 'outside',
        record: null,
        element: '编号',
        message: '模板“命名证书（A4 横）”的“编号”超出纸张右边 13.5 毫米，请移回纸内。',
      },
    ]);
  });

  it('an empty value, with its record; optional parts vanish', async () => {
    const job = certificateJob(['甲馆', '乙馆'], naming);
    const emptied = job.records.map((each, index) => ({
      ...each,
      values: index === 1 ? { ...each.values, 编号: ' ', 有效期止: '' } : each.values,
    }));
    const problems = await problemsOf(certificates({ ...job, records: emptied }, fonts, quiet));
    expect(problems.map(({ code, record, element }) => [code, record, element])).toEqual([['empty', '乙馆', '编号']]);
    const endless = job.records.map((each) => ({ ...each, values: { ...each.values, 有效期止: '' } }));
    const made = await certificates({ ...job, records: endless }, fonts, quiet);
    expect(pageTexts(made.bytes)[0]).toContain('特色基地。特发此证');
  });

  it('text that does not fit at the floor; what merely shrinks is reported and whole', async () => {
    const unit = '重庆市中小学校外科普教育与工程技术创新实践联合示范基地';
    const long = `${unit.repeat(3)}办公室`;
    const made = await make([long, '重庆科技馆']);
    expect(pageTexts(made.bytes)[0]).toContain(`${long}：`);
    expect(made.shrunk).toEqual([{ record: long, element: '持有者', wanted: 26, size: 19.5 }]);
    const endless = unit.repeat(8);
    const problems = await problemsOf(make(['重庆科技馆', endless]));
    expect(problems.map(({ code, record, element }) => [code, record, element])).toEqual([
      ['overflow', endless, '持有者'],
    ]);
  });

  // Catches 科技教育中|心 on a plaque, where a size a little smaller has room for the whole name.
  it('several units in a row end their lines between the names', async () => {
    const units = ['重庆市科学技术研究院、重庆市青少年科技教育中心、', '重庆市渝中区人民小学校、西南大学附属中学'];
    const { bytes, shrunk } = await make([units.join('')], shippedTemplate('plaque-600'));
    expect(
      wordsOf(bytes)
        .slice(0, 2)
        .map(({ text }) => text),
    ).toEqual(units);
    expect(shrunk).toEqual([{ record: units.join(''), element: '单位名称', wanted: 72, size: 59 }]);
  });

  it('none at all', async () => {
    await expect(make([])).rejects.toMatchObject({ code: 'paper.incomplete' });
  });
});

describe('the file', () => {
  it('reports a character that no font has, with the record it is in', async () => {
    const made = await make(['张𪚥科技馆', '李\ue863科技馆']);
    expect(made.glyphs).toEqual([
      { character: '𪚥', state: 'missing', record: '张𪚥科技馆', font: null },
      { character: '\ue863', state: 'private', record: '李\ue863科技馆', font: null },
    ]);
  });

  it('is the same for the same data', async () => {
    const [first, again] = [await make(names(50)), await make(names(50))];
    expect(Buffer.compare(again.bytes, first.bytes)).toBe(0);
  });

  it('says how far it is, up to the end', async () => {
    const said: number[] = [];
    await certificates(certificateJob(names(120), naming), fonts, async (done) => {
      said.push(done);
    });
    expect(said).toEqual([0, 50, 100, 120]);
  });
});
