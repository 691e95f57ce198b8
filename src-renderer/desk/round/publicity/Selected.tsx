import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Candidate } from '../../../../src-main/domain/review/model';
import { useRun } from '../../../kit/api';
import { Sheet } from '../../../kit/Page';
import { ReasonDialog } from '../../../kit/ReasonDialog';
import { shown } from '../../../kit/run';
import { StateBadge } from '../../../kit/StateBadge';
import lines from '../lines.module.css';

interface Props {
  title: string;
  /** Heads the column of names. */
  heading: string;
  candidates: readonly Candidate[];
  live: boolean;
}

/** Those selected, in the order of their rank; one can be held back while the rest goes on. */
export function Selected({ title, heading, candidates, live }: Props) {
  const [holding, setHolding] = useState<Candidate | null>(null);
  const hold = useRun('round.hold');
  const set = (candidate: Candidate, reason: string | null) =>
    hold
      .run({ round: candidate.round, candidate: candidate.id, rev: candidate.rev, reason })
      .then(() => setHolding(null))
      .catch(shown);
  return (
    <Sheet title={title} aside={<span className={lines.dim}>{candidates.length} 个</span>}>
      <table className={lines.lines} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">名次</th>
            <th scope="col">{heading}</th>
            <th scope="col">区县</th>
            <th scope="col" data-number>
              得分
            </th>
            <th scope="col">状态</th>
            {live && <th scope="col" aria-label="操作" />}
          </tr>
        </thead>
        <tbody>
          {candidates.map((candidate) => (
            <tr key={candidate.id}>
              <td data-tight>{candidate.result?.rank}</td>
              <td>
                {candidate.name}
                {candidate.result?.level != null && <StateBadge tone="accent">{candidate.result.level}</StateBadge>}
              </td>
              <td data-tight>{candidate.districtName}</td>
              <td data-number>{candidate.result?.score}</td>
              <td>
                {candidate.held ? (
                  <StateBadge tone="warn">暂缓：{candidate.held.reason}</StateBadge>
                ) : (
                  <StateBadge tone="good">随本次公布</StateBadge>
                )}
              </td>
              {live && (
                <td data-tight>
                  {candidate.held ? (
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      aria-label={`恢复${candidate.name}`}
                      onClick={() => set(candidate, null)}
                    >
                      恢复
                    </Button>
                  ) : (
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      aria-label={`暂缓${candidate.name}`}
                      onClick={() => setHolding(candidate)}
                    >
                      暂缓
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <ReasonDialog
        opened={holding !== null}
        onClose={() => setHolding(null)}
        title="暂缓"
        sentence={`暂缓“${holding?.name ?? ''}”，其余照常公示和公布。`}
        confirm="暂缓"
        busy={hold.busy}
        onConfirm={(reason) => {
          if (holding) void set(holding, reason);
        }}
      />
    </Sheet>
  );
}
