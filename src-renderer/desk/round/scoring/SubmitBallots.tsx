import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import type { Member } from '../../../../src-main/domain/review/model';
import { useRun } from '../../../kit/api';
import { ConfirmBulk } from '../../../kit/ConfirmBulk';
import { ReasonDialog } from '../../../kit/ReasonDialog';
import { shown } from '../../../kit/run';
import type { ScoreSheet } from './sheet';

interface Props {
  round: string;
  member: Member;
  sheet: ScoreSheet;
  missing: number;
  given: number;
}

/** Confirms all marks of a member, which locks them; or unlocks them with a reason. */
export function SubmitBallots({ round, member, sheet, missing, given }: Props) {
  const [opened, dialog] = useDisclosure(false);
  const submit = useRun('ballot.submit');
  const unlock = useRun('ballot.unlock');
  const { unsaved, saving, wrong, failed } = useSyncExternalStore(sheet.subscribe, sheet.summary);
  const on = { round, member: member.id, rev: member.rev };
  if (member.submitted)
    return (
      <>
        <Button variant="default" leftSection={<IconLockOpen size={17} aria-hidden />} onClick={dialog.open}>
          解锁
        </Button>
        <ReasonDialog
          opened={opened}
          onClose={dialog.close}
          title="解锁评分"
          sentence={`解锁评委“${member.name}”已提交的评分，以便更正。原来提交的分数会留存。`}
          confirm="解锁"
          busy={unlock.busy}
          onConfirm={(reason) =>
            unlock
              .run({ ...on, reason })
              .then(dialog.close)
              .catch(shown)
          }
        />
      </>
    );
  return (
    <>
      <Button
        leftSection={<IconLock size={17} aria-hidden />}
        disabled={missing > 0 || unsaved + saving + wrong + failed > 0}
        onClick={dialog.open}
      >
        提交评分
      </Button>
      <ConfirmBulk
        opened={opened}
        onClose={dialog.close}
        title="提交评分"
        sentence={`提交评委“${member.name}”的 ${given} 项评分。提交后锁定，更正要先解锁并写明理由。`}
        confirm={`提交 ${given} 项`}
        busy={submit.busy}
        onConfirm={() => submit.run(on).then(dialog.close).catch(shown)}
      />
    </>
  );
}
