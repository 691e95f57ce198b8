import { Select } from '@mantine/core';
import type { Method, Rubric } from '../../../../src-main/domain/review/model';
import { MeanFields } from './MeanFields';
import type { Plan } from './plan';

interface Props {
  plan: Plan;
  readOnly: boolean;
  onChange(change: Partial<Plan>): void;
}

const STEPS: { value: string; label: string; step: Rubric['step'] }[] = [
  { value: '100', label: '1 分', step: 100 },
  { value: '50', label: '0.5 分', step: 50 },
  { value: '10', label: '0.1 分', step: 10 },
  { value: '1', label: '0.01 分', step: 1 },
];
const UNTRIMMED = 'untrimmedMean';
const VOTE = 'vote';

/** How marks become a score: step of a mark, what counts, digits of the score, and what decides equal scores. */
export function ScoreFields({ plan, readOnly, onChange }: Props) {
  const criteria = plan.groups.flatMap((group) => group.criteria).filter((one) => one.name.trim() !== '');
  const first = plan.tieBreakers[0];
  const breakers = [
    { value: '', label: '并列，不再比较' },
    { value: UNTRIMMED, label: '不去掉最高最低分的平均分' },
    ...criteria.map(({ id, name }) => ({ value: id, label: `“${name}”的平均分` })),
    ...(plan.by === 'scoreThenVote' ? [{ value: VOTE, label: '赞成票的比例' }] : []),
  ];
  const breakerOf = (value: string | null): Method['tieBreakers'] => {
    if (!value) return [];
    if (value === UNTRIMMED || value === VOTE) return [{ by: value }];
    return [{ by: 'criterion', criterion: value }];
  };
  return (
    <>
      <Select
        label="打分每档"
        data={STEPS.map(({ value, label }) => ({ value, label }))}
        value={String(plan.step)}
        readOnly={readOnly}
        allowDeselect={false}
        onChange={(value) => {
          const chosen = STEPS.find((one) => one.value === value);
          if (chosen) onChange({ step: chosen.step });
        }}
      />
      {plan.by !== 'indicators' && <MeanFields plan={plan} readOnly={readOnly} onChange={onChange} />}
      <Select
        label="得分保留小数"
        data={[0, 1, 2, 3, 4].map((digits) => ({ value: String(digits), label: `${digits} 位，四舍五入` }))}
        value={String(plan.scale)}
        readOnly={readOnly}
        allowDeselect={false}
        onChange={(value) => onChange({ scale: Number(value) })}
      />
      <Select
        label="得分相同时比较"
        data={breakers}
        value={first === undefined ? '' : first.by === 'criterion' ? first.criterion : first.by}
        readOnly={readOnly}
        allowDeselect={false}
        onChange={(value) => onChange({ tieBreakers: [...breakerOf(value), ...plan.tieBreakers.slice(1)] })}
      />
    </>
  );
}
