import { PaperButton } from '../../papers/PaperButton';
import { StageBar } from '../frame/StageBar';
import lines from '../lines.module.css';
import { MeetingPapers } from '../meeting/MeetingPapers';
import { selectedOf } from '../results';
import { ScorePapers } from '../ScorePapers';
import type { StageProps } from '../view';
import { wordsOf } from '../words';
import { Columns } from './Columns';
import { Objections } from './Objections';
import { Period } from './Period';
import { Selected } from './Selected';

/** 公示: the period, the list that goes out, and what people say to it. */
export function PublicityStage({ view, live }: StageProps) {
  const selected = selectedOf(view.candidates);
  return (
    <>
      <StageBar words={`拟入选 ${selected.length} 个`}>
        <ScorePapers view={view} />
        <MeetingPapers view={view} />
        <PaperButton view={view} paper="publicityList" />
        <PaperButton view={view} paper="publicityTable" />
      </StageBar>
      <div className={lines.body} style={{ paddingTop: 0 }}>
        <Period view={view} live={live} />
        <Columns view={view} live={live} />
        <Objections view={view} live={live} candidates={selected} />
        <Selected title="拟入选对象" heading={wordsOf(view.round.kind).name} candidates={selected} live={live} />
      </div>
    </>
  );
}
