import { ActionIcon, Button, Group, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Unit } from '../../../src-main/domain/review/conflicts/units';
import { useCall, useRun } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import { tellDone } from '../../kit/notice';
import { Sheet } from '../../kit/Page';
import { shown } from '../../kit/run';
import { Sentence } from '../../kit/Sentence';
import { Waiting } from '../../kit/Waiting';
import lines from '../round/lines.module.css';

/** 单位别名与上级: by these 回避 finds that two names are one unit, and what stands above what. */
export function UnitsSheet() {
  const units = useCall('settings.units', {}, { tables: ['setting'] });
  return (
    <Sheet title="单位别名与上级单位" aside={<span className={lines.dim}>用于发现回避</span>}>
      {units.error && <Sentence>{units.error.message}</Sentence>}
      {units.data ? <UnitsForm key={JSON.stringify(units.data)} units={units.data} /> : <Waiting lines={4} />}
    </Sheet>
  );
}

interface Typed {
  key: number;
  name: string;
  also: string;
  superior: string;
}

const typedOf = (units: readonly Unit[]): Typed[] =>
  units.map(({ name, also, superior }, key) => ({ key, name, also: also.join('、'), superior: superior ?? '' }));

/** Lines without a name are left out. */
const unitsOf = (typed: readonly Typed[]): Unit[] =>
  typed
    .filter(({ name }) => name.trim() !== '')
    .map(({ name, also, superior }) => ({
      name: name.trim(),
      also: also
        .split(/[、，,；;]+/)
        .map((one) => one.trim())
        .filter((one) => one !== ''),
      superior: superior.trim() || null,
    }));

function UnitsForm({ units }: { units: Unit[] }) {
  const writes = useSigned().can('round.run');
  const [typed, setTyped] = useState(() => typedOf(units));
  const save = useRun('settings.setUnits');
  const set = (key: number, change: Partial<Typed>) =>
    setTyped(typed.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const changed = JSON.stringify(unitsOf(typed)) !== JSON.stringify(units);
  return (
    <>
      <table className={lines.lines} aria-label="单位别名与上级单位">
        <thead>
          <tr>
            <th scope="col">单位名称</th>
            <th scope="col">别名（用顿号隔开）</th>
            <th scope="col">上级单位</th>
            {writes && <th scope="col" aria-label="操作" />}
          </tr>
        </thead>
        <tbody>
          {typed.map(({ key, name, also, superior }) => (
            <tr key={key}>
              {(
                [
                  ['name', '单位名称', name],
                  ['also', '别名', also],
                  ['superior', '上级单位', superior],
                ] as const
              ).map(([field, label, value]) => (
                <td key={field}>
                  <TextInput
                    size="xs"
                    aria-label={`${name || '新单位'}的${label}`}
                    readOnly={!writes}
                    maxLength={field === 'also' ? 400 : 100}
                    value={value}
                    onChange={(event) => set(key, { [field]: event.currentTarget.value })}
                  />
                </td>
              ))}
              {writes && (
                <td data-tight>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={`移去${name || '新单位'}`}
                    onClick={() => setTyped(typed.filter((one) => one.key !== key))}
                  >
                    <IconTrash size={16} aria-hidden />
                  </ActionIcon>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {writes && (
        <Group justify="space-between" mt="sm">
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() =>
              setTyped([
                ...typed,
                { key: Math.max(-1, ...typed.map(({ key }) => key)) + 1, name: '', also: '', superior: '' },
              ])
            }
          >
            增加单位
          </Button>
          <Button
            size="xs"
            disabled={!changed}
            loading={save.busy}
            onClick={() =>
              save
                .run({ units: unitsOf(typed) })
                .then(() => tellDone('已保存。评委或申报有变动时，按新的对照重新核对回避。'))
                .catch(shown)
            }
          >
            保存
          </Button>
        </Group>
      )}
    </>
  );
}
