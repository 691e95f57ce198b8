import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { CallInput } from '../../../src-main/api/contract';
import { type RegisterName, registerOf } from '../../../src-main/domain/registers';
import { useRun } from '../../kit/api';
import { ConfirmBulk } from '../../kit/ConfirmBulk';
import { shown } from '../../kit/run';
import type { Selection } from '../../kit/table/useSelection';
import { useTellUndoable } from '../../kit/undo';
import { BulkMove } from './BulkMove';
import classes from './Register.module.css';

interface BulkBarProps {
  register: RegisterName;
  list: CallInput<'register.ids'>;
  selection: Selection;
  onRemoved: () => void;
}

/** What can be done to the chosen records, with their number; every one of these can be undone. */
export function BulkBar({ register: name, list, selection, onRemoved }: BulkBarProps) {
  const register = registerOf(name);
  const { counter } = registerOf(name).place;
  const [moving, setMoving] = useState(false);
  const [removing, setRemoving] = useState(false);
  const remove = useRun('register.remove');
  const tellUndoable = useTellUndoable();
  const chosen = selection.ids.size;
  const moves = Object.values(register.statuses).some((status) => status.next.length > 0);
  if (chosen === 0) return null;
  const many = `${chosen} ${counter}${register.label}`;

  const removeAll = async () => {
    const entry = crypto.randomUUID();
    const { count } = await remove.run({ register: name, ids: [...selection.ids] }, { id: entry });
    setRemoving(false);
    selection.clear();
    onRemoved();
    tellUndoable(`已删除 ${count} ${counter}${register.label}。`, entry);
  };
  return (
    <div className={classes.bulk} role="toolbar" aria-label="对所选记录">
      <span>已选 {many}</span>
      <Group gap="xs">
        {moves ? (
          <Button size="compact-sm" variant="default" onClick={() => setMoving(true)}>
            变更状态
          </Button>
        ) : null}
        <Button size="compact-sm" variant="default" onClick={() => setRemoving(true)}>
          删除
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={selection.clear}>
          取消选择
        </Button>
      </Group>
      <ConfirmBulk
        opened={removing}
        onClose={() => setRemoving(false)}
        title={`删除${register.label}`}
        sentence={`将删除 ${many}。删除后半分钟内可以撤销，操作日志里仍有记录。`}
        confirm={`删除 ${chosen} ${counter}`}
        danger
        busy={remove.busy}
        onConfirm={() => removeAll().catch(shown)}
      />
      {moves ? (
        <BulkMove register={name} list={list} selection={selection} opened={moving} onClose={() => setMoving(false)} />
      ) : null}
    </div>
  );
}
