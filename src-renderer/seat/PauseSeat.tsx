import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlayerPause } from '@tabler/icons-react';
import type { ScoreSheet } from '../desk/round/scoring/sheet';
import { readState, useRun } from '../kit/api';
import { ConfirmBulk } from '../kit/ConfirmBulk';
import { shown } from '../kit/run';

/** Leaves the seat before all is scored: what was typed is kept, and the screen is free for another member. */
export function PauseSeat({ sheet }: { sheet: ScoreSheet }) {
  const [opened, dialog] = useDisclosure(false);
  const clear = useRun('seat.clear');
  const pause = async () => {
    await sheet.saveAll();
    await clear.run({});
    await readState();
  };
  return (
    <>
      <Button size="lg" variant="default" leftSection={<IconPlayerPause size={20} aria-hidden />} onClick={dialog.open}>
        暂离
      </Button>
      <ConfirmBulk
        opened={opened}
        onClose={dialog.close}
        title="暂离席位"
        sentence="已评的分数都会保存。回来时点选姓名，再输入座位码，接着评分。"
        confirm="暂离"
        busy={clear.busy}
        onConfirm={() => pause().catch(shown)}
      />
    </>
  );
}
