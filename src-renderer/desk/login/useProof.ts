import { type FormEvent, useState } from 'react';
import { Fault } from '../../../src-main/domain/fault';
import { forgetReads } from '../../kit/api';
import { keepSessionToken } from '../../kit/session';

/** A form that proves who one is by a password: a wrong one is said and taken out of the field. */
export function useProof(prove: (password: string) => Promise<{ token: string }>) {
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setFault(null);
    try {
      const { token } = await prove(password);
      keepSessionToken(token);
      forgetReads();
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      setFault(error.message);
      setPassword('');
    }
  };
  return { password, setPassword, fault, submit };
}
