import type { Attachment } from '../../../domain/official/content';
import { attachmentLabel } from '../../../domain/official/notes';
import { breakTitle } from '../../../domain/official/title';
import type { Paper } from '../page';
import { drawPart, fitted, partsOf } from '../table';
import { paginate } from './flow';
import { drawRows, drawTitle } from './lines';
import { AREA, LINE, lineTop, SIZE, titleLimit } from './measures';
import { newSheet, newSheetAcross, type Sheet } from './sheet';
import { textRows } from './text';

/** Where something ended. */
export interface End {
  sheet: Sheet;
  /** mm from the sheet's top. */
  bottom: number;
}

/** Line of an attachment's title: the third (§7.3.7). */
const TITLE_LINE = 2;

/** 附件 on pages of its own: label flush left on the first line, title on the third, text, table with its head on every page. */
export function drawAttachment(
  paper: Paper,
  attachment: Attachment,
  index: number,
  of: number,
  names: readonly string[],
): End {
  const { text, table, landscape } = attachment;
  const fresh = () => (landscape ? newSheetAcross(paper) : newSheet(paper));
  const first = fresh();
  const { area, lines } = first;
  const title = breakTitle(attachment.title, titleLimit(area.width));
  const label = attachmentLabel(index, of);
  first.surface.text([{ text: label, x: area.left }], lineTop(0, SIZE.body), { role: 'hei', size: SIZE.body }, label);
  drawTitle(first.surface, title, TITLE_LINE, area);
  const below = TITLE_LINE + title.length;

  let end: End = { sheet: first, bottom: area.top + below * LINE + LINE / 2 };
  if (text.length > 0) {
    // One empty line between title and text.
    const room = (page: number) => lines - (page === 0 ? below + 1 : 0);
    paginate(textRows(paper.fonts, text, names, area), [], room).forEach((rows, page) => {
      const sheet = page === 0 ? first : fresh();
      const from = page === 0 ? below + 1 : 0;
      drawRows(sheet.surface, rows, from, attachment.title);
      end = { sheet, bottom: area.top + (from + rows.length) * LINE + LINE / 2 };
    });
  }
  return table ? drawTable(paper, end, fresh, table) : end;
}

function drawTable(paper: Paper, from: End, fresh: () => Sheet, wanted: NonNullable<Attachment['table']>): End {
  const { area } = from.sheet;
  const table = fitted(paper.fonts, wanted, area.width);
  const parts = partsOf(paper.fonts, table, area.top + area.height - from.bottom, area.height);
  let end = from;
  parts.forEach((part, index) => {
    const sheet = index === 0 ? from.sheet : fresh();
    const top = index === 0 ? from.bottom : AREA.top;
    drawPart(sheet.surface, table, part, area.left, top);
    end = { sheet, bottom: top + part.height };
  });
  return end;
}
