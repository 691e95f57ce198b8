import { Button, Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconHistory } from '@tabler/icons-react';
import type { CallOutput } from '../../../../src-main/api/contract';
import { leaves } from '../../../../src-main/domain/review/rubric';
import { formatPoints } from '../../../../src-main/domain/review/wording';
import { shownTime } from '../../../kit/fieldText';
import { Sheet } from '../../../kit/Page';
import lines from '../lines.module.css';
import type { RoundView } from '../view';

type Ballot = CallOutput<'round.ballots'>[number];

interface Props {
  rubric: RoundView['round']['rubric'];
  candidates: RoundView['candidates'];
  ballots: readonly Ballot[];
}

/** Every submission that was unlocked again: when, by whom, why, and the marks as they were. */
export function Versions({ rubric, candidates, ballots }: Props) {
  const [opened, dialog] = useDisclosure(false);
  const times = [...new Set(ballots.flatMap(({ versions }) => versions.map(({ unlockedAt }) => unlockedAt)))].sort();
  if (times.length === 0) return null;
  const criteria = leaves(rubric);
  const nameOf = (id: string) => candidates.find((candidate) => candidate.id === id);
  const kept = times.map((at) =>
    ballots.flatMap((ballot) => {
      const version = ballot.versions.find(({ unlockedAt }) => unlockedAt === at);
      return version ? [{ ballot, version }] : [];
    }),
  );
  return (
    <>
      <Button size="xs" variant="subtle" leftSection={<IconHistory size={16} aria-hidden />} onClick={dialog.open}>
        历次提交 {times.length} 次
      </Button>
      <Modal opened={opened} onClose={dialog.close} title="历次提交的评分" size="90%">
        <Stack gap="md">
          {kept.map((rows, at) => {
            const first = rows[0]?.version;
            return (
              <Sheet
                key={times[at]}
                title={`第 ${at + 1} 次提交`}
                aside={
                  <span className={lines.dim}>
                    {shownTime(first?.submittedAt ?? '')} 提交，{shownTime(first?.unlockedAt ?? '')} 由
                    {first?.unlockedBy}解锁：<strong>{first?.reason}</strong>
                  </span>
                }
              >
                <div className={lines.wide}>
                  <table className={lines.lines} aria-label={`第 ${at + 1} 次提交的评分`}>
                    <thead>
                      <tr>
                        <th scope="col">编号</th>
                        <th scope="col">名称</th>
                        {criteria.map(({ id, name }) => (
                          <th key={id} scope="col" data-number className={lines.narrow}>
                            {name}
                          </th>
                        ))}
                        <th scope="col" data-number>
                          合计
                        </th>
                      </tr>
                    </thead>
                    <tbody>
                      {rows.map(({ ballot, version: { marks } }) => (
                        <tr key={ballot.candidate}>
                          <td data-tight>{nameOf(ballot.candidate)?.code}</td>
                          <td>{nameOf(ballot.candidate)?.name}</td>
                          {criteria.map(({ id }) => (
                            <td key={id} data-number>
                              {marks[id] === undefined ? '' : formatPoints(marks[id])}
                            </td>
                          ))}
                          <td data-number>
                            {formatPoints(criteria.reduce((sum, { id }) => sum + (marks[id] ?? 0), 0))}
                          </td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
              </Sheet>
            );
          })}
        </Stack>
      </Modal>
    </>
  );
}
