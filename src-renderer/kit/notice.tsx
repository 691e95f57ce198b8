import { Anchor, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { Fault } from '../../src-main/domain/fault';

/** Shows a fault in its one sentence. The same sentence is not stacked. */
export function tellFault(fault: Fault): void {
  notifications.hide(fault.message);
  notifications.show({
    id: fault.message,
    message: fault.message,
    color: 'red',
    icon: <IconAlertTriangle size={18} aria-hidden />,
    autoClose: 10_000,
    role: 'alert',
  });
}

/** Says what was done; with `undo`, offers to take it back for half a minute. */
export function tellDone(text: string, undo?: () => void): void {
  const id = crypto.randomUUID();
  const takeBack = () => {
    notifications.hide(id);
    undo?.();
  };
  notifications.show({
    id,
    message: undo ? (
      <Group gap="md" wrap="nowrap" justify="space-between">
        <Text size="sm">{text}</Text>
        <Anchor component="button" type="button" size="sm" fw={600} onClick={takeBack}>
          撤销
        </Anchor>
      </Group>
    ) : (
      text
    ),
    icon: <IconCheck size={18} aria-hidden />,
    autoClose: undo ? 30_000 : 5_000,
    role: 'status',
  });
}
