import { Group, NumberInput, SegmentedControl, Stack, Text } from '@mantine/core';
import { BASES, BASIS_LABELS, type Share, type VoteRule } from '../../../../src-main/domain/review/votes/model';
import { shareWords } from '../../../../src-main/domain/review/votes/reckon';
import { Choice } from '../../../kit/field/Choice';

interface Props {
  vote: VoteRule;
  readOnly: boolean;
  onChange(vote: VoteRule): void;
}

/** 表决: how many must be there, how many must be in favour, and of what number. */
export function VoteFields({ vote, readOnly, onChange }: Props) {
  return (
    <Stack gap="sm">
      <ShareFields
        label="到会人数"
        share={vote.quorum}
        readOnly={readOnly}
        onChange={(quorum) => onChange({ ...vote, quorum })}
      />
      <ShareFields
        label="赞成票"
        share={vote.threshold}
        readOnly={readOnly}
        onChange={(threshold) => onChange({ ...vote, threshold })}
      />
      <Choice
        label="赞成票按什么人数计算"
        data={BASES.map((value) => ({ value, label: BASIS_LABELS[value] }))}
        value={vote.basis}
        readOnly={readOnly}
        onChange={(basis) => onChange({ ...vote, basis })}
      />
      <Text size="sm" c="dimmed">
        到会须{shareWords(vote.quorum)}；赞成达到{BASIS_LABELS[vote.basis]}的{shareWords(vote.threshold)}为通过。
        “以上”含本数，“超过”“过半”不含。
      </Text>
    </Stack>
  );
}

interface ShareProps {
  label: string;
  share: Share;
  readOnly: boolean;
  onChange(share: Share): void;
}

function ShareFields({ label, share, readOnly, onChange }: ShareProps) {
  const number = (part: 'p' | 'q', words: string) => (
    <NumberInput
      w={84}
      aria-label={`${label}${words}`}
      min={1}
      max={100}
      allowDecimal={false}
      value={share[part]}
      readOnly={readOnly}
      onChange={(value) => value !== '' && onChange({ ...share, [part]: Number(value) })}
    />
  );
  return (
    <Group gap="xs" align="center" wrap="nowrap">
      <Text size="sm" w={72}>
        {label}
      </Text>
      {number('p', '分子')}
      <span aria-hidden>／</span>
      {number('q', '分母')}
      <SegmentedControl
        aria-label={`${label}是否含本数`}
        data={[
          { value: 'inclusive', label: '以上' },
          { value: 'over', label: '超过' },
        ]}
        value={share.inclusive ? 'inclusive' : 'over'}
        readOnly={readOnly}
        onChange={(value) => onChange({ ...share, inclusive: value === 'inclusive' })}
      />
    </Group>
  );
}
