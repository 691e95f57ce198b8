import { SegmentedControl, Select, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { type RegisterName, registerOf } from '../../../src-main/domain/registers';
import type { Field } from '../../../src-main/domain/registers/define';
import { type SetOp, setOpsOf } from '../../../src-main/domain/registers/settable';
import { useCall, useRun } from '../../kit/api';
import { ConfirmBulk } from '../../kit/ConfirmBulk';
import { FieldInput } from '../../kit/field/FieldInput';
import { parsedValue, shownValue } from '../../kit/fieldText';
import { shown } from '../../kit/run';
import { Sentence } from '../../kit/Sentence';
import { useTellUndoable } from '../../kit/undo';
import { settableFields } from './settable';
import { useNamesOf } from './useNamesOf';

interface BulkSetProps {
  register: RegisterName;
  ids: readonly string[];
  onClose: () => void;
  onDone: () => void;
}

const OP_LABELS: Record<SetOp, string> = { set: '改为', add: '加上', remove: '去掉' };
/** More names than this do not help. */
const NAMED = 3;

/** Sets one field of many records: says before what would happen to how many, and does it as one step. */
export function BulkSet({ register: name, ids, onClose, onDone }: BulkSetProps) {
  const register = registerOf(name);
  const { counter } = register.place;
  const [key, setKey] = useState<string | null>(null);
  const [op, setOp] = useState<SetOp>('set');
  const [typed, setTyped] = useState('');
  const field = key === null ? undefined : register.fields[key];
  const ops = field ? setOpsOf(field) : [];
  const { value, problem } = field ? parsedValue(field, typed) : { value: null, problem: null };
  // Words are added or taken away; nothing is set to nothing by an empty input before it was looked at.
  const ready = field !== undefined && problem === null && (op === 'set' || value !== null);
  const asked = { register: name, ids: [...ids], field: key ?? '', op, value };
  const [late] = useDebouncedValue(asked, 250);
  const preview = useCall('record.previewSet', late, { enabled: ready && late.field === key, keep: true });
  const set = useRun('record.set');
  const tellUndoable = useTellUndoable();
  const names = useNamesOf(field, value);
  const settled = JSON.stringify(late) === JSON.stringify(asked) && !preview.isPlaceholderData;
  const plan = ready && settled ? preview.data : undefined;
  const changing = plan?.changing.length ?? 0;

  const store = async () => {
    if (!plan || !field) return;
    const entry = crypto.randomUUID();
    const { count } = await set.run({ ...asked, ids: plan.changing }, { id: entry });
    onDone();
    tellUndoable(`已修改 ${count} ${counter}${register.label}的“${field.label}”。`, entry);
  };
  return (
    <ConfirmBulk
      opened
      onClose={onClose}
      title="批量修改"
      sentence={
        field && ready
          ? `将 ${changing} ${counter}${register.label}的“${field.label}”${doneText(field, op, shownValue(field, value, names))}${
              plan && plan.same > 0 ? `，另有 ${plan.same} ${counter}已是这样` : ''
            }。`
          : `为所选的 ${ids.length} ${counter}${register.label}修改同一个字段。`
      }
      confirm={`修改 ${changing} ${counter}`}
      busy={set.busy}
      disabled={!plan || changing === 0}
      onConfirm={() => store().catch(shown)}
    >
      <Stack gap="sm">
        <Select
          label="要修改的字段"
          placeholder="输入名称查找"
          searchable
          data={settableFields(register)}
          value={key}
          onChange={(next) => {
            setKey(next);
            setTyped('');
            setOp(next !== null && register.fields[next]?.type === 'tags' ? 'add' : 'set');
          }}
          data-autofocus
        />
        {field && ops.length > 1 ? (
          <SegmentedControl
            size="xs"
            data={ops.map((each) => ({ value: each, label: OP_LABELS[each] }))}
            value={op}
            onChange={(next) => setOp(next as SetOp)}
            aria-label="怎样修改"
          />
        ) : null}
        {field ? (
          <FieldInput
            key={key}
            field={{ ...field, label: `新的${field.label}`, required: false }}
            typed={typed}
            onTyped={setTyped}
            error={problem?.message ?? null}
          />
        ) : null}
        {preview.error && ready ? <Sentence>{preview.error.message}</Sentence> : null}
        {plan && plan.refused.length > 0 ? (
          <Sentence tone="warn">
            {`有 ${plan.refused.length} ${counter}不能这样修改，保持不变：`}
            {plan.refused.slice(0, NAMED).map(({ id, why }) => (
              <div key={id}>{why}</div>
            ))}
          </Sentence>
        ) : null}
      </Stack>
    </ConfirmBulk>
  );
}

function doneText(field: Field, op: SetOp, value: string): string {
  if (op === 'add') return `加上“${value}”`;
  if (op === 'remove') return `去掉“${value}”`;
  return value === '' ? '清空' : `改为“${value}${field.unit ?? ''}”`;
}
