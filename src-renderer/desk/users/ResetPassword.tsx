import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { User } from '../../../src-main/api/contract/session';
import { Fault } from '../../../src-main/domain/fault';
import { useRun } from '../../kit/api';
import { useAttempt } from '../../kit/attempt';
import { tellDone } from '../../kit/notice';

/** Gives someone a new password; who did it is on record. */
export function ResetPassword({ user, onClose }: { user: User | null; onClose: () => void }) {
  return (
    <Modal opened={user !== null} onClose={onClose} title="重设密码" size={420}>
      {user ? <ResetForm user={user} onClose={onClose} /> : null}
    </Modal>
  );
}

function ResetForm({ user, onClose }: { user: User; onClose: () => void }) {
  const reset = useRun('user.resetPassword', { quiet: true });
  const [password, setPassword] = useState('');
  const { fault, attempt } = useAttempt();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await attempt(async () => {
      if (password.length < 8) throw new Fault('input.invalid', '密码至少 8 位');
      await reset.run({ id: user.id, password });
      onClose();
      tellDone(`已重设 ${user.name} 的密码，请转告本人并尽快修改。`);
    });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text size="md">为 {user.name} 设置新密码，旧密码立即失效。</Text>
        <PasswordInput
          label="新密码"
          value={password}
          error={fault?.message}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': '显示或隐藏密码', tabIndex: -1 }}
          data-autofocus
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            取消
          </Button>
          <Button type="submit" loading={reset.busy}>
            重设
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
