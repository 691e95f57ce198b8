import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { readState, useCall, useRun } from '../kit/api';
import { useAttempt } from '../kit/attempt';
import { Sentence } from '../kit/Sentence';
import { Waiting } from '../kit/Waiting';
import { LeaveSeat } from './LeaveSeat';
import classes from './Seat.module.css';

/** A member finds the own name and types the own code. */
export function SignIn() {
  const { data, error } = useCall('seat.members', {}, { tables: ['member', 'seat'] });
  const [chosen, setChosen] = useState<string | null>(null);
  const [code, setCode] = useState('');
  const { fault, attempt, forget } = useAttempt();
  const sign = useRun('seat.sign', { quiet: true });
  const member = data?.members.find(({ id }) => id === chosen);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!member) return;
    if (!(await attempt(() => sign.run({ member: member.id, code }).then(readState)))) setCode('');
  };
  return (
    <main className={classes.page}>
      <header className={classes.head}>
        <h1>{data?.title ?? '评委席位'}</h1>
        <LeaveSeat />
      </header>
      <div className={classes.sign}>
        {error && <Sentence>{error.message}</Sentence>}
        {!data && !error && <Waiting lines={6} />}
        {data && !member && (
          <>
            <h2>请点选您的姓名</h2>
            <ul className={classes.people} aria-label="评委">
              {data.members.map((one) => (
                <li key={one.id}>
                  <button
                    type="button"
                    className={classes.person}
                    disabled={!one.ready}
                    onClick={() => {
                      setChosen(one.id);
                      forget();
                    }}
                  >
                    <strong>{one.name}</strong>
                    <span>{one.submitted ? '已提交' : one.ready ? `${one.seat} 号` : '还没有座位码'}</span>
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
        {member && (
          <form className={classes.code} onSubmit={submit}>
            <h2>{member.name}，请输入座位码</h2>
            <TextInput
              aria-label="座位码"
              size="xl"
              autoFocus
              autoComplete="off"
              maxLength={20}
              value={code}
              classNames={{ input: classes.codeInput ?? '' }}
              onChange={(event) => setCode(event.currentTarget.value.toUpperCase())}
            />
            <p className={classes.hint}>6 位，在工作人员发给您的纸条上。</p>
            {fault && <Sentence>{fault.message}</Sentence>}
            <div className={classes.row}>
              <Button size="xl" variant="default" onClick={() => setChosen(null)}>
                不是我
              </Button>
              <Button size="xl" type="submit" disabled={code.trim() === ''} loading={sign.busy}>
                入席
              </Button>
            </div>
          </form>
        )}
      </div>
    </main>
  );
}
