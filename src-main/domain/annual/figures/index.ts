import type { YearFigure } from '../define';
import { activities } from './activities';
import { bases } from './bases';
import { contests } from './contests';
import { cooperation } from './cooperation';
import { courses } from './courses';
import { experts } from './experts';
import { honours } from './honours';
import { publicity } from './publicity';
import { research } from './research';
import { training } from './training';

/** Every figure of the annual report, in the order of the measures. A new one is one entry here: paper, workbook, page and editor follow. */
export const YEAR_FIGURES: readonly YearFigure[] = [
  ...bases,
  ...courses,
  ...activities,
  ...contests,
  ...experts,
  ...training,
  ...honours,
  ...research,
  ...publicity,
  ...cooperation,
];
