import { activitySelection } from './activity-selection';
import { baseAnnual } from './base-annual';
import { baseNaming } from './base-naming';
import { baseRenewal } from './base-renewal';
import { commendation } from './commendation';
import { contestReview } from './contest-review';
import { courseSelection } from './course-selection';
import { districtAssessment } from './district-assessment';
import { expertAdmission } from './expert-admission';
import { instructorStars } from './instructor-stars';
import type { Kind } from './kind';
import { mayorPrize } from './mayor-prize';
import { smallWorks } from './small-works';
import { topicApproval } from './topic-approval';
import { topicClosing } from './topic-closing';

/** The declaration, seen without the fields of its register; a rule takes the values of its own register only. */
const seen = (...declared: unknown[]): readonly Kind[] => declared as readonly Kind[];

/** Every kind of round, in the order of the measures. A new kind is one declaration and one entry here. */
const kinds = seen(
  baseNaming,
  baseAnnual,
  baseRenewal,
  courseSelection,
  activitySelection,
  contestReview,
  mayorPrize,
  expertAdmission,
  instructorStars,
  topicApproval,
  topicClosing,
  smallWorks,
  districtAssessment,
  commendation,
);

/** 基地命名 … by the kind's stored name. */
export const KIND_LABELS: Record<string, string> = Object.fromEntries(kinds.map(({ name, label }) => [name, label]));

/** The declaration by its stored name, seen without the fields of its register; undefined: there is none. */
export function kindOf(name: string): Kind | undefined {
  return kinds.find((kind) => kind.name === name);
}
