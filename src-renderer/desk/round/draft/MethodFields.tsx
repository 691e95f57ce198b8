import { Stack } from '@mantine/core';
import { isVoted } from '../../../../src-main/domain/review/method';
import { DECIDED_BY, DECIDED_BY_LABELS } from '../../../../src-main/domain/review/model';
import { Choice } from '../../../kit/field/Choice';
import type { Plan } from './plan';
import { ScoreFields } from './ScoreFields';
import { VoteFields } from './VoteFields';

interface Props {
  plan: Plan;
  readOnly: boolean;
  onChange(change: Partial<Plan>): void;
}

/** 评定方式: marks, votes, both, or indicators, with what belongs to each. */
export function MethodFields({ plan, readOnly, onChange }: Props) {
  const votes = isVoted(plan);
  return (
    <Stack gap="sm">
      <Choice
        label="评定方式"
        data={DECIDED_BY.map((value) => ({ value, label: DECIDED_BY_LABELS[value] }))}
        value={plan.by}
        readOnly={readOnly}
        onChange={(by) => onChange({ by })}
      />
      {votes && <VoteFields vote={plan.vote} readOnly={readOnly} onChange={(vote) => onChange({ vote })} />}
      {plan.by !== 'vote' && <ScoreFields plan={plan} readOnly={readOnly} onChange={onChange} />}
    </Stack>
  );
}
