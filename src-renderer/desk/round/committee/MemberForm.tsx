import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { type Member, SEAT_LABELS, SEATS } from '../../../../src-main/domain/review/model';
import { Choice } from '../../../kit/field/Choice';

export interface TypedMember {
  name: string;
  unit: string;
  title: string;
  duty: Member['duty'];
}

interface Props {
  member: TypedMember | null;
  submit: string;
  busy: boolean;
  onCancel?: () => void;
  /** Resolves true when it is stored: the form is emptied for the next one. */
  onSubmit(member: TypedMember): Promise<boolean>;
}

const EMPTY: TypedMember = { name: '', unit: '', title: '', duty: 'member' };

/** Name, unit, title and duty of a member on one line; Enter stores it and is ready for the next. */
export function MemberForm({ member, submit, busy, onCancel, onSubmit }: Props) {
  const [typed, setTyped] = useState<TypedMember>(member ?? EMPTY);
  const [asked, setAsked] = useState(false);
  const name = useRef<HTMLInputElement>(null);
  const set = (change: Partial<TypedMember>) => setTyped({ ...typed, ...change });
  const missing = (text: string, words: string) => (asked && text.trim() === '' ? words : null);

  const onEnter = (event: FormEvent) => {
    event.preventDefault();
    if (typed.name.trim() === '' || typed.unit.trim() === '') {
      setAsked(true);
      return;
    }
    void onSubmit(typed).then((stored) => {
      if (!stored) return;
      setTyped(EMPTY);
      setAsked(false);
      name.current?.focus();
    });
  };

  return (
    <form onSubmit={onEnter} aria-label={member === null ? '添加评委' : '修改评委'}>
      <Group gap="sm" align="flex-start" wrap="nowrap" mt={member === null ? 'md' : 0}>
        <TextInput
          ref={name}
          data-solves="noMembers allBarred"
          w={120}
          label="姓名"
          withAsterisk
          maxLength={200}
          value={typed.name}
          error={missing(typed.name, '请填写姓名')}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput
          flex={2}
          label="工作单位"
          withAsterisk
          maxLength={200}
          value={typed.unit}
          error={missing(typed.unit, '请填写工作单位，用来判断回避')}
          onChange={(event) => set({ unit: event.currentTarget.value })}
        />
        <TextInput
          flex={1}
          label="职务职称"
          maxLength={100}
          value={typed.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <Choice
          w={104}
          label="分工"
          data={SEATS.map((seat) => ({ value: seat, label: SEAT_LABELS[seat] }))}
          value={typed.duty}
          onChange={(duty) => set({ duty })}
        />
        <Group gap="xs" wrap="nowrap" mt={24}>
          <Button type="submit" variant={member === null ? 'default' : 'filled'} loading={busy}>
            {submit}
          </Button>
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              取消
            </Button>
          )}
        </Group>
      </Group>
    </form>
  );
}
