import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArmchair, IconDeviceFloppy, IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import type { CallOutput } from '../../../../src-main/api/contract';
import { bySeat } from '../../../../src-main/domain/review/dossier';
import { readState, useCall, useRun } from '../../../kit/api';
import { ConfirmBulk } from '../../../kit/ConfirmBulk';
import { shownTime } from '../../../kit/fieldText';
import { shown } from '../../../kit/run';
import { useSaveFile } from '../../../kit/save';
import lines from '../lines.module.css';
import type { RoundView } from '../view';

type Codes = CallOutput<'seat.issue'>['codes'];

/** Members at this PC: their codes, and the screen handed over to them. */
export function SeatControls({ view }: { view: RoundView }) {
  const { round } = view;
  const [issuing, issue] = useDisclosure(false);
  const [opening, opener] = useDisclosure(false);
  const open = useRun('seat.open');
  return (
    <Group gap="xs" wrap="nowrap">
      <Button size="xs" variant="default" leftSection={<IconKey size={16} aria-hidden />} onClick={issue.open}>
        座位码
      </Button>
      <Button size="xs" variant="default" leftSection={<IconArmchair size={16} aria-hidden />} onClick={opener.open}>
        打开评委席位
      </Button>
      {issuing && <IssueCodes view={view} onClose={issue.close} />}
      <ConfirmBulk
        opened={opening}
        onClose={opener.close}
        title="打开评委席位"
        sentence="屏幕交给评委：评委凭座位码入席，只能给参评对象评分。结束席位要输入您的密码。"
        confirm="打开席位"
        busy={open.busy}
        onConfirm={() => open.run({ round: round.id }).then(readState).catch(shown)}
      />
    </Group>
  );
}

function IssueCodes({ view, onClose }: { view: RoundView; onClose(): void }) {
  const { round } = view;
  const members = view.members.toSorted(bySeat);
  const seats = useCall('seat.list', { round: round.id }, { tables: ['seat'] });
  const issuedAt = (id: string) => seats.data?.find(({ member }) => member === id)?.issuedAt;
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const [codes, setCodes] = useState<Codes | null>(null);
  const issue = useRun('seat.issue');
  const slips = useRun('seat.slips');
  const save = useSaveFile();
  // Whoever has none yet, until somebody chooses otherwise.
  const picked = chosen ?? new Set(members.filter(({ id }) => issuedAt(id) === undefined).map(({ id }) => id));
  const toggle = (id: string, on: boolean) => {
    const next = new Set(picked);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  if (codes !== null)
    return (
      <Modal opened onClose={onClose} title="座位码" size={520} closeOnClickOutside={false}>
        <Stack gap="sm">
          <Text>座位码只显示这一次。请抄给评委本人，或保存纸条后打印、裁开发放。</Text>
          <table className={lines.lines} aria-label="座位码">
            <tbody>
              {codes.map(({ member, code }) => (
                <tr key={member}>
                  <td>{members.find(({ id }) => id === member)?.name}</td>
                  <td data-tight>
                    <strong style={{ fontFamily: 'var(--mantine-font-family-monospace)', fontSize: '1.25rem' }}>
                      {code}
                    </strong>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <Group justify="flex-end">
            <Button
              variant="default"
              leftSection={<IconDeviceFloppy size={17} aria-hidden />}
              loading={slips.busy}
              onClick={() => slips.run({ round: round.id, codes }).then(save).catch(shown)}
            >
              保存纸条
            </Button>
            <Button onClick={onClose}>已发放，关闭</Button>
          </Group>
        </Stack>
      </Modal>
    );
  return (
    <Modal opened onClose={onClose} title="发放座位码" size={520}>
      <Stack gap="sm">
        <Text>评委在本机评分时用来入席。重新发放后，原来的座位码作废。</Text>
        {members.map(({ id, seat, name }) => {
          const at = issuedAt(id);
          return (
            <Checkbox
              key={id}
              label={`${seat} ${name}${at === undefined ? '' : `　${shownTime(at)} 已发放`}`}
              checked={picked.has(id)}
              onChange={(event) => toggle(id, event.currentTarget.checked)}
            />
          );
        })}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            取消
          </Button>
          <Button
            disabled={picked.size === 0}
            loading={issue.busy}
            onClick={() =>
              issue
                .run({ round: round.id, members: [...picked] })
                .then((done) => setCodes(done.codes))
                .catch(shown)
            }
          >
            发放 {picked.size} 个
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
