import type { OfficialContent } from '../../domain/official/content';
import type { Fonts } from '../fonts';
import { officialPaper } from '../pdf/official/document';
import type { PaperInfo } from '../pdf/page';
import type { PaperFile } from './data';

const infoOf = ({ title, date }: OfficialContent): PaperInfo => ({ title: title.at(-1) ?? '', date });

/** Exactly as GB/T 9704-2012 sets it. */
export async function asPdf(content: OfficialContent, fonts: Fonts): Promise<PaperFile> {
  const paper = officialPaper(fonts, infoOf(content), content);
  return { bytes: await paper.bytes(), pages: paper.pages, glyphs: paper.glyphs };
}

/** To be circulated and edited in Word or WPS. Its library is loaded here: few papers are wanted so. */
export async function asWord(content: OfficialContent): Promise<PaperFile> {
  const { officialDocx } = await import('../docx/official');
  return { bytes: await officialDocx(infoOf(content), content), pages: null, glyphs: [] };
}
