import { Button, Group, Modal, PasswordInput, Stack } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { useRun } from '../../kit/api';
import { useAttempt } from '../../kit/attempt';
import { tellDone } from '../../kit/notice';
import { Sentence } from '../../kit/Sentence';

const EMPTY = { current: '', next: '', again: '' };

/** A person changes the own password. */
export function ChangePassword({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const change = useRun('session.changePassword', { quiet: true });
  const [draft, setDraft] = useState(EMPTY);
  const [asked, setAsked] = useState(false);
  const { fault, attempt, forget } = useAttempt();
  useEffect(() => {
    if (!opened) return;
    setDraft(EMPTY);
    setAsked(false);
    forget();
  }, [opened, forget]);
  const short = draft.next.length < 8;
  const differs = draft.again !== draft.next;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (short || differs) return;
    await attempt(async () => {
      await change.run({ current: draft.current, next: draft.next });
      onClose();
      tellDone('密码已修改，下次登录用新密码。');
    });
  };
  const input = (key: keyof typeof EMPTY) => ({
    value: draft[key],
    onChange: (event: { currentTarget: { value: string } }) => setDraft({ ...draft, [key]: event.currentTarget.value }),
    visibilityToggleButtonProps: { 'aria-label': '显示或隐藏密码', tabIndex: -1 },
  });
  return (
    <Modal opened={opened} onClose={onClose} title="修改密码" size={400}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <PasswordInput label="现在的密码" {...input('current')} autoComplete="current-password" data-autofocus />
          <PasswordInput
            label="新密码"
            {...input('next')}
            autoComplete="new-password"
            error={asked && short ? '密码至少 8 位' : null}
          />
          <PasswordInput
            label="再次输入新密码"
            {...input('again')}
            autoComplete="new-password"
            error={asked && differs ? '两次输入的密码不一致' : null}
          />
          {fault && <Sentence>{fault.message}</Sentence>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              取消
            </Button>
            <Button type="submit" loading={change.busy}>
              修改
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
