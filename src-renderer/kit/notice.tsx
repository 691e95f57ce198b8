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

/** What a notice offers to do next. */
interface Offer {
  label: string;
  act(): void;
}

/** Says what was done; with `undo`, offers to take it back for half a minute. */
export function tellDone(text: string, undo?: () => void): void {
  tell(text, undo && { label: '撤销', act: undo });
}

/** Says where a file was saved, and offers to show it there. */
export function tellSaved(path: string, show: () => void): void {
  tell(`已保存到 ${path}`, { label: '打开文件夹', act: show });
}

function tell(text: string, offer?: Offer): void {
  const id = crypto.randomUUID();
  const take = () => {
    notifications.hide(id);
    offer?.act();
  };
  notifications.show({
    id,
    message: offer ? (
      <Group gap="md" wrap="nowrap" justify="space-between">
        <Text size="sm">{text}</Text>
        <Anchor component="button" type="button" size="sm" fw={600} flex="none" onClick={take}>
          {offer.label}
        </Anchor>
      </Group>
    ) : (
      text
    ),
    icon: <IconCheck size={18} aria-hidden />,
    autoClose: offer ? 30_000 : 5_000,
    role: 'status',
  });
}
