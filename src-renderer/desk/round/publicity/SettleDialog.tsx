import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { Objection } from '../../../../src-main/domain/review/model';
import { useRun } from '../../../kit/api';
import { ReasonDialog } from '../../../kit/ReasonDialog';
import { shown } from '../../../kit/run';

interface Props {
  objection: Objection;
  name: string;
  onClose(): void;
}

/** The result of looking into an objection. One that is upheld takes its candidate out. */
export function SettleDialog({ objection, name, onClose }: Props) {
  const [outcome, setOutcome] = useState<'dismissed' | 'upheld'>('dismissed');
  const settle = useRun('objection.settle');
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title="处理异议"
      sentence={
        outcome === 'upheld'
          ? `异议成立：“${name}”不再入选，名额空缺，不由后面的递补。`
          : `异议不成立：“${name}”照常公布。`
      }
      label="调查和处理意见"
      confirm={outcome === 'upheld' ? '记为异议成立' : '记为异议不成立'}
      danger={outcome === 'upheld'}
      busy={settle.busy}
      onConfirm={(text) =>
        settle
          .run({ round: objection.round, id: objection.id, rev: objection.rev, outcome, text })
          .then(onClose)
          .catch(shown)
      }
    >
      <SegmentedControl
        aria-label="处理结果"
        value={outcome}
        onChange={(value) => setOutcome(value === 'upheld' ? 'upheld' : 'dismissed')}
        data={[
          { value: 'dismissed', label: '异议不成立' },
          { value: 'upheld', label: '异议成立' },
        ]}
      />
    </ReasonDialog>
  );
}
