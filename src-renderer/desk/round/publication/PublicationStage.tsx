import { PaperButton } from '../../papers/PaperButton';
import { StageBar } from '../frame/StageBar';
import lines from '../lines.module.css';
import { Objections } from '../publicity/Objections';
import { Selected } from '../publicity/Selected';
import { selectedOf } from '../results';
import type { StageProps } from '../view';
import { Awards } from './Awards';
import { Published } from './Published';

/** 公布: what goes out, and afterwards its papers. */
export function PublicationStage({ view, live }: StageProps) {
  const selected = selectedOf(view.candidates);
  const published = view.round.publication !== null;
  return (
    <>
      <StageBar words={published ? '已公布' : `待公布，拟命名 ${selected.length} 个`}>
        {published ? (
          <>
            <PaperButton view={view} paper="namedLedger" />
            <PaperButton view={view} paper="namingNotice" />
            <PaperButton view={view} paper="certificates" />
          </>
        ) : (
          <>
            <PaperButton view={view} paper="scoreSummary" />
            <PaperButton view={view} paper="scoreSheet" />
          </>
        )}
      </StageBar>
      <div className={lines.body} style={{ paddingTop: 0 }}>
        <Published view={view} />
        {published ? (
          <Awards view={view} />
        ) : (
          <>
            <Selected title="拟公布名单" candidates={selected} live={live} />
            <Objections view={view} live={live} candidates={selected} />
          </>
        )}
      </div>
    </>
  );
}
