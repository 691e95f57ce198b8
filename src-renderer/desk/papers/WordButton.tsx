import { Button } from '@mantine/core';
import { IconFileTypeDocx } from '@tabler/icons-react';
import { type PaperName, WORD_PAPERS } from '../../../src-main/api/contract/papers';
import { shown, useRun } from '../../kit/run';
import { useSaveFile } from '../../kit/save';

interface Props {
  round: string;
  paper: PaperName;
  /** Of a paper about an amendment: its document number. */
  document?: string | null | undefined;
}

/** Saves the same document as a Word file, where there is one: drafts are circulated and corrected there. */
export function WordButton({ round, paper, document = null }: Props) {
  const word = useRun('paper.word');
  const save = useSaveFile();
  const kept = WORD_PAPERS.find((each) => each === paper);
  if (!kept) return null;
  return (
    <Button
      variant="default"
      leftSection={<IconFileTypeDocx size={17} aria-hidden />}
      loading={word.busy}
      onClick={() => word.run({ round, paper: kept, document }).then(save).catch(shown)}
    >
      存为 Word
    </Button>
  );
}
