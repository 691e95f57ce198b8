import { Button } from '@mantine/core';
import { useState } from 'react';
import type { TallyRow } from '../../../../src-main/domain/review/tally-row';
import { useCall } from '../../../kit/api';
import { Sentence } from '../../../kit/Sentence';
import { Waiting } from '../../../kit/Waiting';
import { StageBar } from '../frame/StageBar';
import { MeetingPapers } from '../meeting/MeetingPapers';
import { OutcomeBadge } from '../OutcomeBadge';
import { ScorePapers } from '../ScorePapers';
import { Legend, TallyLines } from '../tally/TallyLines';
import type { StageProps } from '../view';
import { cutOfRanking, inDecidedOrder } from './cut';
import classes from './SelectionStage.module.css';
import { TieDialog } from './TieDialog';
import { WhatIf } from './WhatIf';

/** 拟定: the ranking with the cut across; a tie on the cut is the committee's to decide. */
export function SelectionStage({ view, live, wanted }: StageProps) {
  const { round } = view;
  const tally = useCall('round.tally', { round: round.id });
  const [deciding, setDeciding] = useState<readonly string[] | null>(null);
  const tied = tally.data?.tieAtCut ?? [];
  /** The click on a blocker that has been followed already. */
  const [followed, setFollowed] = useState(0);
  const asked = wanted?.blocker.code === 'tie' && wanted.at > followed && live && tied.length > 0;
  const order = deciding ?? (asked ? tied : null);
  const close = () => {
    setDeciding(null);
    setFollowed(wanted?.at ?? 0);
  };

  if (tally.error) return <Sentence>{tally.error.message}</Sentence>;
  if (!tally.data) return <Waiting lines={8} />;
  const { maximum, proposal } = tally.data;
  const rows = inDecidedOrder(tally.data.rows, round.tieDecision);
  const proposed = (row: TallyRow) => proposal.find(({ candidate }) => candidate === row.candidate);
  return (
    <>
      <StageBar words={<Legend by={view.round.method.by} />}>
        {round.stage === 'selection' && <WhatIf view={view} />}
        <ScorePapers view={view} />
        <MeetingPapers view={view} />
      </StageBar>
      {tied.length > 0 && (
        <div className={classes.word}>
          <Sentence
            tone="warn"
            action={
              live ? (
                <Button size="xs" onClick={() => setDeciding(tied)}>
                  排定先后
                </Button>
              ) : null
            }
          >
            {tied.length} 个得分并列，跨越名额线，须由评委会决定先后并记录。
          </Sentence>
        </div>
      )}
      {round.tieDecision && tied.length === 0 && (
        <div className={classes.word}>
          <Sentence
            tone="hint"
            action={
              live ? (
                <Button size="xs" variant="default" onClick={() => setDeciding(round.tieDecision?.order ?? [])}>
                  更改先后
                </Button>
              ) : null
            }
          >
            同分先后已由评委会决定：{round.tieDecision.reason}（{round.tieDecision.by}记录）
          </Sentence>
        </div>
      )}
      <TallyLines
        view={view}
        rows={rows}
        maximum={maximum}
        label="排名与拟入选"
        cut={cutOfRanking({ rows, proposal }, round.quota)}
        last={{
          label: '结果',
          cell: (row) => {
            const one = proposed(row);
            return (
              one && (
                <div className={classes.outcome} title={one.why}>
                  <OutcomeBadge outcome={one.outcome} level={one.level} />
                  <small>{one.why}</small>
                </div>
              )
            );
          },
        }}
      />
      {order && <TieDialog view={view} tied={order} onClose={close} />}
    </>
  );
}
