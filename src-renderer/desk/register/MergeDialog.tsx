import { Button, Checkbox, Group, Modal, Radio } from '@mantine/core';
import { useState } from 'react';
import type { CallOutput } from '../../../src-main/api/contract';
import { type RegisterName, registerOf } from '../../../src-main/domain/registers';
import type { Field, Register } from '../../../src-main/domain/registers/define';
import { fieldLabel, statusLabel } from '../../../src-main/domain/registers/labels';
import { titleOf } from '../../../src-main/domain/registers/title';
import { useCall, useRun } from '../../kit/api';
import { useAttempt } from '../../kit/attempt';
import { shownValue } from '../../kit/fieldText';
import { Sentence } from '../../kit/Sentence';
import { useTellUndoable } from '../../kit/undo';
import { Waiting } from '../../kit/Waiting';
import classes from './Merge.module.css';

interface MergeDialogProps {
  register: RegisterName;
  ids: readonly [string, string];
  onClose: () => void;
  /** The record that stayed. */
  onMerged: (id: string) => void;
}

type Side = 0 | 1;
type Stored = CallOutput<'register.get'>;

/** Two records side by side: which one stays, and for each field whose value. */
export function MergeDialog({ register: name, ids, onClose, onMerged }: MergeDialogProps) {
  const register = registerOf(name);
  const one = useCall('register.get', { register: name, id: ids[0] });
  const other = useCall('register.get', { register: name, id: ids[1] });
  const problem = one.error ?? other.error;
  return (
    <Modal opened onClose={onClose} title={`合并两条${register.label}记录`} size={1060}>
      {problem ? <Sentence>{problem.message}</Sentence> : null}
      {one.data && other.data ? (
        <Choice register={name} two={[one.data, other.data]} onClose={onClose} onMerged={onMerged} />
      ) : problem ? null : (
        <Waiting lines={8} />
      )}
    </Modal>
  );
}

interface ChoiceProps extends Omit<MergeDialogProps, 'ids'> {
  two: readonly [Stored, Stored];
}

/** Words of both records are kept, and what identifies the record that stays. */
const chosenByHand = (register: Register, key: string, field: Field) => field.type !== 'tags' && key !== register.key;

function Choice({ register: name, two, onClose, onMerged }: ChoiceProps) {
  const register = registerOf(name);
  const [keep, setKeep] = useState<Side>(0);
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const [all, setAll] = useState(false);
  const { fault, attempt } = useAttempt();
  const merge = useRun('record.merge', { quiet: true });
  const tellUndoable = useTellUndoable();
  const absorb: Side = keep === 0 ? 1 : 0;
  const record = (side: Side) => two[side].record;
  const title = (side: Side) => titleOf(register, record(side).values);
  const heldBy = (side: Side, key: string) =>
    key === 'status' ? record(side).status : (record(side).values[key] ?? null);
  const sideOf = (key: string): Side => chosen[key] ?? (heldBy(keep, key) === null ? absorb : keep);
  const differs = (key: string) => heldBy(0, key) !== heldBy(1, key);
  const fields = Object.entries(register.fields).filter(([key, field]) => chosenByHand(register, key, field));
  const keys = ['status', ...fields.map(([key]) => key)];
  const listed = keys.filter((key) => differs(key) || (all && (heldBy(0, key) !== null || heldBy(1, key) !== null)));
  const shownOf = (side: Side, key: string) => {
    if (key === 'status') return statusLabel(register, record(side).status);
    const field = register.fields[key];
    return field ? shownValue(field, record(side).values[key], two[side].names) : '';
  };
  const store = async () => {
    const entry = crypto.randomUUID();
    const take = keys.filter((key) => differs(key) && sideOf(key) === absorb);
    const revOf = (side: Side) => ({ id: record(side).id, rev: record(side).rev });
    await attempt(async () => {
      const { id } = await merge.run({ register: name, keep: revOf(keep), absorb: revOf(absorb), take }, { id: entry });
      onMerged(id);
      tellUndoable(`已将“${title(absorb)}”并入“${title(keep)}”。`, entry);
    });
  };
  return (
    <>
      <Radio.Group label="保留哪一条" value={String(keep)} onChange={(side) => setKeep(side === '1' ? 1 : 0)}>
        <Group gap="xl" mt={6} mb="sm">
          <Radio value="0" label={`左边：${title(0)}`} />
          <Radio value="1" label={`右边：${title(1)}`} />
        </Group>
      </Radio.Group>
      <div className={classes.scroll}>
        <table className={classes.table} aria-label="逐项选择">
          <thead>
            <tr>
              <th scope="col">字段</th>
              <th scope="col">{title(0)}</th>
              <th scope="col">{title(1)}</th>
            </tr>
          </thead>
          <tbody>
            {listed.map((key) => (
              <tr key={key}>
                <th scope="row">{key === 'status' ? '状态' : fieldLabel(register, key)}</th>
                {([0, 1] as const).map((side) => (
                  <td key={side} data-chosen={(differs(key) && sideOf(key) === side) || undefined}>
                    {differs(key) ? (
                      <Radio
                        size="xs"
                        name={key}
                        checked={sideOf(key) === side}
                        onChange={() => setChosen((before) => ({ ...before, [key]: side }))}
                        label={shownOf(side, key) || '（空）'}
                      />
                    ) : (
                      shownOf(side, key)
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Checkbox
        size="xs"
        mt="xs"
        label="相同的字段也列出"
        checked={all}
        onChange={(event) => setAll(event.currentTarget.checked)}
      />
      <p className={classes.effect}>
        {`“${title(absorb)}”将并入“${title(keep)}”：引用它的记录、标签和附件都转过去，两边的历史都保留；它本身归档，仍可查到。`}
      </p>
      {fault && <Sentence>{fault.message}</Sentence>}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          取消
        </Button>
        <Button loading={merge.busy} onClick={() => void store()}>
          合并
        </Button>
      </Group>
    </>
  );
}
