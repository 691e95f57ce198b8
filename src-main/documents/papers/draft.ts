import { officialDocx } from '../docx/official';
import type { Fonts } from '../fonts';
import { type Official, officialPaper } from '../pdf/official/document';
import type { PaperInfo } from '../pdf/page';
import type { PaperFile } from './data';

/** What an official document says, before it is set. */
export interface Draft {
  info: PaperInfo;
  official: Official;
}

/** Exactly as GB/T 9704-2012 sets it. */
export async function asPdf({ info, official }: Draft, fonts: Fonts): Promise<PaperFile> {
  const paper = officialPaper(fonts, info, official);
  return { bytes: await paper.bytes(), pages: paper.pages, glyphs: paper.glyphs };
}

/** To be circulated and edited in Word or WPS. */
export async function asWord({ info, official }: Draft): Promise<PaperFile> {
  return { bytes: await officialDocx(info, official), pages: null, glyphs: [] };
}
