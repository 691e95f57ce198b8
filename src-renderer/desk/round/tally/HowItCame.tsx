import { Modal, Stack } from '@mantine/core';
import type { TallyRow } from '../../../../src-main/api/contract/round';
import { bySeat } from '../../../../src-main/domain/review/dossier';
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
    <Modal opened onClose={onClose} title={`${row.name}：得分怎样得出`} size={1100}>
      <Stack gap="md">
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
        <Reckoning row={row} trim={method.trim} scale={method.scale} />
      </Stack>
    </Modal>
  );
}

function Reckoning({ row, trim, scale }: { row: TallyRow; trim: { drop: number; from: number }; scale: number }) {
  const counted = row.marks.filter(({ state }) => state === 'counted').flatMap(({ total }) => total ?? []);
  const dropped = row.marks.some(({ state }) => state === 'droppedHigh' || state === 'droppedLow');
  if (row.exact === null || row.score === null) return <p>没有评委打分，没有得分。</p>;
  const sum = counted.reduce((all, one) => all + one, 0);
  return (
    <div>
      <p>
        {row.members} 名评委打分，
        {dropped
          ? `满 ${trim.from} 名，去掉 ${trim.drop} 个最高分和 ${trim.drop} 个最低分，余 ${counted.length} 个。`
          : trim.drop > 0
            ? `不足 ${trim.from} 名，不去掉最高分和最低分，全部计入。`
            : '全部计入。'}
      </p>
      <p>
        （{counted.map(formatPoints).join(' + ')}）÷ {counted.length} = {formatPoints(sum)} ÷ {counted.length} ={' '}
        {row.exact.endsWith('/1') ? row.exact.slice(0, -2) : row.exact}
      </p>
      <p>
        保留 {scale} 位小数，四舍五入：<strong>{row.score} 分</strong>
        {row.rank !== null && `，第 ${row.rank} 名`}
        {row.tied && '（并列）'}
        {row.band !== null && `，${row.band}`}。排名按未四舍五入的得分。
      </p>
    </div>
  );
}
