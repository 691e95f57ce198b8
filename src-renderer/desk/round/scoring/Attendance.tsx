import { Button, Group, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconClipboardCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { bySeat } from '../../../../src-main/domain/review/dossier';
import { useRun } from '../../../kit/api';
import { shown } from '../../../kit/run';
import lines from '../lines.module.css';
import type { RoundView } from '../view';

type State = 'open' | 'present' | 'absent';

interface Line {
  state: State;
  note: string;
}

/** 签到: 应到 and 实到 of the meeting, with a word on who is away. */
export function Attendance({ view }: { view: RoundView }) {
  const [opened, dialog] = useDisclosure(false);
  const there = view.members.filter(({ attendance }) => attendance?.present).length;
  const taken = view.members.some(({ attendance }) => attendance !== null);
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconClipboardCheck size={16} aria-hidden />}
        onClick={dialog.open}
      >
        {taken ? `签到　应到 ${view.members.length} 实到 ${there}` : '签到'}
      </Button>
      {opened && <Sheet view={view} onClose={dialog.close} />}
    </>
  );
}

function Sheet({ view, onClose }: { view: RoundView; onClose(): void }) {
  const members = view.members.toSorted(bySeat);
  const [typed, setTyped] = useState<Record<string, Line>>({});
  const attend = useRun('round.attend');
  const lineOf = (id: string): Line => {
    const kept = members.find((member) => member.id === id)?.attendance ?? null;
    return typed[id] ?? { state: kept === null ? 'open' : kept.present ? 'present' : 'absent', note: kept?.note ?? '' };
  };
  const set = (id: string, change: Partial<Line>) => setTyped({ ...typed, [id]: { ...lineOf(id), ...change } });
  const there = members.filter(({ id }) => lineOf(id).state === 'present').length;
  const save = () =>
    attend
      .run({
        round: view.round.id,
        members: members.map(({ id }) => {
          const { state, note } = lineOf(id);
          return { id, present: state === 'open' ? null : state === 'present', note: note.trim() };
        }),
      })
      .then(onClose)
      .catch(shown);
  return (
    <Modal opened onClose={onClose} title="评审会签到" size={680}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Text role="status">
            应到 {members.length} 人，实到 {there} 人
          </Text>
          <Button
            size="xs"
            variant="default"
            onClick={() => setTyped(Object.fromEntries(members.map(({ id }) => [id, { state: 'present', note: '' }])))}
          >
            全部到会
          </Button>
        </Group>
        <table className={lines.lines} aria-label="签到">
          <tbody>
            {members.map(({ id, seat, name, unit }) => (
              <tr key={id}>
                <td data-tight>{seat}</td>
                <td data-tight>{name}</td>
                <td className={lines.dim}>{unit}</td>
                <td data-tight>
                  <SegmentedControl
                    size="xs"
                    aria-label={`${name}是否到会`}
                    value={lineOf(id).state}
                    onChange={(state) => set(id, { state: state as State })}
                    data={[
                      { value: 'open', label: '未记' },
                      { value: 'present', label: '到会' },
                      { value: 'absent', label: '缺席' },
                    ]}
                  />
                </td>
                <td>
                  <TextInput
                    size="xs"
                    aria-label={`${name}的说明`}
                    placeholder={lineOf(id).state === 'absent' ? '缺席原因' : '说明'}
                    maxLength={100}
                    value={lineOf(id).note}
                    onChange={(event) => set(id, { note: event.currentTarget.value })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            取消
          </Button>
          <Button loading={attend.busy} onClick={save}>
            保存签到
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
