import { IconFileTypeDocx } from '@tabler/icons-react';
import type { FileRef } from '../../../src-main/api/contract/files';
import { type PaperName, WORD_PAPERS } from '../../../src-main/api/contract/papers';
import { useRun } from '../../kit/run';
import { SaveAs } from './SaveAs';

interface Props {
  round: string;
  paper: PaperName;
  /** Of a paper about an amendment: its document number. */
  document?: string | null | undefined;
}

/** Saves the same document as a Word file, where there is one: drafts are circulated and corrected there. */
export function WordButton({ round, paper, document = null }: Props) {
  const word = useRun('paper.word');
  const kept = WORD_PAPERS.find((each) => each === paper);
  if (!kept) return null;
  return <SaveWord busy={word.busy} make={() => word.run({ round, paper: kept, document })} />;
}

/** The same of a document of the register. */
export function IssuedWordButton({ document }: { document: string }) {
  const word = useRun('document.word');
  return <SaveWord busy={word.busy} make={() => word.run({ document })} />;
}

const SaveWord = (form: { busy: boolean; make(): Promise<FileRef> }) => (
  <SaveAs label="存为 Word" icon={<IconFileTypeDocx size={17} aria-hidden />} {...form} />
);
