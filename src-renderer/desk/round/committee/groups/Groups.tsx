import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconLayoutGrid } from '@tabler/icons-react';
import { contestants } from '../../../../../src-main/domain/review/dossier';
import { groupLabel, groupOf, groupsOf } from '../../../../../src-main/domain/review/groups';
import { Sheet } from '../../../../kit/Page';
import lines from '../../lines.module.css';
import type { RoundView } from '../../view';
import { GroupDialog } from './GroupDialog';

/** 分组: which candidates are judged by which members; without groups everyone judges everyone. */
export function Groups({ view, live }: { view: RoundView; live: boolean }) {
  const [editing, dialog] = useDisclosure(false);
  const { round, members } = view;
  const candidates = contestants(view.candidates);
  const groups = groupsOf(candidates);
  if (round.method.by === 'vote' || round.method.by === 'indicators' || (groups.length === 0 && !live)) return null;
  return (
    <Sheet
      title="分组"
      aside={
        live ? (
          <Button
            data-solves="ungrouped groupEmpty"
            variant="default"
            leftSection={<IconLayoutGrid size={16} aria-hidden />}
            disabled={candidates.length < 2 || members.length < 2}
            onClick={dialog.open}
          >
            {groups.length === 0 ? '分组评审' : '调整分组'}
          </Button>
        ) : null
      }
    >
      {groups.length === 0 ? (
        <p className={lines.dim}>
          没有分组，全体评委评全部对象。对象多的，可以按数量和领域均衡分组，各组评委只评本组。
        </p>
      ) : (
        <>
          <table className={lines.lines} aria-label="分组情况">
            <thead>
              <tr>
                <th scope="col">组别</th>
                <th scope="col" data-number>
                  对象（个）
                </th>
                <th scope="col">评委</th>
              </tr>
            </thead>
            <tbody>
              {groups.map((group) => (
                <tr key={group}>
                  <td data-tight>{groupLabel(group)}</td>
                  <td data-number>{candidates.filter((one) => one.group === group).length}</td>
                  <td>
                    {members
                      .filter((member) => ['', group].includes(groupOf(member)))
                      .map(({ name }) => name)
                      .join('、') || '还没有评委'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className={lines.dim}>
            {round.method.normalise
              ? '各组得分换算到同一平均和同一离散程度后再排名，换算前后的分数都列出。'
              : '各组得分不换算，直接放在一起排名。'}
          </p>
        </>
      )}
      {editing && <GroupDialog view={view} onClose={dialog.close} />}
    </Sheet>
  );
}
