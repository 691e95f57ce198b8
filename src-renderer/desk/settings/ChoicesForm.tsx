import { ActionIcon, Button, Group, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { registerOf } from '../../../src-main/domain/registers';
import { fieldLabel } from '../../../src-main/domain/registers/labels';
import { useRun } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import { shownCount } from '../../kit/fieldText';
import { shown } from '../../kit/run';
import { useTellUndoable } from '../../kit/undo';
import lines from '../round/lines.module.css';
import { type ChoiceList, movedChoice, newChoice, type TypedChoice, typedChoices, wantedChoices } from './choices';
import classes from './Settings.module.css';

/** One list, a line a choice: order, name, other spellings, how many records have it, whether it is offered. */
export function ChoicesForm({ list }: { list: ChoiceList }) {
  const writes = useSigned().can('register.write');
  const register = registerOf(list.register);
  const label = fieldLabel(register, list.field);
  const [typed, setTyped] = useState(() => typedChoices(list));
  const save = useRun('choices.set');
  const tellUndoable = useTellUndoable();
  const changed = JSON.stringify(wantedChoices(typed)) !== JSON.stringify(wantedChoices(typedChoices(list)));
  const set = (key: number, change: Partial<TypedChoice>) =>
    setTyped(typed.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const store = () => {
    const id = crypto.randomUUID();
    const { register: name, field, rev } = list;
    save
      .run({ register: name, field, rev, choices: wantedChoices(typed) }, { id })
      .then(() => tellUndoable(`已保存“${label}”的选项。`, id), shown);
  };
  return (
    <>
      <table className={lines.lines} aria-label={`${register.label}“${label}”的选项`}>
        <thead>
          <tr>
            <th scope="col">名称</th>
            <th scope="col">别的写法（用顿号隔开，导入时认得）</th>
            <th scope="col" data-number>
              在用记录
            </th>
            <th scope="col">状态</th>
            {writes && <th scope="col" aria-label="操作" />}
          </tr>
        </thead>
        <tbody>
          {typed.map((choice, at) => (
            <Line
              key={choice.key}
              choice={choice}
              writes={writes}
              first={at === 0}
              last={at === typed.length - 1}
              onChange={(change) => set(choice.key, change)}
              onMove={(by) => setTyped(movedChoice(typed, choice.key, by))}
              onRemove={() => setTyped(typed.filter(({ key }) => key !== choice.key))}
            />
          ))}
        </tbody>
      </table>
      {writes && (
        <Group justify="space-between" mt="sm">
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => setTyped([...typed, newChoice(typed)])}
          >
            增加选项
          </Button>
          <Button size="xs" disabled={!changed} loading={save.busy} onClick={store}>
            保存选项
          </Button>
        </Group>
      )}
    </>
  );
}

interface LineProps {
  choice: TypedChoice;
  writes: boolean;
  first: boolean;
  last: boolean;
  onChange: (change: Partial<TypedChoice>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

function Line({ choice, writes, first, last, onChange, onMove, onRemove }: LineProps) {
  const { label, synonyms, used, retired, value } = choice;
  const name = label || '新选项';
  return (
    <tr>
      <td>
        <TextInput
          size="xs"
          aria-label={`${name}的名称`}
          readOnly={!writes}
          maxLength={60}
          value={label}
          autoFocus={value === null}
          onChange={(event) => onChange({ label: event.currentTarget.value })}
        />
      </td>
      <td>
        <TextInput
          size="xs"
          aria-label={`${name}的别的写法`}
          readOnly={!writes}
          maxLength={400}
          value={synonyms}
          onChange={(event) => onChange({ synonyms: event.currentTarget.value })}
        />
      </td>
      <td data-number>{shownCount(used)} 条</td>
      <td data-tight>{retired ? '已停用' : '可选'}</td>
      {writes && (
        <td data-tight>
          <Group gap={2} wrap="nowrap" justify="flex-end">
            <Button size="compact-xs" variant="subtle" color="gray" onClick={() => onChange({ retired: !retired })}>
              {retired ? '恢复' : '停用'}
            </Button>
            <ActionIcon
              className={classes.tool ?? ''}
              variant="subtle"
              color="gray"
              disabled={first}
              aria-label={`将${name}上移`}
              onClick={() => onMove(-1)}
            >
              <IconArrowUp size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              className={classes.tool ?? ''}
              variant="subtle"
              color="gray"
              disabled={last}
              aria-label={`将${name}下移`}
              onClick={() => onMove(1)}
            >
              <IconArrowDown size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              className={classes.tool ?? ''}
              variant="subtle"
              color="gray"
              disabled={used > 0}
              aria-label={used > 0 ? `${name}还有记录在用，不能移去` : `移去${name}`}
              onClick={onRemove}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        </td>
      )}
    </tr>
  );
}
