import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';

interface ReasonDialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** The full sentence: what will be done, to what. */
  sentence?: ReactNode;
  /** Label of the reason. */
  label?: string;
  confirm: string;
  danger?: boolean;
  busy?: boolean;
  onConfirm: (reason: string) => void;
  /** Further inputs, above the reason. */
  children?: ReactNode;
}

/** Asks for the reason that the rules want: two characters at least, kept in the journal. */
export function ReasonDialog({
  opened,
  onClose,
  title,
  sentence,
  label = '理由',
  confirm,
  danger = false,
  busy = false,
  onConfirm,
  children,
}: ReasonDialogProps) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (opened) {
      setReason('');
      setAsked(false);
    }
  }, [opened]);
  const short = reason.trim().length < 2;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (short) setAsked(true);
    else onConfirm(reason.trim());
  };
  return (
    <Modal opened={opened} onClose={onClose} title={title} size={480}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          {sentence === undefined ? null : <Text size="md">{sentence}</Text>}
          {children}
          <Textarea
            label={label}
            description="会写入操作日志，日后可查"
            withAsterisk
            autosize
            minRows={2}
            maxRows={6}
            maxLength={500}
            data-autofocus
            value={reason}
            error={asked && short ? '请写明理由（至少 2 个字）' : null}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end" mt="xs">
            <Button variant="default" onClick={onClose}>
              取消
            </Button>
            <Button type="submit" color={danger ? 'red' : 'ink'} loading={busy}>
              {confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
