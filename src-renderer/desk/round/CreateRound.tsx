import { Button, Group, Modal, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { KIND_LABELS, kindOf } from '../../../src-main/domain/review/kinds';
import { useRun } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import { shown } from '../../kit/run';

const KINDS = Object.entries(KIND_LABELS).map(([value, label]) => ({ value, label }));

const usualTitle = (kind: string, year: number): string => `${year}年${kindOf(kind)?.honour ?? ''}命名`;

/** A new round: kind, year and name; everything else has a default that can be changed in 草稿. */
export function CreateRound({ onClose }: { onClose(): void }) {
  const { today } = useSigned();
  const create = useRun('round.create');
  const [, go] = useLocation();
  const [kind, setKind] = useState(KINDS[0]?.value ?? '');
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  /** null: the usual title of the kind and year. */
  const [typed, setTyped] = useState<string | null>(null);
  const title = typed ?? usualTitle(kind, year);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create
      .run({ kind, title: title.trim(), year })
      .then(({ id }) => go(`/rounds/${id}`))
      .catch(shown);
  };
  return (
    <Modal opened onClose={onClose} title="新建轮次" size={520}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Group grow gap="sm">
            <Select
              label="种类"
              data={KINDS}
              value={kind}
              allowDeselect={false}
              onChange={(value) => setKind(value ?? kind)}
            />
            <NumberInput
              label="年度"
              min={2000}
              max={2100}
              allowDecimal={false}
              thousandSeparator=""
              value={year}
              onChange={(value) => setYear(Number(value))}
            />
          </Group>
          <TextInput
            label="轮次名称"
            withAsterisk
            data-autofocus
            maxLength={200}
            value={title}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              取消
            </Button>
            <Button type="submit" disabled={title.trim() === ''} loading={create.busy}>
              新建轮次
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
