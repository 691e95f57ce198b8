import { Select } from '@mantine/core';
import { useState } from 'react';
import { bySeat, contestants } from '../../../../src-main/domain/review/dossier';
import { ReasonDialog } from '../../../kit/ReasonDialog';
import type { RoundView } from '../view';

interface Props {
  view: RoundView;
  busy: boolean;
  onClose(): void;
  onBar(pair: { member: string; candidate: string }, barred: true, reason: string): void;
}

/** Bars one member from one candidate by hand. */
export function BarDialog({ view, busy, onClose, onBar }: Props) {
  const [member, setMember] = useState<string | null>(null);
  const [candidate, setCandidate] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title="设定回避"
      label="缘由"
      confirm="设定回避"
      busy={busy}
      onConfirm={(reason) => {
        if (member === null || candidate === null) setAsked(true);
        else onBar({ member, candidate }, true, reason);
      }}
    >
      <Select
        label="评委"
        data-autofocus
        withAsterisk
        searchable
        data={view.members.toSorted(bySeat).map(({ id, name, unit }) => ({ value: id, label: `${name}　${unit}` }))}
        value={member}
        onChange={setMember}
        error={asked && member === null ? '请选择评委' : null}
      />
      <Select
        label="参评单位"
        withAsterisk
        searchable
        data={contestants(view.candidates).map(({ id, name, code }) => ({ value: id, label: `${code}　${name}` }))}
        value={candidate}
        onChange={setCandidate}
        error={asked && candidate === null ? '请选择参评单位' : null}
      />
    </ReasonDialog>
  );
}
