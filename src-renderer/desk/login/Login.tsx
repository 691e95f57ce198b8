import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useRun } from '../../kit/api';
import { Sentence } from '../../kit/Sentence';
import classes from './Login.module.css';
import { useProof } from './useProof';

/** Sign-in. What is wrong is said above the button; nothing is kept but the session. */
export function Login() {
  const login = useRun('session.login', { quiet: true });
  const [account, setAccount] = useState('');
  const { password, setPassword, fault, submit } = useProof((typed) => login.run({ account, password: typed }));
  return (
    <main className={classes.page}>
      <form className={classes.card} onSubmit={submit}>
        <h1>科普评审工作台</h1>
        <p>请用本人的账号登录，操作会以您的名义记录。</p>
        <TextInput
          label="账号"
          value={account}
          onChange={(event) => setAccount(event.currentTarget.value)}
          autoComplete="username"
          autoFocus
          required
          withAsterisk={false}
        />
        <PasswordInput
          label="密码"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': '显示或隐藏密码' }}
          required
          withAsterisk={false}
        />
        {fault && <Sentence>{fault.message}</Sentence>}
        <Button type="submit" loading={login.busy} disabled={account.trim().length < 2 || password === ''}>
          登录
        </Button>
      </form>
    </main>
  );
}
