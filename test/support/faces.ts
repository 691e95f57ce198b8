import { execFileSync } from 'node:child_process';

/** One piece of text on a page with its face and colour. */
export interface Faced {
  page: number;
  text: string;
  face: string;
  red: boolean;
}

const FACES = [
  [/SerifSC-Bold/, '小标宋'],
  [/SerifSC-Regular/, '宋'],
  [/SansSC-Bold/, '黑'],
  [/WenKai/, '楷'],
] as const;

/** Every piece of text of a PDF made with the shipped fonts, in the order of its pages. */
export function facesOf(bytes: Uint8Array): Faced[] {
  const xml = execFileSync('pdftohtml', ['-xml', '-stdout', '-i', '-fontfullname', '-', '-'], {
    input: bytes,
    encoding: 'utf8',
  });
  const fonts = new Map<string, { face: string; red: boolean }>();
  const found: Faced[] = [];
  let page = 0;
  for (const line of xml.split('\n')) {
    if (line.startsWith('<page ')) page += 1;
    const [, id = '', family = '', color = ''] =
      /<fontspec id="(\d+)" size="\d+" family="([^"]+)" color="#(\w+)"/.exec(line) ?? [];
    if (id !== '') {
      const face = FACES.find(([name]) => name.test(family))?.[1] ?? family;
      fonts.set(id, { face, red: /^[c-f].[01].[01]/.test(color) });
    }
    const [, font = '', text = ''] = /<text [^>]*font="(\d+)">(.*)<\/text>/.exec(line) ?? [];
    const known = fonts.get(font);
    if (known) found.push({ page, text: text.replace(/<[^>]+>|\s/g, ''), ...known });
  }
  return found;
}
