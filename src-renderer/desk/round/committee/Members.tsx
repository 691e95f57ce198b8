import { ActionIcon, Group } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { bySeat } from '../../../../src-main/domain/review/dossier';
import { type Member, SEAT_LABELS } from '../../../../src-main/domain/review/model';
import { useRun } from '../../../kit/api';
import { ConfirmBulk } from '../../../kit/ConfirmBulk';
import { Sheet } from '../../../kit/Page';
import { shown } from '../../../kit/run';
import lines from '../lines.module.css';
import { MeetingPapers } from '../meeting/MeetingPapers';
import type { RoundView } from '../view';
import { MemberForm, type TypedMember } from './MemberForm';

/** 评委名单: drawn or entered by hand, in the order of the seats. */
export function Members({ view, live }: { view: RoundView; live: boolean }) {
  const { round, members, conflicts } = view;
  const [editing, setEditing] = useState<string | null>(null);
  const [removing, setRemoving] = useState<Member | null>(null);
  const set = useRun('round.setMember');
  const remove = useRun('round.removeMember');

  const store = (member: Member | null, typed: TypedMember): Promise<boolean> =>
    set
      .run({ round: round.id, id: member?.id ?? null, rev: member?.rev ?? 0, ...typed })
      .then(() => {
        setEditing(null);
        return true;
      })
      .catch((error) => {
        shown(error);
        return false;
      });

  return (
    <Sheet
      title="评委"
      aside={
        <Group gap="sm">
          <span className={lines.dim}>{members.length} 名</span>
          {members.length > 0 && <MeetingPapers view={view} />}
        </Group>
      }
    >
      {members.length > 0 && (
        <table className={lines.lines} aria-label="评委名单">
          <thead>
            <tr>
              <th scope="col">序号</th>
              <th scope="col">姓名</th>
              <th scope="col">工作单位</th>
              <th scope="col">职务职称</th>
              <th scope="col">分工</th>
              <th scope="col">回避</th>
              {live && <th scope="col" aria-label="操作" />}
            </tr>
          </thead>
          <tbody>
            {members.toSorted(bySeat).map((member) =>
              member.id === editing ? (
                <tr key={member.id}>
                  <td colSpan={7}>
                    <MemberForm
                      member={member}
                      submit="保存"
                      busy={set.busy}
                      onCancel={() => setEditing(null)}
                      onSubmit={(typed) => store(member, typed)}
                    />
                  </td>
                </tr>
              ) : (
                <tr key={member.id}>
                  <td data-tight>{member.seat}</td>
                  <td data-tight>{member.name}</td>
                  <td>{member.unit}</td>
                  <td>{member.title}</td>
                  <td data-tight>{SEAT_LABELS[member.duty]}</td>
                  <td data-tight>
                    {conflicts.filter((conflict) => conflict.member === member.id && conflict.barred).length || '无'}
                  </td>
                  {live && (
                    <td data-tight>
                      <Group gap={4} wrap="nowrap">
                        <ActionIcon
                          variant="subtle"
                          aria-label={`修改评委${member.name}`}
                          onClick={() => setEditing(member.id)}
                        >
                          <IconPencil size={17} aria-hidden />
                        </ActionIcon>
                        {member.draw === null && (
                          <ActionIcon
                            variant="subtle"
                            color="gray"
                            aria-label={`移除评委${member.name}`}
                            onClick={() => setRemoving(member)}
                          >
                            <IconTrash size={17} aria-hidden />
                          </ActionIcon>
                        )}
                      </Group>
                    </td>
                  )}
                </tr>
              ),
            )}
          </tbody>
        </table>
      )}
      {live && <MemberForm member={null} submit="添加评委" busy={set.busy} onSubmit={(typed) => store(null, typed)} />}
      <ConfirmBulk
        opened={removing !== null}
        onClose={() => setRemoving(null)}
        title="移除评委"
        sentence={`将评委“${removing?.name ?? ''}”移出评委会，连同其回避设定和已录入的评分。`}
        confirm="移除评委"
        danger
        busy={remove.busy}
        onConfirm={() => {
          if (!removing) return;
          remove
            .run({ round: round.id, id: removing.id, rev: removing.rev })
            .then(() => setRemoving(null))
            .catch(shown);
        }}
      />
    </Sheet>
  );
}
