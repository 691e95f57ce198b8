import { ActionIcon, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { KIND_LABELS } from '../../../../src-main/domain/review/kinds';
import type { Round } from '../../../../src-main/domain/review/model';
import { useCall, useRun } from '../../../kit/api';
import { shown } from '../../../kit/run';

/** Keeps the settings of a round as a kind of the office's own, for rounds to come. */
export function KeepKind({ round }: { round: Round }) {
  const [opened, dialog] = useDisclosure(false);
  return (
    <>
      <Button variant="subtle" size="xs" leftSection={<IconBookmark size={15} aria-hidden />} onClick={dialog.open}>
        存为本单位的类别
      </Button>
      {opened && <KeepDialog round={round} onClose={dialog.close} />}
    </>
  );
}

function KeepDialog({ round, onClose }: { round: Round; onClose(): void }) {
  const kinds = useCall('kind.list', {});
  const keep = useRun('kind.keep');
  const remove = useRun('kind.remove');
  const [label, setLabel] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep.run({ round: round.id, label: label.trim() }).then(onClose).catch(shown);
  };
  return (
    <Modal opened onClose={onClose} title="存为本单位的类别" size={520}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">
            评分标准、计分方法、名额、审查条件和公示期按本轮次已保存的设置存下，以后新建轮次时可以选用。
          </Text>
          <TextInput
            label="类别名称"
            withAsterisk
            data-autofocus
            maxLength={60}
            placeholder={`如：区级${KIND_LABELS[round.kind] ?? ''}`}
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
          />
          {(kinds.data ?? []).map((kind) => (
            <Group key={kind.id} justify="space-between">
              <Text size="sm">
                {kind.label}
                <Text span size="sm" c="dimmed" ml="xs">
                  来自“{KIND_LABELS[kind.kind] ?? kind.kind}”
                </Text>
              </Text>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`删除类别“${kind.label}”`}
                onClick={() => remove.run({ id: kind.id, rev: kind.rev }).catch(shown)}
              >
                <IconTrash size={17} aria-hidden />
              </ActionIcon>
            </Group>
          ))}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              取消
            </Button>
            <Button type="submit" disabled={label.trim().length < 2} loading={keep.busy}>
              存为类别
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
