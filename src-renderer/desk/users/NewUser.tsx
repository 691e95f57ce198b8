import { Button, Group, Modal, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { type AccountRole, ROLE_LABELS, ROLES } from '../../../src-main/domain/permissions';
import { useRun } from '../../kit/api';
import { useAttempt } from '../../kit/attempt';
import { Choice } from '../../kit/field/Choice';
import { tellDone } from '../../kit/notice';
import { Sentence } from '../../kit/Sentence';
import { type PersonDraft, personProblems } from '../setup/draft';

const EMPTY: PersonDraft = { role: 'staff', name: '', account: '', password: '', again: '' };

const DUTIES: Record<AccountRole, string> = {
  staff: '登记、导入、形式审查、组织评审、录入评分、制作材料',
  reviewer: '查看全部，确认结果与公布；不录入评分',
  administrator: '账号、备份、设置；不参与评审',
  auditor: '只看操作日志',
};

/** A new account. The person changes the password after the first sign-in. */
export function NewUser({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const create = useRun('user.create', { quiet: true });
  const [draft, setDraft] = useState(EMPTY);
  const [asked, setAsked] = useState(false);
  const { fault, attempt, forget } = useAttempt();
  useEffect(() => {
    if (!opened) return;
    setDraft(EMPTY);
    setAsked(false);
    forget();
  }, [opened, forget]);
  const problems = personProblems(draft);
  const shown = asked ? problems : {};
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (Object.keys(problems).length > 0) return;
    const { role, name, account, password } = draft;
    await attempt(async () => {
      await create.run({ role, name, account, password });
      onClose();
      tellDone(`已为 ${name} 建立账号。`);
    });
  };
  const input = (key: 'name' | 'account' | 'password' | 'again') => ({
    value: draft[key],
    error: shown[key],
    onChange: (event: { currentTarget: { value: string } }) => setDraft({ ...draft, [key]: event.currentTarget.value }),
  });
  const eye = { 'aria-label': '显示或隐藏密码', tabIndex: -1 };
  return (
    <Modal opened={opened} onClose={onClose} title="新建账号" size={440}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Choice
            label="角色"
            description={DUTIES[draft.role]}
            data={ROLES.map((value) => ({ value, label: ROLE_LABELS[value] }))}
            value={draft.role}
            onChange={(role) => setDraft({ ...draft, role })}
          />
          <TextInput label="姓名" {...input('name')} autoComplete="off" data-autofocus />
          <TextInput label="账号" {...input('account')} autoComplete="off" />
          <PasswordInput
            label="初始密码"
            description="至少 8 位；请本人登录后自行修改"
            {...input('password')}
            autoComplete="new-password"
            visibilityToggleButtonProps={eye}
          />
          <PasswordInput
            label="再次输入初始密码"
            {...input('again')}
            autoComplete="new-password"
            visibilityToggleButtonProps={eye}
          />
          {fault && <Sentence>{fault.message}</Sentence>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              取消
            </Button>
            <Button type="submit" loading={create.busy}>
              建立账号
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
