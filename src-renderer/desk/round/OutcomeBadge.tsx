import { OUTCOME_LABELS, type Outcome } from '../../../src-main/domain/review/model';
import { StateBadge, type Tone } from '../../kit/StateBadge';

const TONES: Record<Outcome, Tone> = { selected: 'good', reserve: 'accent', notSelected: 'neutral' };

/** 拟入选, 备选, 未入选. */
export function OutcomeBadge({ outcome }: { outcome: Outcome }) {
  return <StateBadge tone={TONES[outcome]}>{OUTCOME_LABELS[outcome]}</StateBadge>;
}
