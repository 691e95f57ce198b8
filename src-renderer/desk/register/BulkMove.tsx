import { Modal, Radio, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CallInput } from '../../../src-main/api/contract';
import { type RegisterName, registerOf } from '../../../src-main/domain/registers';
import { statusLabel } from '../../../src-main/domain/registers/labels';
import { useCaller, useRun } from '../../kit/api';
import { ReasonDialog } from '../../kit/ReasonDialog';
import { shown } from '../../kit/run';
import { Sentence } from '../../kit/Sentence';
import type { Selection } from '../../kit/table/useSelection';
import { useTellUndoable } from '../../kit/undo';

interface BulkMoveProps {
  register: RegisterName;
  list: CallInput<'register.ids'>;
  selection: Selection;
  opened: boolean;
  onClose: () => void;
}

interface Move {
  from: string;
  to: string;
  ids: string[];
}

/** Moves the chosen records to another status, those that may go there; says how many, and how many stay. */
export function BulkMove({ register: name, list, selection, opened, onClose }: BulkMoveProps) {
  const caller = useCaller();
  const register = registerOf(name);
  const { counter } = registerOf(name).place;
  const [picked, setPicked] = useState('0');
  const move = useRun('register.move');
  const tellUndoable = useTellUndoable();
  const label = (status: string) => statusLabel(register, status);

  // Which of the chosen have which status: rows that were never in sight are not at hand, so the store is asked.
  const moves = useQuery({
    queryKey: ['register.moves', name, [...selection.ids]],
    enabled: opened,
    staleTime: 0,
    queryFn: async (): Promise<Move[]> => {
      const from = Object.keys(register.statuses).filter((status) => register.statuses[status]?.next.length);
      const found = await Promise.all(
        from.map(async (status) => {
          const filters = [...(list.filters ?? []).filter(({ field }) => field !== 'status')];
          filters.push({ field: 'status', op: 'is', value: status });
          const { ids } = await caller.call('register.ids', { ...list, filters });
          const chosen = ids.filter((id) => selection.ids.has(id));
          return (register.statuses[status]?.next ?? []).map((to) => ({ from: status, to, ids: chosen }));
        }),
      );
      return found.flat().filter(({ ids }) => ids.length > 0);
    },
  });
  const options = moves.data ?? [];
  const chosen = options[Number(picked)] ?? options[0];
  const rest = selection.ids.size - (chosen?.ids.length ?? 0);

  const confirm = async (reason: string) => {
    if (!chosen) return;
    const entry = crypto.randomUUID();
    const { count } = await move.run({ register: name, ids: chosen.ids, status: chosen.to, reason }, { id: entry });
    onClose();
    selection.clear();
    tellUndoable(`已将 ${count} ${counter}${register.label}变更为“${label(chosen.to)}”。`, entry);
  };
  if (moves.isSuccess && !chosen) {
    return (
      <Modal opened={opened} onClose={onClose} title="变更状态" size={480}>
        <Sentence tone="hint">
          {`所选的 ${selection.ids.size} ${counter}${register.label}没有可以人工变更的状态；由轮次决定的状态由轮次写入。`}
        </Sentence>
      </Modal>
    );
  }
  return (
    <ReasonDialog
      opened={opened && moves.isSuccess}
      onClose={onClose}
      title="变更状态"
      sentence={
        chosen
          ? `将 ${chosen.ids.length} ${counter}${register.label}由“${label(chosen.from)}”变更为“${label(chosen.to)}”。`
          : null
      }
      confirm={`变更 ${chosen?.ids.length ?? 0} ${counter}`}
      busy={move.busy}
      onConfirm={(reason) => confirm(reason).catch(shown)}
    >
      {options.length > 1 ? (
        <Radio.Group label="变更为" value={picked} onChange={setPicked}>
          <Stack gap={6} mt={6}>
            {options.map(({ from, to, ids }, index) => (
              <Radio
                key={`${from} ${to}`}
                value={String(index)}
                label={`${label(from)} → ${label(to)}（${ids.length} ${counter}）`}
              />
            ))}
          </Stack>
        </Radio.Group>
      ) : null}
      {rest > 0 ? <Sentence tone="hint">{`另有 ${rest} ${counter}不能这样变更，保持不变。`}</Sentence> : null}
    </ReasonDialog>
  );
}
