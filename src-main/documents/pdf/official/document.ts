import type { OfficialContent } from '../../../domain/official/content';
import { namesIn } from '../../../domain/official/names';
import type { Fonts } from '../../fonts';
import { Paper, type PaperInfo } from '../page';
import { drawAttachment, type End } from './attachment';
import { paginate } from './flow';
import { drawHead, drawMarks } from './head';
import { drawLetterHead } from './letter';
import { drawRows, drawTitle } from './lines';
import { AREA, LINE, LINES } from './measures';
import { drawRecord, recordHeight } from './record';
import { firstPage, withAddressee } from './room';
import { newSheet, type Sheet } from './sheet';
import { bodyRows, tailRows } from './text';

/** Sets the document and draws it. The caller asks the answered paper for its bytes. */
export function officialPaper(fonts: Fonts, info: PaperInfo, given: OfficialContent): Paper {
  const paper = new Paper(fonts, info);
  const content = withAddressee(given);
  let end = drawText(paper, content, info.title);
  for (const [index, attachment] of content.attachments.entries())
    end = drawAttachment(paper, attachment, index, content.attachments.length, namesIn(content));
  closeWith(paper, end, content);
  return paper;
}

/** Head, title, text and signature; where the last page's text ends. */
function drawText(paper: Paper, content: OfficialContent, record: string): End {
  const begin = firstPage(content);
  const tail = tailRows(paper.fonts, content);
  const pages = paginate(bodyRows(paper.fonts, content), tail, (page) => (page === 0 ? begin.lines : LINES));
  const [first = [], ...further] = pages;
  let sheet = newSheet(paper, content.format !== 'letter');
  drawFirst(sheet, content);
  drawTitle(sheet.surface, begin.title, begin.titleAt);
  drawRows(sheet.surface, first, begin.textAt, record);
  for (const rows of further) {
    sheet = newSheet(paper);
    drawRows(sheet.surface, rows, 0, record);
  }
  const last = further.at(-1);
  return { sheet, bottom: AREA.top + (last ? last.length : begin.textAt + first.length) * LINE };
}

/** What stands above the title. */
function drawFirst({ surface }: Sheet, content: OfficialContent): void {
  if (content.format === 'letter') drawLetterHead(surface, content);
  else drawMarks(surface, content.marks);
  if (content.format === 'document' || content.format === 'minutes') drawHead(surface, content);
}

/**
 * 版记 at the foot of the last face (§7.4.1). Both sides of a sheet are printed, so that the last face is an even page: 版记
 * goes there from an odd one. Where a blank page stands before it, neither bears a number (§7.5). A letter's copies stand on
 * its last page, whichever that is.
 */
function closeWith(paper: Paper, { sheet, bottom }: End, content: OfficialContent): void {
  const height = recordHeight(paper.fonts, content);
  if (height === 0) return;
  const upright = sheet.area.left === AREA.left;
  const fits = upright && bottom + LINE / 2 + height <= AREA.bottom;
  const even = paper.pages % 2 === 0;
  const anywhere = content.format === 'letter';
  const stays = fits && (even || anywhere);
  const blank = !stays && even && !anywhere;
  if (blank) newSheet(paper, false);
  const last = stays ? sheet : newSheet(paper, !blank);
  drawRecord(last.surface, paper.fonts, content);
}
