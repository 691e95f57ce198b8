import { SegmentedControl } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useCall } from '../../../kit/api';
import { Sentence } from '../../../kit/Sentence';
import { Waiting } from '../../../kit/Waiting';
import { Adjustments } from '../adjust/Adjustments';
import { StageBar } from '../frame/StageBar';
import lines from '../lines.module.css';
import { MeetingPapers } from '../meeting/MeetingPapers';
import { ScorePapers } from '../ScorePapers';
import type { StageProps } from '../view';
import { Polls } from '../votes/Polls';
import { Flags } from './Flags';
import { Legend, TallyLines } from './TallyLines';

type Shown = 'votes' | 'marks';

/** 汇总: what the marks come to, each number open to inspection; where a vote follows them, it has a page of its own. */
export function TallyStage({ view, live, wanted }: StageProps) {
  const { by } = view.round.method;
  const voted = by === 'scoreThenVote';
  const [shown, setShown] = useState<Shown>(voted ? 'votes' : 'marks');
  useEffect(() => {
    if (wanted && voted) setShown(wanted.blocker.code === 'gatesOpen' ? 'marks' : 'votes');
  }, [wanted, voted]);
  return (
    <>
      <StageBar
        words={
          voted ? (
            <SegmentedControl
              aria-label="评分和表决"
              value={shown}
              onChange={(value) => setShown(value as Shown)}
              data={[
                { value: 'marks', label: '评分汇总' },
                { value: 'votes', label: '表决' },
              ]}
            />
          ) : (
            <Legend by={by} />
          )
        }
      >
        <ScorePapers view={view} />
        <MeetingPapers view={view} />
      </StageBar>
      {shown === 'votes' ? <Polls view={view} live={live} /> : <Marks view={view} live={live} />}
    </>
  );
}

function Marks({ view, live }: Pick<StageProps, 'view' | 'live'>) {
  const tally = useCall('round.tally', { round: view.round.id });
  return (
    <>
      <div className={lines.inset}>
        <Adjustments view={view} live={live} />
      </div>
      {tally.data && <Flags view={view} flags={tally.data.flags} />}
      {tally.error ? (
        <Sentence>{tally.error.message}</Sentence>
      ) : tally.data ? (
        <TallyLines view={view} rows={tally.data.rows} maximum={tally.data.maximum} label="评分汇总" />
      ) : (
        <Waiting lines={8} />
      )}
    </>
  );
}
