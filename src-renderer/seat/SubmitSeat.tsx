import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconLock } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import type { ScoreSheet } from '../desk/round/scoring/sheet';
import { useRun } from '../kit/api';
import { ConfirmBulk } from '../kit/ConfirmBulk';
import { shown } from '../kit/run';
import type { SeatView } from './Sitting';

interface Props {
  round: string;
  member: SeatView['member'];
  sheet: ScoreSheet;
  missing: number;
  /** Candidates that were scored. */
  count: number;
}

/** Confirms the sheet, which locks it. */
export function SubmitSeat({ round, member, sheet, missing, count }: Props) {
  const [opened, dialog] = useDisclosure(false);
  const submit = useRun('ballot.submit');
  const { unsaved, saving, wrong, failed } = useSyncExternalStore(sheet.subscribe, sheet.summary);
  return (
    <>
      <Button
        size="xl"
        leftSection={<IconLock size={22} aria-hidden />}
        disabled={missing > 0 || unsaved + saving + wrong + failed > 0}
        onClick={dialog.open}
      >
        提交评分
      </Button>
      <ConfirmBulk
        opened={opened}
        onClose={dialog.close}
        title="提交评分"
        sentence={`提交您对 ${count} 个对象的评分。提交后锁定，不能再改。`}
        confirm="提交"
        busy={submit.busy}
        onConfirm={() => submit.run({ round, member: member.id, rev: member.rev }).then(dialog.close).catch(shown)}
      />
    </>
  );
}
