import { ActionIcon, Button, Group, Select } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { CallOutput } from '../../../../src-main/api/contract';
import type { PublicityColumn } from '../../../../src-main/domain/review/model';
import { useCall, useRun } from '../../../kit/api';
import { Sheet } from '../../../kit/Page';
import { shown } from '../../../kit/run';
import { Sentence } from '../../../kit/Sentence';
import { Waiting } from '../../../kit/Waiting';
import type { RoundView } from '../view';
import classes from './Columns.module.css';
import { ShownList } from './ShownList';

type Choice = CallOutput<'round.publicityTable'>['choices'][number];

/** As many as a page of A4 can hold. */
const MOST = 8;
const READ = { tables: ['round', 'candidate'], keep: true };

/** 公示栏目: what the list shows, on screen and on every paper alike; personal fields only in part. */
export function Columns({ view, live }: { view: RoundView; live: boolean }) {
  const { round } = view;
  const [draft, setDraft] = useState<PublicityColumn[] | null>(null);
  const answer = useCall('round.publicityTable', { round: round.id, columns: draft }, READ);
  const set = useRun('round.setPublicityColumns');
  const inForce = answer.data?.columns ?? [];
  const columns = draft ?? inForce;
  const choices = answer.data?.choices ?? [];
  const store = (chosen: PublicityColumn[] | null) =>
    set
      .run({ round: round.id, rev: round.rev, columns: chosen })
      .then(() => setDraft(null))
      .catch(shown);
  return (
    <Sheet
      title="公示名单的栏目"
      aside={
        live && draft === null ? (
          <Group gap="xs">
            {round.publicityColumns !== undefined && (
              <Button size="xs" variant="subtle" loading={set.busy} onClick={() => store(null)}>
                恢复默认栏目
              </Button>
            )}
            <Button size="xs" variant="default" disabled={!answer.data} onClick={() => setDraft(inForce)}>
              更改栏目
            </Button>
          </Group>
        ) : null
      }
    >
      {draft !== null && (
        <>
          <Editor columns={columns} choices={choices} onChange={setDraft} />
          <Group justify="flex-end" my="sm">
            <Button variant="default" onClick={() => setDraft(null)}>
              取消
            </Button>
            <Button disabled={Boolean(answer.error)} loading={set.busy} onClick={() => store(columns)}>
              保存栏目
            </Button>
          </Group>
        </>
      )}
      {answer.error ? (
        <Sentence>{answer.error.message}</Sentence>
      ) : answer.data ? (
        <ShownList table={answer.data.table} />
      ) : (
        <Waiting lines={4} />
      )}
    </Sheet>
  );
}

interface EditorProps {
  columns: PublicityColumn[];
  choices: readonly Choice[];
  onChange(columns: PublicityColumn[]): void;
}

function Editor({ columns, choices, onChange }: EditorProps) {
  const choiceOf = (column: string) => choices.find((choice) => choice.column === column);
  const free = choices.filter(({ column }) => !columns.some((one) => one.column === column));
  const move = (from: number, to: number) => {
    const order = [...columns];
    order.splice(to, 0, ...order.splice(from, 1));
    onChange(order);
  };
  return (
    <ol className={classes.columns} aria-label="公示栏目">
      {columns.map((one, index) => {
        const choice = choiceOf(one.column);
        const label = choice?.label ?? one.column;
        return (
          <li key={one.column} className={classes.column}>
            <strong>{label}</strong>
            <Select
              size="xs"
              aria-label={`${label}怎样显示`}
              allowDeselect={false}
              disabled={choice?.sensitive}
              data={[
                { value: 'full', label: '全部显示' },
                { value: 'part', label: '部分隐去' },
              ]}
              value={choice?.sensitive ? 'part' : one.mask}
              onChange={(mask) =>
                onChange(
                  columns.map((other) => (other === one ? { ...one, mask: mask === 'part' ? 'part' : 'full' } : other)),
                )
              }
            />
            <Group gap={2} justify="center">
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`${label}左移`}
                disabled={index === 0}
                onClick={() => move(index, index - 1)}
              >
                <IconArrowLeft size={16} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`${label}右移`}
                disabled={index === columns.length - 1}
                onClick={() => move(index, index + 1)}
              >
                <IconArrowRight size={16} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`去掉${label}`}
                disabled={one.column === '@name'}
                onClick={() => onChange(columns.filter((other) => other !== one))}
              >
                <IconX size={16} aria-hidden />
              </ActionIcon>
            </Group>
          </li>
        );
      })}
      {columns.length < MOST && (
        <li className={classes.column}>
          <Select
            size="xs"
            searchable
            aria-label="添加一栏"
            placeholder="添加一栏"
            value={null}
            data={free.map(({ column, label, sensitive }) => ({
              value: column,
              label: sensitive ? `${label}（只能部分隐去）` : label,
            }))}
            onChange={(column) => {
              const choice = free.find((one) => one.column === column);
              if (choice) onChange([...columns, { column: choice.column, mask: choice.sensitive ? 'part' : 'full' }]);
            }}
          />
        </li>
      )}
    </ol>
  );
}
