import { Button, Group, Modal, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import type { CallOutput } from '../../../src-main/api/contract';
import { KIND_LABELS, kindOf } from '../../../src-main/domain/review/kinds';
import { useRun } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import { shown } from '../../kit/run';
import { Sentence } from '../../kit/Sentence';

const KINDS = Object.entries(KIND_LABELS).map(([value, label]) => ({ value, label }));

type Listed = CallOutput<'round.list'>[number];

/** 2026年重庆市中小学校外科普特色基地命名, 2026年辅导员星级评定. */
function usualTitle(kindName: string, year: number): string {
  const kind = kindOf(kindName);
  if (!kind) return `${year}年`;
  return kind.act === '命名决定' ? `${year}年${kind.honour}命名` : `${year}年${kind.label}`;
}

/** Said where a kind is held every so many years and the last one is not so long ago; null: nothing to say. */
function tooSoon(kindName: string, year: number, rounds: readonly Listed[]): string | null {
  const kind = kindOf(kindName);
  if (!kind || kind.every < 2) return null;
  const last = rounds.filter((round) => round.kind === kindName && round.year <= year).map((round) => round.year);
  if (last.length === 0) return null;
  const latest = Math.max(...last);
  if (year - latest >= kind.every) return null;
  return `${kind.label}每 ${kind.every} 年一次，上一次是 ${latest} 年，请核对年度。`;
}

/** A new round: kind, year and name; everything else has a default that can be changed in 草稿. */
export function CreateRound({ rounds, onClose }: { rounds: readonly Listed[]; onClose(): void }) {
  const { today } = useSigned();
  const create = useRun('round.create');
  const [, go] = useLocation();
  const [kind, setKind] = useState(KINDS[0]?.value ?? '');
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  /** null: the usual title of the kind and year. */
  const [typed, setTyped] = useState<string | null>(null);
  const title = typed ?? usualTitle(kind, year);
  const warning = tooSoon(kind, year, rounds);
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
          {warning !== null && <Sentence tone="warn">{warning}</Sentence>}
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
