import { Text } from '@mantine/core';
import type { CallOutput } from '../../../../src-main/api/contract';
import { OUTCOME_LABELS } from '../../../../src-main/domain/review/model';
import { Sentence } from '../../../kit/Sentence';
import lines from '../lines.module.css';
import type { RoundView } from '../view';
import classes from './Differences.module.css';

type Answer = CallOutput<'round.whatIf'>;
type Standing = Answer['differences'][number]['before'];

const NO_SCORE = '没有得分';

/** One cell: what it is now, what it would be, only where that is another thing. */
function Change({ before, after }: { before: string; after: string }) {
  if (before === after) return <td data-tight>{after}</td>;
  return (
    <td data-tight>
      <span className={classes.was}>{before}</span> → <strong>{after}</strong>
    </td>
  );
}

const rankOf = ({ rank }: Standing): string => (rank === null ? '—' : String(rank));

/** What the rules tried would change, a line a candidate. */
export function Differences({ view, answer }: { view: RoundView; answer: Answer }) {
  const { differences, selected, tieAtCut } = answer;
  const nameOf = (id: string) => view.candidates.find((candidate) => candidate.id === id)?.name ?? '';
  const outcomeAfter = (candidate: string, { outcome }: Standing): string =>
    tieAtCut.includes(candidate) ? '并列待定' : OUTCOME_LABELS[outcome];
  return (
    <>
      {tieAtCut.length > 0 && (
        <Sentence tone="warn">
          {tieAtCut.length} 个得分并列，跨越名额线，须由评委会决定先后：{tieAtCut.map(nameOf).join('、')}。
        </Sentence>
      )}
      <Text size="sm" role="status">
        {differences.length === 0
          ? '与现在的结果没有不同。'
          : `拟入选由 ${selected.before} 个变为 ${selected.after} 个，${differences.length} 个对象有变化：`}
      </Text>
      {differences.length > 0 && (
        <div className={classes.list}>
          <table className={lines.lines} aria-label="试算的变化">
            <thead>
              <tr>
                <th scope="col">名称</th>
                <th scope="col">名次</th>
                <th scope="col">得分</th>
                <th scope="col">结果</th>
              </tr>
            </thead>
            <tbody>
              {differences.map(({ candidate, before, after }) => (
                <tr key={candidate}>
                  <td>{nameOf(candidate)}</td>
                  <Change before={rankOf(before)} after={rankOf(after)} />
                  <Change before={before.score ?? NO_SCORE} after={after.score ?? NO_SCORE} />
                  <Change before={OUTCOME_LABELS[before.outcome]} after={outcomeAfter(candidate, after)} />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
