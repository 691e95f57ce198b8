import type { MemberFlags } from '../../../../src-main/api/contract/round';
import { formatPoints } from '../../../../src-main/domain/review/wording';
import { Sentence } from '../../../kit/Sentence';
import type { RoundView } from '../view';
import classes from './Flags.module.css';

/** So many candidates are named in a sentence; their marks all stand in the lines below. */
const NAMED = 3;

function wordsOf({ outliers, flat, tau }: MemberFlags, nameOf: (candidate: string) => string): string[] {
  const words: string[] = [];
  if (outliers.length > 0) {
    const named = outliers
      .slice(0, NAMED)
      .map(
        ({ candidate, total, others }) => `${nameOf(candidate)} ${formatPoints(total)} 分，其余评委平均 ${others} 分`,
      );
    const many = outliers.length > NAMED ? `，共 ${outliers.length} 个，前 ${NAMED} 个是` : '';
    words.push(`与其余评委相差超过两个标准差${many}：${named.join('；')}`);
  }
  if (flat) {
    const which = flat.count === flat.of ? `全部 ${flat.of} 个对象` : `${flat.of} 个对象中有 ${flat.count} 个`;
    words.push(`${which}都打 ${formatPoints(flat.total)} 分，没有拉开差距`);
  }
  if (tau !== null)
    words.push(`排出的先后与其余评委不一致（肯德尔系数 ${tau.replace('-', '−')}，1 为完全一致，−1 为完全相反）`);
  return words;
}

/** What the chair may want to ask the members about. It changes no score. */
export function Flags({ view, flags }: { view: RoundView; flags: readonly MemberFlags[] }) {
  if (flags.length === 0) return null;
  const nameOf = (id: string) => view.candidates.find((candidate) => candidate.id === id)?.name ?? '';
  const memberOf = (id: string) => view.members.find((member) => member.id === id)?.name ?? '';
  return (
    <div className={classes.flags}>
      <Sentence tone="hint">
        <details>
          <summary>有 {flags.length} 名评委的评分请组长留意（只供参考，不改动得分）</summary>
          <ul className={classes.list}>
            {flags.map((flag) => (
              <li key={flag.member}>
                {flag.seat} 号评委{memberOf(flag.member)}：{wordsOf(flag, nameOf).join('。')}。
              </li>
            ))}
          </ul>
        </details>
      </Sentence>
    </div>
  );
}
