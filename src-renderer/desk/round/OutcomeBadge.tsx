import { OUTCOME_LABELS, type Outcome } from '../../../src-main/domain/review/model';
import { StateBadge, type Tone } from '../../kit/StateBadge';

const TONES: Record<Outcome, Tone> = { selected: 'good', reserve: 'accent', notSelected: 'neutral' };

/** 拟入选, 备选, 未入选; the level where one was given. */
export function OutcomeBadge({ outcome, level = null }: { outcome: Outcome; level?: string | null }) {
  return <StateBadge tone={TONES[outcome]}>{level === null ? OUTCOME_LABELS[outcome] : `拟${level}`}</StateBadge>;
}
