import { belowStandard } from './below-standard';
import { declaredCounters } from './counters';
import { activityCoverage, courseCoverage } from './coverage';
import type { Indicator } from './define';
import { heldIndicators } from './held';
import { notReported } from './reported';
import { roundsByStage } from './rounds';
import { ruralServed, ruralUnserved } from './rural';
import { starInstructors } from './stars';
import { termIndicators } from './terms';
import { trainingByBase, trainingCoverage, trainingDue } from './training';

/** Every question, those of the policy first: the first of a measure is the figure of its tile on the front page. */
export const INDICATORS: readonly Indicator[] = [
  belowStandard,
  courseCoverage,
  ruralServed,
  ruralUnserved,
  activityCoverage,
  trainingCoverage,
  trainingDue,
  trainingByBase,
  roundsByStage,
  starInstructors,
  notReported,
  ...termIndicators,
  ...declaredCounters,
  ...heldIndicators,
];

export const indicatorsOf = (measure: number): Indicator[] =>
  INDICATORS.filter((indicator) => indicator.measure === measure);

export const indicatorNamed = (name: string): Indicator | undefined =>
  INDICATORS.find((indicator) => indicator.name === name);
