import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface ConfirmBulkProps {
  opened: boolean;
  onClose: () => void;
  /** 标记形式审查结论 … */
  title: string;
  /** The full sentence: what will be done, to how many. */
  sentence: ReactNode;
  /** What deserves a second look, each in a sentence. */
  warnings?: readonly string[];
  /** The verb of the button, with the number: 删除 37 个. */
  confirm: string;
  danger?: boolean;
  busy?: boolean;
  disabled?: boolean;
  onConfirm: () => void;
  children?: ReactNode;
}

/** Asks before something is done to many, or cannot be taken back: it says what, and how many. */
export function ConfirmBulk({
  opened,
  onClose,
  title,
  sentence,
  warnings = [],
  confirm,
  danger = false,
  busy = false,
  disabled = false,
  onConfirm,
  children,
}: ConfirmBulkProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={title} size={480}>
      <Stack gap="sm">
        <Text size="md">{sentence}</Text>
        {warnings.map((warning) => (
          <Text key={warning} size="sm" c="var(--warn)">
            {warning}
          </Text>
        ))}
        {children}
        <Group justify="flex-end" mt="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            取消
          </Button>
          <Button color={danger ? 'red' : 'ink'} loading={busy} disabled={disabled} onClick={onConfirm}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
