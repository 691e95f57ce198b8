import { Button, Progress, Text } from '@mantine/core';
import { DialogFoot } from '../../../kit/DialogFoot';
import type { Progress as Done } from '../../../kit/run';

interface Props {
  words: string;
  /** null: not counted yet. */
  progress: Done | null;
  onStop(): void;
}

/** A batch under way, and the way to stop it. */
export function Making({ words, progress, onStop }: Props) {
  return (
    <>
      <Text role="status">{words}</Text>
      <Progress
        value={progress && progress.total > 0 ? (progress.done / progress.total) * 100 : 100}
        animated={!progress}
        aria-label="制作进度"
      />
      <DialogFoot>
        <Button variant="default" onClick={onStop}>
          停下
        </Button>
      </DialogFoot>
    </>
  );
}
