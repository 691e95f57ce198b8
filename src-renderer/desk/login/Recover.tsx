import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { forgetReads, useRun } from '../../kit/api';
import { useAttempt } from '../../kit/attempt';
import { Sentence } from '../../kit/Sentence';
import classes from './Login.module.css';
import { useSignOut } from './useSignOut';

/** Signed in, but neither this PC nor this password keeps the key: the printed recovery code opens it. */
export function Recover() {
  const recover = useRun('keys.recover', { quiet: true });
  const { signOut, busy } = useSignOut();
  const [code, setCode] = useState('');
  const { fault, attempt } = useAttempt();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await attempt(async () => {
      await recover.run({ code });
      forgetReads();
    });
  };
  return (
    <main className={classes.page}>
      <form className={classes.card} onSubmit={submit}>
        <h1>输入恢复码</h1>
        <p>
          这台电脑或这个账号还没有打开加密内容的密钥。请输入首次设置时打印的恢复码；也可以换一个用过本机的账号登录一次。
        </p>
        <TextInput
          label="恢复码"
          placeholder="五组，每组 5 个字符"
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
          autoFocus
        />
        {fault && <Sentence>{fault.message}</Sentence>}
        <Button type="submit" loading={recover.busy} disabled={code.trim() === ''}>
          打开
        </Button>
        <Button variant="subtle" onClick={signOut} loading={busy}>
          换人登录
        </Button>
      </form>
    </main>
  );
}
