import type { Paper, Surface } from '../page';
import { A4 } from '../units';
import { AREA, LINE, LINES } from './measures';
import { drawPageNumber } from './number';

/** A page as what is drawn on it sees it: mm from its own top left corner. */
export interface Sheet {
  surface: Surface;
  area: { left: number; top: number; width: number; height: number };
  lines: number;
}

/** An upright page. `numbered`: the first page of a letter shows no number. */
export function newSheet(paper: Paper, numbered = true): Sheet {
  const surface = paper.addPage(A4.width, A4.height);
  if (numbered) drawPageNumber(surface, paper.pages);
  return { surface, area: AREA, lines: LINES };
}

/** Type area of a page across: that of the upright page, turned. */
const ACROSS = { left: A4.height - AREA.bottom, top: AREA.left, width: AREA.height, height: AREA.width } as const;

/**
 * A page whose table stands across (§8): bound like the others, its number where theirs are, the table's head at the
 * left edge of the paper (odd page: binding, even page: outer edge); screens show it turned to be read.
 */
export function newSheetAcross(paper: Paper): Sheet {
  const surface = paper.addPage(A4.width, A4.height, true);
  drawPageNumber(surface, paper.pages);
  paper.transform([0, -1, 1, 0, 0, A4.height]);
  // Lines are counted from the top of the upright area.
  paper.transform([1, 0, 0, 1, 0, ACROSS.top - AREA.top]);
  return { surface, area: { ...ACROSS, top: AREA.top }, lines: Math.floor(ACROSS.height / LINE) };
}
