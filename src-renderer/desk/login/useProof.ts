import { type FormEvent, useState } from 'react';
import { forgetReads } from '../../kit/api';
import { useAttempt } from '../../kit/attempt';
import { keepSessionToken } from '../../kit/session';

/** A form that proves who one is by a password: a wrong one is said and taken out of the field. */
export function useProof(prove: (password: string) => Promise<{ token: string }>) {
  const [password, setPassword] = useState('');
  const { fault, attempt } = useAttempt();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const proved = await attempt(async () => {
      const { token } = await prove(password);
      keepSessionToken(token);
      forgetReads();
    });
    if (!proved) setPassword('');
  };
  return { password, setPassword, fault, submit };
}
