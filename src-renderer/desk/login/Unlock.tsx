import { Button, PasswordInput } from '@mantine/core';
import type { User } from '../../../src-main/api/contract/session';
import { ROLE_LABELS } from '../../../src-main/domain/permissions';
import { useRun } from '../../kit/api';
import { Sentence } from '../../kit/Sentence';
import classes from './Login.module.css';
import { useProof } from './useProof';
import { useSignOut } from './useSignOut';

/** The locked desk: the same person goes on, or someone else signs in. */
export function Unlock({ user }: { user: User | null }) {
  const unlock = useRun('session.unlock', { quiet: true });
  const { signOut, busy } = useSignOut();
  const { password, setPassword, fault, submit } = useProof((typed) => unlock.run({ password: typed }));
  return (
    <main className={classes.page}>
      <form className={classes.card} onSubmit={submit}>
        <h1>已锁定</h1>
        <p>{user ? `${user.name}（${ROLE_LABELS[user.role]}）` : '当前用户'}，请输入密码继续。</p>
        <PasswordInput
          label="密码"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': '显示或隐藏密码' }}
          autoFocus
        />
        {fault && <Sentence>{fault.message}</Sentence>}
        <Button type="submit" loading={unlock.busy} disabled={password === ''}>
          解锁
        </Button>
        <Button variant="subtle" onClick={signOut} loading={busy}>
          换人登录
        </Button>
      </form>
    </main>
  );
}
