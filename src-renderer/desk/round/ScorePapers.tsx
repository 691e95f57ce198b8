import { PaperButton } from '../papers/PaperButton';
import type { RoundView } from './view';

/** The papers that show every mark: of a committee's members, or of what the office has audited. */
export function ScorePapers({ view }: { view: RoundView }) {
  return (
    <>
      <PaperButton view={view} paper="scoreSheet" />
      <PaperButton view={view} paper="scoreSummary" />
      <PaperButton view={view} paper="assessmentSheet" />
      <PaperButton view={view} paper="assessmentBook" />
    </>
  );
}
