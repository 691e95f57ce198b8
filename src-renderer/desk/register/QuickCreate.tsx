import { Button, Group, Modal, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { type RegisterName, registerOf } from '../../../src-main/domain/registers';
import type { Register, Values } from '../../../src-main/domain/registers/define';
import { useRun } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import { useAttempt } from '../../kit/attempt';
import { type QuickCreate, QuickCreateContext } from '../../kit/field/quick-create';
import { tellDone } from '../../kit/notice';
import { Sentence } from '../../kit/Sentence';
import { RecordFields } from './RecordFields';
import { useRecordForm } from './useRecordForm';

interface Request {
  id: string;
  register: RegisterName;
  typed: string;
  answer: (id: string | null) => void;
}

/** Lets every form below register what its references need; one dialog may call for another. */
export function QuickCreateProvider({ children }: { children: ReactNode }) {
  const { can } = useSigned();
  const [requests, setRequests] = useState<readonly Request[]>([]);
  const create = useCallback<QuickCreate>(
    (register, typed) =>
      new Promise((answer) =>
        setRequests((before) => [...before, { id: crypto.randomUUID(), register, typed, answer }]),
      ),
    [],
  );
  const settle = (request: Request, id: string | null) => {
    setRequests((before) => before.filter((each) => each !== request));
    request.answer(id);
  };
  return (
    <QuickCreateContext.Provider value={can('register.write') ? create : null}>
      {children}
      {requests.map((request) => (
        <QuickCreateDialog key={request.id} request={request} onSettled={(id) => settle(request, id)} />
      ))}
    </QuickCreateContext.Provider>
  );
}

const NONE: Values = {};
/** A new record holds nothing that is masked. */
const nothingHidden = () => undefined;

/** The part of a register's form that a record cannot do without. */
function requiredPart(register: Register): Register {
  const [title] = register.title;
  const fields = Object.entries(register.fields).filter(([key, field]) => field.required || key === title);
  return { ...register, fields: Object.fromEntries(fields) };
}

function QuickCreateDialog({ request, onSettled }: { request: Request; onSettled: (id: string | null) => void }) {
  const register = registerOf(request.register);
  const form = useRecordForm(register, NONE);
  const save = useRun('register.save', { quiet: true });
  const { fault, attempt, forget } = useAttempt();
  const [title = ''] = register.title;
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    // Pinyin was typed to search, and is no name.
    if (/\p{Script=Han}/u.test(request.typed)) form.set(title, request.typed);
  }, [form, title, request.typed]);
  const store = async () => {
    forget();
    const values = form.submit();
    if (values === null) return;
    await attempt(async () => {
      const { id } = await save.run({ register: request.register, id: null, rev: 0, values });
      tellDone(`已登记${register.label}，其余内容可在台账里补全。`);
      onSettled(id);
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The form that asked for this record stands around the dialog, and is not to be sent by it.
    event.stopPropagation();
    void store();
  };
  return (
    <Modal opened onClose={() => onSettled(null)} title={`登记${register.label}`} size={620}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <RecordFields
            register={requiredPart(register)}
            form={form}
            readOnly={false}
            stored={false}
            onReveal={nothingHidden}
          />
          {fault && <Sentence>{fault.message}</Sentence>}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => onSettled(null)}>
              取消
            </Button>
            <Button type="submit" loading={save.busy}>
              登记并选用
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
