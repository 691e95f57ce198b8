import { Button, Checkbox, Group, Menu, Modal, Stack } from '@mantine/core';
import { IconChevronDown, IconDeviceFloppy } from '@tabler/icons-react';
import { useState } from 'react';
import { moneyText } from '../../../../src-main/domain/fees/money';
import { isAway } from '../../../../src-main/domain/review/attendance';
import { bySeat } from '../../../../src-main/domain/review/dossier';
import { useCall, useRun } from '../../../kit/api';
import { useSigned } from '../../../kit/app-state';
import { keyed } from '../../../kit/keyed';
import { shown } from '../../../kit/run';
import { Sentence } from '../../../kit/Sentence';
import { useSaveFile } from '../../../kit/save';
import { Waiting } from '../../../kit/Waiting';
import type { RoundView } from '../view';
import { FeeTable } from './FeeTable';
import { readLine, type Typed, typedMoney, typedOf } from './fees';
import { TaxTableDialog } from './TaxTableDialog';

/** 专家劳务费: amounts by member, the tax reckoned while they are typed, and the sheet that is signed. */
export function FeeDialog({ view, onClose }: { view: RoundView; onClose(): void }) {
  const { can } = useSigned();
  const table = useCall('settings.feeTable', {});
  const [typed, setTyped] = useState<Record<string, Typed>>({});
  const [sensitive, setSensitive] = useState(false);
  const [editing, setEditing] = useState(false);
  const set = useRun('fee.set');
  const make = useRun('fee.sheet');
  const save = useSaveFile();
  const members = view.members.toSorted(bySeat);
  const lineOf = (member: (typeof members)[number]): Typed => typed[member.id] ?? typedOf(member);
  const type = (id: string, change: Partial<Typed>) => {
    const member = members.find((each) => each.id === id);
    if (member) setTyped((before) => ({ ...before, [id]: { ...(before[id] ?? typedOf(member)), ...change } }));
  };
  const fillAll = (amount: number) => {
    const there = members.filter((member) => !isAway(member));
    for (const { id } of there) type(id, { amount: typedMoney(amount) });
  };
  const fees = members.map((member) => ({ id: member.id, fee: readLine(lineOf(member)).fee }));
  const wrong = fees.some(({ fee }) => fee === undefined);
  const paid = fees.some(({ fee }) => fee);
  const manage = can('round.run');
  const keep = async () => {
    await set.run({ round: view.round.id, members: fees.map(({ id, fee }) => ({ id, fee: fee ?? null })) });
    setTyped({});
  };
  const print = async () => {
    if (manage) await keep();
    await save(await make.run({ round: view.round.id, sensitive }));
  };
  if (!table.data)
    return (
      <Modal opened onClose={onClose} title="专家劳务费发放表">
        {table.error ? <Sentence>{table.error.message}</Sentence> : <Waiting lines={4} />}
      </Modal>
    );
  const { standards } = table.data;
  return (
    <Modal
      opened
      size={980}
      onClose={onClose}
      closeOnClickOutside={false}
      closeOnEscape={!editing}
      title={`专家劳务费发放表　${view.round.title}`}
    >
      <Stack gap="md">
        <FeeTable members={members} lineOf={lineOf} table={table.data} onType={type} />
        <Group justify="space-between">
          <Group gap="xs">
            {manage && (
              <Menu position="top-start">
                <Menu.Target>
                  <Button variant="default" rightSection={<IconChevronDown size={15} aria-hidden />}>
                    全部到会评委按标准填
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  {keyed(standards).map(({ key, item: { name, amount } }) => (
                    <Menu.Item key={key} onClick={() => fillAll(amount)}>
                      {`${name}　${moneyText(amount)} 元`}
                    </Menu.Item>
                  ))}
                </Menu.Dropdown>
              </Menu>
            )}
            <Button variant="subtle" onClick={() => setEditing(true)}>
              税率表和标准
            </Button>
          </Group>
          <Checkbox
            label="身份证号、银行账号完整填写（写入操作日志）"
            disabled={!can('register.sensitive')}
            checked={sensitive}
            onChange={(event) => setSensitive(event.currentTarget.checked)}
          />
        </Group>
        <Group justify="flex-end">
          {manage && (
            <Button variant="default" disabled={wrong} loading={set.busy} onClick={() => keep().catch(shown)}>
              保存金额
            </Button>
          )}
          <Button
            leftSection={<IconDeviceFloppy size={17} aria-hidden />}
            disabled={wrong || !paid}
            loading={make.busy}
            onClick={() => print().catch(shown)}
          >
            另存发放表
          </Button>
        </Group>
      </Stack>
      {editing && <TaxTableDialog table={table.data} readOnly={!manage} onClose={() => setEditing(false)} />}
    </Modal>
  );
}
