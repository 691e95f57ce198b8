import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconSpeakerphone } from '@tabler/icons-react';
import { useSigned } from '../../../kit/app-state';
import { Sentence } from '../../../kit/Sentence';
import type { RoundView } from '../view';
import { wordsOf } from '../words';
import { PublishDialog } from './PublishDialog';

/** The reviewer publishes; others read who has to. */
export function PublishButton({ view }: { view: RoundView }) {
  const { can } = useSigned();
  const [opened, dialog] = useDisclosure(false);
  const { act } = wordsOf(view.round.kind);
  if (!can('round.confirm')) return <Sentence tone="hint">公布{act}要由审核人员办理：请审核人员登录后公布。</Sentence>;
  return (
    <>
      <Button fullWidth leftSection={<IconSpeakerphone size={17} aria-hidden />} onClick={dialog.open}>
        公布{act}
      </Button>
      {opened && <PublishDialog view={view} onClose={dialog.close} />}
    </>
  );
}
