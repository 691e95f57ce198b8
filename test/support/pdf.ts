import { execFileSync } from 'node:child_process';

/** One word as poppler sees it, mm from the top left corner of its page (1, 2 …). */
export interface Word {
  page: number;
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const MM = 25.4 / 72;
const pdftotext = (bytes: Uint8Array, ...options: string[]): string =>
  execFileSync('pdftotext', [...options, '-', '-'], { input: bytes, maxBuffer: 512 * 1024 * 1024, encoding: 'utf8' });

/** The text of each page without white space. */
export function pageTexts(bytes: Uint8Array): string[] {
  const pages = pdftotext(bytes, '-raw').split('\f');
  return pages.slice(0, -1).map((page) => page.replace(/\s+/g, ''));
}

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };

export function wordsOf(bytes: Uint8Array): Word[] {
  let page = 0;
  const words: Word[] = [];
  for (const line of pdftotext(bytes, '-bbox').split('\n')) {
    if (line.includes('<page ')) page += 1;
    const match = /<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*)<\/word>/.exec(line);
    if (!match) continue;
    const [left = 0, top = 0, right = 0, bottom = 0] = match.slice(1, 5).map((number) => Number(number) * MM);
    const text = (match[5] ?? '').replace(/&\w+;/g, (entity) => entities[entity] ?? entity);
    words.push({ page, text, left, right, top, bottom });
  }
  return words;
}

/** Ascent of the shipped 宋体 in em, as poppler counts it from the baseline; the CJK box stands 0.88 above it. */
const ABOVE_BOX = 1.151 - 0.88;

/** Top of the character box of a word in the shipped 宋体 of that size (points), mm. */
export const boxTop = (word: Word, points: number): number => word.top + ABOVE_BOX * points * MM;

/** A stretch of text as pdf.js sees it: where its baseline begins, mm from the top left corner of the page, and how wide it is. */
export interface Stretch {
  text: string;
  x: number;
  baseline: number;
  width: number;
}

/** The stretches of a page (1, 2 …), in the order in which they are drawn. */
export async function stretchesOf(bytes: Uint8Array, page = 1): Promise<Stretch[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const opened = await (await task.promise).getPage(page);
  const [, , , height = 0] = opened.view;
  const { items } = await opened.getTextContent({ disableNormalization: true });
  const found = items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , , , x = 0, y = 0] = item.transform.map(Number);
    return [{ text: item.str.replace(/\s/g, ''), x: x * MM, baseline: (height - y) * MM, width: item.width * MM }];
  });
  await task.destroy();
  return found;
}
