import type { PaperName } from '../../../../src-main/api/contract/papers';
import { DocumentButton } from '../../official/DocumentButton';
import { PaperButton } from '../../papers/PaperButton';
import { StageBar } from '../frame/StageBar';
import lines from '../lines.module.css';
import { papersIn } from '../papers';
import { Objections } from '../publicity/Objections';
import { Selected } from '../publicity/Selected';
import { selectedOf } from '../results';
import { ScorePapers } from '../ScorePapers';
import type { StageProps } from '../view';
import { wordsOf } from '../words';
import { Amendments } from './Amendments';
import { Awards } from './Awards';
import { Published } from './Published';

const AFTER: ReadonlySet<PaperName> = new Set(['namedLedger', 'namingNotice', 'certificates']);

/** 公布: what goes out, and afterwards its papers. */
export function PublicationStage({ view, live }: StageProps) {
  const selected = selectedOf(view.candidates);
  const published = view.round.publication !== null;
  const { counter, name } = wordsOf(view.round.kind);
  const papers = papersIn(view.round).filter((paper) => AFTER.has(paper));
  return (
    <>
      <StageBar words={published ? '已公布' : `待公布 ${selected.length} ${counter}`}>
        {published ? (
          <>
            {papers.map((paper) => (
              <PaperButton key={paper} view={view} paper={paper} />
            ))}
            <DocumentButton about={{ round: view.round.id }} />
          </>
        ) : (
          <ScorePapers view={view} />
        )}
      </StageBar>
      <div className={lines.body} style={{ paddingTop: 0 }}>
        <Published view={view} />
        {published && <Amendments view={view} />}
        {published ? (
          <Awards view={view} />
        ) : (
          <>
            <Selected title="拟公布名单" heading={name} candidates={selected} live={live} />
            <Objections view={view} live={live} candidates={selected} />
          </>
        )}
      </div>
    </>
  );
}
