import { IconCircleDashed } from '@tabler/icons-react';
import { VERDICT_LABELS, type Verdict } from '../../../../src-main/domain/review/model';
import { StateBadge, type Tone } from '../../../kit/StateBadge';

const TONES: Record<Verdict, Tone> = { pass: 'good', return: 'warn', reject: 'bad' };

/** A verdict of the form check as a word with an icon; null: not decided yet. */
export function VerdictBadge({ verdict }: { verdict: Verdict | null }) {
  return verdict === null ? (
    <StateBadge tone="neutral" icon={IconCircleDashed}>
      未审
    </StateBadge>
  ) : (
    <StateBadge tone={TONES[verdict]}>{VERDICT_LABELS[verdict]}</StateBadge>
  );
}
