import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { CallOutput } from '../../../src-main/api/contract';
import { type RegisterName, registerOf } from '../../../src-main/domain/registers';
import type { Values } from '../../../src-main/domain/registers/define';
import { useRun } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import { useAttempt } from '../../kit/attempt';
import { tellDone } from '../../kit/notice';
import { shown } from '../../kit/run';
import { Sentence } from '../../kit/Sentence';
import { useTellUndoable } from '../../kit/undo';
import { Alike } from './Alike';
import { RecordFields } from './RecordFields';
import classes from './Register.module.css';
import { useAlike } from './useAlike';
import { useRecordForm } from './useRecordForm';

interface RecordEditorProps {
  register: RegisterName;
  /** null: a record to be. */
  data: CallOutput<'register.get'> | null;
  onDirty: (dirty: boolean) => void;
  onSaved: (id: string) => void;
}

const NONE: Values = {};

/** The form of one record. Ctrl+S saves; what someone else changed meanwhile is said before it could be overwritten. */
export function RecordEditor({ register: name, data, onDirty, onSaved }: RecordEditorProps) {
  const register = registerOf(name);
  const { can } = useSigned();
  const record = data?.record ?? null;
  const form = useRecordForm(register, record?.values ?? NONE);
  const save = useRun('register.save', { quiet: true });
  const { run: ask } = useRun('register.reveal');
  const tellUndoable = useTellUndoable();
  const { fault, attempt, forget } = useAttempt();
  const body = useRef<HTMLDivElement>(null);
  const writes = can('register.write');

  // The revision that the person saw when the first key was pressed.
  const [seen, setSeen] = useState(record?.rev ?? 0);
  const rev = record?.rev ?? 0;
  useEffect(() => {
    if (!form.dirty) setSeen(rev);
  }, [form.dirty, rev]);
  useEffect(() => {
    onDirty(form.dirty);
    return () => onDirty(false);
  }, [form.dirty, onDirty]);

  const alike = useAlike(name, register, record?.id ?? null, form.values, form.dirty);
  const doubts = alike.map(({ id }) => id).join();
  // What the person has seen and still wants to store.
  const [seenAlike, setSeenAlike] = useState('');

  const store = async () => {
    forget();
    const values = form.submit();
    if (values === null) {
      // After the errors are drawn, the first of them gets the focus.
      setTimeout(() => body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    if (record === null && doubts !== '' && seenAlike !== doubts && !alike.some(({ same }) => same)) {
      setSeenAlike(doubts);
      return;
    }
    const entry = crypto.randomUUID();
    await attempt(async () => {
      const saved = await save.run({ register: name, id: record?.id ?? null, rev: seen, values }, { id: entry });
      form.reset();
      setSeen(saved.rev);
      onDirty(false);
      if (record) tellUndoable('已保存。', entry);
      else tellDone(`已登记${register.label}。`);
      onSaved(saved.id);
    });
  };
  const reveal = (field: string) => {
    if (record) ask({ register: name, id: record.id, field }).then(({ value }) => form.reveal(field, value), shown);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void store();
  };
  useHotkeys([['mod+S', () => writes && void store()]], []);
  const overtaken = record !== null && form.dirty && seen !== rev;
  return (
    <form className={classes.editor} onSubmit={submit} noValidate>
      <div className={classes.editorBody} ref={body}>
        <RecordFields
          register={register}
          form={form}
          readOnly={!writes}
          stored={record !== null}
          onReveal={can('register.sensitive') ? reveal : undefined}
        />
      </div>
      {overtaken ? (
        <Sentence
          tone="warn"
          action={
            <Button size="compact-sm" variant="default" onClick={() => setSeen(rev)}>
              看过了，继续
            </Button>
          }
        >
          {`${record.changedBy}刚刚改过这条记录，您没动过的字段已换成最新内容，请核对后再保存。`}
        </Sentence>
      ) : null}
      <Alike register={name} found={alike} />
      {fault && <Sentence>{fault.message}</Sentence>}
      {writes ? (
        <footer className={classes.editorFoot}>
          <Button variant="default" disabled={!form.dirty || save.busy} onClick={form.reset}>
            还原
          </Button>
          <Button type="submit" loading={save.busy} disabled={(record !== null && !form.dirty) || overtaken}>
            {record !== null
              ? '保存'
              : doubts !== '' && seenAlike === doubts
                ? '不是重复，仍要登记'
                : `登记${register.label}`}
          </Button>
        </footer>
      ) : null}
    </form>
  );
}
