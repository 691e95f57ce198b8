import { Button, Modal, PasswordInput, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { readState, useRun } from '../kit/api';
import { useAttempt } from '../kit/attempt';
import { Sentence } from '../kit/Sentence';

/** Back to the office's desk, which needs the password of whoever opened the seats. */
export function LeaveSeat() {
  const [opened, dialog] = useDisclosure(false);
  const [password, setPassword] = useState('');
  const { fault, attempt } = useAttempt();
  const leave = useRun('seat.leave', { quiet: true });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await attempt(() => leave.run({ password }).then(readState)))) setPassword('');
  };
  return (
    <>
      <Button variant="subtle" color="gray" onClick={dialog.open}>
        结束席位
      </Button>
      <Modal opened={opened} onClose={dialog.close} title="结束评委席位" size={420}>
        <form onSubmit={submit}>
          <Stack gap="sm">
            <PasswordInput
              label="工作人员密码"
              data-autofocus
              value={password}
              visibilityToggleButtonProps={{ 'aria-label': '显示或隐藏密码' }}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
            {fault && <Sentence>{fault.message}</Sentence>}
            <Button type="submit" disabled={password === ''} loading={leave.busy}>
              结束并返回工作台
            </Button>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
