import { Modal, Stack } from '@mantine/core';
import { bySeat } from '../../../../src-main/domain/review/dossier';
import { reckoningOf } from '../../../../src-main/domain/review/reckoning';
import type { TallyRow } from '../../../../src-main/domain/review/tally-row';
import { formatPoints } from '../../../../src-main/domain/review/wording';
import { useCall } from '../../../kit/api';
import lines from '../lines.module.css';
import type { RoundView } from '../view';

const STATES: Record<TallyRow['marks'][number]['state'], string> = {
  counted: '计入',
  droppedHigh: '最高分，去掉',
  droppedLow: '最低分，去掉',
  missing: '未评，不计',
  barred: '回避，不计',
};

interface Props {
  view: RoundView;
  row: TallyRow;
  onClose(): void;
}

/** 怎样得出: every number that the score was made of, so that a person can check it by hand. */
export function HowItCame({ view, row, onClose }: Props) {
  const { round } = view;
  const { rubric, method } = round;
  const ballots = useCall('round.ballots', { round: round.id, member: null }, { tables: ['ballot'] });
  const members = view.members.toSorted(bySeat);
  const criteria = rubric.groups.flatMap((group) => group.criteria);
  const marksOf = (member: string) =>
    ballots.data?.find((ballot) => ballot.member === member && ballot.candidate === row.candidate)?.marks ?? {};
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${row.name}：${method.by === 'vote' ? '结果' : '得分'}怎样得出`}
      size={1100}
    >
      <Stack gap="md">
        {row.marks.length > 0 && (
          <div className={lines.wide}>
            <table className={lines.lines} aria-label="各评委打分">
              <thead>
                <tr>
                  <th scope="col">评委</th>
                  {criteria.map((criterion) => (
                    <th key={criterion.id} scope="col" data-number className={lines.narrow}>
                      {criterion.name}
                    </th>
                  ))}
                  <th scope="col" data-number>
                    总分
                  </th>
                  <th scope="col">计分</th>
                </tr>
              </thead>
              <tbody>
                {row.marks.map((mark) => {
                  const marks = marksOf(mark.member);
                  const struck = mark.state === 'counted' ? undefined : true;
                  return (
                    <tr key={mark.member}>
                      <td data-tight>
                        {mark.seat}　{members.find(({ id }) => id === mark.member)?.name}
                      </td>
                      {criteria.map(({ id }) => (
                        <td key={id} data-number>
                          {mark.state === 'barred' || marks[id] === undefined ? '—' : formatPoints(marks[id])}
                        </td>
                      ))}
                      <td data-number data-struck={struck}>
                        {mark.total === null ? '—' : formatPoints(mark.total)}
                      </td>
                      <td data-tight>{STATES[mark.state]}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        )}
        <div>
          {reckoningOf(method, rubric, row).map((step) => (
            <p key={step}>{step}</p>
          ))}
        </div>
      </Stack>
    </Modal>
  );
}
