import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp } from '@tabler/icons-react';
import { STAGE_LABELS } from '../../../../src-main/domain/review/model';
import { backProblem, previousStage } from '../../../../src-main/domain/review/stages';
import { useRun } from '../../../kit/api';
import { useSigned } from '../../../kit/app-state';
import { ReasonDialog } from '../../../kit/ReasonDialog';
import { shown } from '../../../kit/run';
import type { RoundView } from '../view';

/** One step back, with the reason. What was published is not taken back. */
export function StepBack({ view }: { view: RoundView }) {
  const [opened, dialog] = useDisclosure(false);
  const back = useRun('round.back');
  const runs = useSigned().can('round.run');
  const { round } = view;
  const before = previousStage(round.stage);
  if (!runs || before === null || backProblem(round) !== null) return null;
  const goBack = (reason: string) =>
    back.run({ round: round.id, rev: round.rev, reason }).then(dialog.close).catch(shown);
  return (
    <>
      <Button
        fullWidth
        variant="subtle"
        color="gray"
        leftSection={<IconArrowBackUp size={17} aria-hidden />}
        onClick={dialog.open}
      >
        退回上一步
      </Button>
      <ReasonDialog
        opened={opened}
        onClose={dialog.close}
        title="退回上一步"
        sentence={`将“${round.title}”从“${STAGE_LABELS[round.stage]}”退回“${STAGE_LABELS[before]}”。`}
        confirm={`退回“${STAGE_LABELS[before]}”`}
        busy={back.busy}
        onConfirm={goBack}
      />
    </>
  );
}
