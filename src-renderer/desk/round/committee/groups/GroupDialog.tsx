import { Button, Checkbox, Group, Modal, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { balancedGroups, balancedMembers, MOST_GROUPS } from '../../../../../src-main/domain/review/balance';
import { bySeat, contestants } from '../../../../../src-main/domain/review/dossier';
import { groupLabel, groupOf, groupsOf } from '../../../../../src-main/domain/review/groups';
import type { Candidate } from '../../../../../src-main/domain/review/model';
import { useCall, useRun } from '../../../../kit/api';
import { Empty } from '../../../../kit/Empty';
import { shown } from '../../../../kit/run';
import { type Column, rowsOf } from '../../../../kit/table/column';
import { useSelection } from '../../../../kit/table/useSelection';
import { VirtualTable } from '../../../../kit/table/VirtualTable';
import type { RoundView } from '../../view';
import { wordsOf } from '../../words';
import { GroupCards } from './GroupCards';
import classes from './Groups.module.css';

type Places = ReadonlyMap<string, string>;

const USUAL = 2;

/** Makes groups: balanced by number and field, then moved by hand; nothing is kept until it is saved. */
export function GroupDialog({ view, onClose }: { view: RoundView; onClose(): void }) {
  const { round } = view;
  const candidates = contestants(view.candidates);
  const members = view.members.toSorted(bySeat);
  const now = groupsOf(candidates);
  const fields = useCall('round.fields', { round: round.id });
  const fieldOf = new Map(fields.data?.map(({ candidate, field }) => [candidate, field]));
  const [count, setCount] = useState(Math.max(now.length, USUAL));
  const [placed, setPlaced] = useState<Places>(new Map(candidates.map(({ id, group }) => [id, group])));
  const [seated, setSeated] = useState<Places>(new Map(members.map((member) => [member.id, groupOf(member)])));
  const [normalise, setNormalise] = useState(round.method.normalise);
  const selection = useSelection(() => Promise.resolve(candidates.map(({ id }) => id)));
  const set = useRun('round.setGroups');
  const names = Array.from({ length: count }, (_, index) => String(index + 1));

  const balance = () => {
    const listed = candidates.map(({ id, code }) => ({ id, code, field: fieldOf.get(id) ?? '' }));
    setPlaced(balancedGroups(listed, count));
    setSeated(balancedMembers(members, count));
    setNormalise(true);
    selection.clear();
  };
  const move = (group: string) => {
    setPlaced(new Map([...placed, ...[...selection.ids].map((id) => [id, group] as const)]));
    selection.clear();
  };
  const save = (groups: Places, seats: Places, measured: boolean) =>
    set
      .run({
        round: round.id,
        rev: round.rev,
        groups: [...groups].map(([candidate, group]) => ({ candidate, group })),
        members: [...seats].map(([member, group]) => ({ member, group })),
        normalise: measured,
      })
      .then(onClose)
      .catch(shown);
  const dissolve = () =>
    save(new Map(candidates.map(({ id }) => [id, ''])), new Map(members.map(({ id }) => [id, ''])), false);

  const beyond = [...placed.values(), ...seated.values()].some((group) => group !== '' && !names.includes(group));
  const columns: Column<Candidate>[] = [
    { key: 'code', label: '编号', width: 64, cell: ({ code }) => code },
    { key: 'name', label: wordsOf(round.kind).name, width: 260, grow: true, cell: ({ name }) => name },
    { key: 'field', label: '类别、领域', width: 150, cell: ({ id }) => fieldOf.get(id) || '—' },
    {
      key: 'group',
      label: '组别',
      width: 90,
      cell: ({ id }) => (placed.get(id) ? groupLabel(placed.get(id) ?? '') : '未分组'),
    },
  ];
  return (
    <Modal opened onClose={onClose} title="分组评审" size={1160} closeOnClickOutside={false}>
      <div className={classes.body}>
        <Group align="flex-end" gap="sm">
          <NumberInput
            label="分成"
            suffix=" 组"
            w={110}
            min={2}
            max={Math.min(MOST_GROUPS, members.length)}
            clampBehavior="strict"
            allowDecimal={false}
            value={count}
            onChange={(value) => setCount(Number(value) || USUAL)}
          />
          <Button variant="light" disabled={!fields.data} onClick={balance}>
            按数量和领域均衡分组
          </Button>
          <Checkbox
            ml="auto"
            mb={8}
            label="各组得分换算到同一尺度（各组评委不同时，宽严会不一样）"
            checked={normalise}
            onChange={(event) => setNormalise(event.currentTarget.checked)}
          />
        </Group>
        <GroupCards
          groups={names}
          candidates={candidates}
          members={members}
          placed={placed}
          seated={seated}
          fieldOf={(id) => fieldOf.get(id) ?? ''}
          onSeat={(member, group) => setSeated(new Map([...seated, [member, group]]))}
        />
        <div className={classes.list}>
          <VirtualTable
            label="参评对象的组别"
            columns={columns}
            rows={rowsOf(candidates)}
            idOf={({ id }) => id}
            titleOf={({ name }) => name}
            selection={selection}
            empty={<Empty what="没有通过形式审查的对象" />}
          />
        </div>
        <Group justify="space-between">
          <Group gap="xs">
            <span>已选择 {selection.ids.size} 个，移到</span>
            {names.map((group) => (
              <Button
                key={group}
                size="xs"
                variant="default"
                disabled={selection.ids.size === 0}
                onClick={() => move(group)}
              >
                {groupLabel(group)}
              </Button>
            ))}
          </Group>
          <Group gap="sm">
            {now.length > 0 && (
              <Button variant="subtle" loading={set.busy} onClick={dissolve}>
                取消分组
              </Button>
            )}
            <Button variant="default" onClick={onClose}>
              关闭
            </Button>
            <Button disabled={beyond} loading={set.busy} onClick={() => save(placed, seated, normalise)}>
              保存分组
            </Button>
          </Group>
        </Group>
      </div>
    </Modal>
  );
}
