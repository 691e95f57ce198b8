import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { Round } from '../../../../src-main/domain/review/model';
import { useRun } from '../../../kit/api';
import { ConfirmBulk } from '../../../kit/ConfirmBulk';
import { shown } from '../../../kit/run';

/** A round that is still a draft can be thrown away. */
export function RemoveRound({ round }: { round: Round }) {
  const [opened, dialog] = useDisclosure(false);
  const remove = useRun('round.remove');
  const [, go] = useLocation();
  return (
    <>
      <Button
        variant="subtle"
        color="red"
        size="xs"
        leftSection={<IconTrash size={15} aria-hidden />}
        onClick={dialog.open}
      >
        删除这个轮次
      </Button>
      <ConfirmBulk
        opened={opened}
        onClose={dialog.close}
        title="删除轮次"
        sentence={`删除“${round.title}”。台账中的记录不受影响。`}
        confirm="删除轮次"
        danger
        busy={remove.busy}
        onConfirm={() =>
          remove
            .run({ round: round.id, rev: round.rev })
            .then(() => go('/rounds'))
            .catch(shown)
        }
      />
    </>
  );
}
