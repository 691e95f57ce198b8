import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { type Candidate, VERDICT_LABELS, type Verdict } from '../../../../src-main/domain/review/model';
import { ConfirmBulk } from '../../../kit/ConfirmBulk';
import { DateField } from '../../../kit/field/DateField';
import { against, secondLooks, sentenceOf } from './wording';

export interface Decision {
  verdict: Verdict;
  reason: string;
  deadline: string | null;
}

interface Props {
  candidates: readonly Candidate[];
  verdict: Verdict;
  busy: boolean;
  onClose(): void;
  onDecide(decision: Decision): void;
}

/** Says what will be marked and how many; asks for the reason where the rules suggest otherwise. */
export function DecideDialog({ candidates, verdict, busy, onClose, onDecide }: Props) {
  const [reason, setReason] = useState('');
  const [deadline, setDeadline] = useState<string | null>(null);
  const differing = against(candidates, verdict).length;
  const reasonMissing = differing > 0 && reason.trim().length < 2;
  const deadlineMissing = verdict === 'return' && deadline === null;
  const label = VERDICT_LABELS[verdict];
  return (
    <ConfirmBulk
      opened
      onClose={onClose}
      title={`形式审查：${label}`}
      sentence={sentenceOf(candidates, verdict)}
      warnings={secondLooks(candidates, verdict)}
      confirm={candidates.length === 1 ? `标记为“${label}”` : `将 ${candidates.length} 个标记为“${label}”`}
      danger={verdict === 'reject'}
      busy={busy}
      disabled={reasonMissing || deadlineMissing}
      onConfirm={() => onDecide({ verdict, reason: reason.trim(), deadline: verdict === 'return' ? deadline : null })}
    >
      {verdict === 'return' && <DateField label="补正截止日期" withAsterisk value={deadline} onChange={setDeadline} />}
      <Textarea
        label="理由"
        description={
          differing > 0
            ? `${differing} 个与规则建议不同，请写明理由（至少 2 个字）`
            : '可以不填；不受理和退回补正建议写明，通知中会用到'
        }
        withAsterisk={differing > 0}
        autosize
        minRows={2}
        maxRows={5}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmBulk>
  );
}
