import { useCall } from '../../../kit/api';
import { Sentence } from '../../../kit/Sentence';
import { Waiting } from '../../../kit/Waiting';
import { PaperButton } from '../../papers/PaperButton';
import { Adjustments } from '../adjust/Adjustments';
import { StageBar } from '../frame/StageBar';
import lines from '../lines.module.css';
import { MeetingPapers } from '../meeting/MeetingPapers';
import type { StageProps } from '../view';
import { Polls } from '../votes/Polls';
import { Flags } from './Flags';
import { Legend, TallyLines } from './TallyLines';

/** 汇总: what the marks come to, each number open to inspection. */
export function TallyStage({ view, live }: StageProps) {
  const tally = useCall('round.tally', { round: view.round.id });
  return (
    <>
      <StageBar words={<Legend by={view.round.method.by} />}>
        <PaperButton view={view} paper="scoreSummary" />
        <PaperButton view={view} paper="scoreSheet" />
        <MeetingPapers view={view} />
      </StageBar>
      {view.round.method.by === 'scoreThenVote' && <Polls view={view} live={live} />}
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
