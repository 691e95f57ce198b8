import { Button } from '@mantine/core';
import { useState } from 'react';
import { adjustmentsOf, failedGates, openGates } from '../../../../src-main/domain/review/adjustments/reckon';
import { contestants } from '../../../../src-main/domain/review/dossier';
import type { Candidate } from '../../../../src-main/domain/review/model';
import { formatPoints } from '../../../../src-main/domain/review/wording';
import { useSigned } from '../../../kit/app-state';
import { Sheet } from '../../../kit/Page';
import { StateBadge } from '../../../kit/StateBadge';
import lines from '../lines.module.css';
import type { RoundView } from '../view';
import { AdjustDialog } from './AdjustDialog';

/** A line a candidate: gates answered, points that are added or taken off; nothing where the rubric has none of it. */
export function Adjustments({ view, live }: { view: RoundView; live: boolean }) {
  const { rubric } = view.round;
  const { can } = useSigned();
  const [open, setOpen] = useState<Candidate | null>(null);
  if (rubric.gates.length + rubric.deductions.length + rubric.bonus.length === 0) return null;
  const editable = live && can('round.score');
  return (
    <Sheet title="必备条件和加减分">
      <table className={lines.lines} aria-label="必备条件和加减分">
        <tbody>
          {contestants(view.candidates).map((candidate) => {
            const open = openGates(rubric, candidate.adjustments);
            const failed = failedGates(rubric, candidate.adjustments);
            const said = adjustmentsOf(rubric, candidate.adjustments);
            return (
              <tr key={candidate.id}>
                <td data-tight>{candidate.code}</td>
                <td>{candidate.name}</td>
                <td>
                  {open.length > 0 && <StateBadge tone="warn">未核定：{open.join('、')}</StateBadge>}
                  {failed.length > 0 && <StateBadge tone="bad">不符合：{failed.join('、')}</StateBadge>}
                  {said.map(({ words, points }) => (
                    <div key={words}>
                      {words}　{points < 0 ? '−' : '+'}
                      {formatPoints(Math.abs(points))} 分
                    </div>
                  ))}
                </td>
                <td data-tight>
                  {editable && (
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      data-solves="gatesOpen"
                      aria-label={`核定“${candidate.name}”`}
                      onClick={() => setOpen(candidate)}
                    >
                      核定
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {open && <AdjustDialog view={view} candidate={open} onClose={() => setOpen(null)} />}
    </Sheet>
  );
}
