import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { type Conflict, SOURCE_LABELS } from '../../../../src-main/domain/review/model';
import { useRun } from '../../../kit/api';
import { Sheet } from '../../../kit/Page';
import { ReasonDialog } from '../../../kit/ReasonDialog';
import { shown } from '../../../kit/run';
import { StateBadge } from '../../../kit/StateBadge';
import { PaperButton } from '../../papers/PaperButton';
import lines from '../lines.module.css';
import type { RoundView } from '../view';
import { wordsOf } from '../words';
import { BarDialog } from './BarDialog';

/** 回避: what was detected, with the reason, and what the office has set or lifted by hand. */
export function Conflicts({ view, live }: { view: RoundView; live: boolean }) {
  const { round, members, candidates, conflicts } = view;
  const [adding, setAdding] = useState(false);
  const [lifting, setLifting] = useState<Conflict | null>(null);
  const set = useRun('round.setConflict');
  const memberName = (id: string) => members.find((member) => member.id === id)?.name ?? '';
  const candidateName = (id: string) => candidates.find((candidate) => candidate.id === id)?.name ?? '';

  const put = (conflict: Pick<Conflict, 'member' | 'candidate'>, barred: boolean | null, reason: string) =>
    set
      .run({ round: round.id, member: conflict.member, candidate: conflict.candidate, barred, reason })
      .then(() => {
        setAdding(false);
        setLifting(null);
      })
      .catch(shown);

  return (
    <Sheet
      title="回避"
      aside={
        members.length > 0 ? (
          <Group gap="xs">
            <PaperButton view={view} paper="conflictRegister" />
            {live && (
              <Button
                variant="default"
                leftSection={<IconPlus size={15} aria-hidden />}
                onClick={() => setAdding(true)}
              >
                设定回避
              </Button>
            )}
          </Group>
        ) : null
      }
    >
      {conflicts.length === 0 ? (
        <p className={lines.dim}>
          没有发现需要回避的情形。评委与参评对象同单位、是其上级或推荐单位、三年内曾在其任职，或本人申明过的，系统会自动列在这里。
        </p>
      ) : (
        <table className={lines.lines} aria-label="回避情形">
          <thead>
            <tr>
              <th scope="col">评委</th>
              <th scope="col">{wordsOf(round.kind).name}</th>
              <th scope="col">处理</th>
              <th scope="col">缘由</th>
              <th scope="col">来源</th>
              {live && <th scope="col" aria-label="操作" />}
            </tr>
          </thead>
          <tbody>
            {conflicts.map((conflict) => (
              <tr key={conflict.id}>
                <td data-tight>{memberName(conflict.member)}</td>
                <td>{candidateName(conflict.candidate)}</td>
                <td data-tight>
                  <StateBadge tone={conflict.barred ? 'warn' : 'neutral'}>
                    {conflict.barred ? '回避' : '不需回避'}
                  </StateBadge>
                </td>
                <td>{conflict.reason}</td>
                <td data-tight>{SOURCE_LABELS[conflict.source]}</td>
                {live && (
                  <td data-tight>
                    {conflict.source === 'office' ? (
                      <Button size="compact-sm" variant="subtle" onClick={() => put(conflict, null, '')}>
                        撤回设定
                      </Button>
                    ) : (
                      <Button size="compact-sm" variant="subtle" onClick={() => setLifting(conflict)}>
                        不需回避
                      </Button>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {adding && <BarDialog view={view} busy={set.busy} onClose={() => setAdding(false)} onBar={put} />}
      <ReasonDialog
        opened={lifting !== null}
        onClose={() => setLifting(null)}
        title="不需回避"
        sentence={
          lifting && `评委“${memberName(lifting.member)}”对“${candidateName(lifting.candidate)}”不需回避，可以打分。`
        }
        confirm="标记为不需回避"
        busy={set.busy}
        onConfirm={(reason) => {
          if (lifting) void put(lifting, false, reason);
        }}
      />
    </Sheet>
  );
}
