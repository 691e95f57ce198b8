import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowsShuffle } from '@tabler/icons-react';
import { useRun } from '../../../kit/api';
import { ConfirmBulk } from '../../../kit/ConfirmBulk';
import { shown } from '../../../kit/run';
import type { RoundView } from '../view';

/** Gives codes, and with them the order of judging, by lot. */
export function LotButton({ view }: { view: RoundView }) {
  const { round, candidates } = view;
  const [asking, dialog] = useDisclosure(false);
  const lot = useRun('round.lot');
  if (candidates.length < 2) return null;
  return (
    <>
      <Button variant="default" leftSection={<IconArrowsShuffle size={17} aria-hidden />} onClick={dialog.open}>
        抽签排序
      </Button>
      <ConfirmBulk
        opened={asking}
        onClose={dialog.close}
        title="抽签排序"
        sentence={`将 ${candidates.length} 个申报的编号和评审顺序按抽签重新排定，原来的编号不再使用。`}
        confirm="抽签排序"
        busy={lot.busy}
        onConfirm={() => lot.run({ round: round.id, rev: round.rev }).then(dialog.close).catch(shown)}
      />
    </>
  );
}
