import type { Dossier } from '../dossier';
import { isScored, isVoted } from '../method';
import type { Result } from '../results';
import { adjustmentWords, scoreRule, voteRule } from '../rules-words';
import { attemptWords, countingPolls } from '../votes/reckon';
import { placed } from './words';

/** 评审方法和过程: how it was judged, what was given back and held again. */
export function methodLines(dossier: Dossier, results: readonly Result[], measure: string): string[] {
  const { round, members } = dossier;
  const { method, rubric } = round;
  const adjusted = rubric.deductions.length + rubric.bonus.length > 0 ? adjustmentWords(rubric) : '';
  const scored = isScored(dossier.round.method)
    ? [
        `评委按评分标准逐项打分，${members.filter(({ submitted }) => submitted !== null).length}名评委提交评分。得分的计算：${scoreRule(method)}${adjusted}`,
        ...unlockLines(dossier),
      ]
    : [];
  const { vote } = method;
  if (vote === null || !isVoted(dossier.round.method)) return scored;
  const rule = `实行投票表决：${voteRule(vote)}`;
  const held = countingPolls(dossier.polls).map(({ attempt, reason, candidates }) => {
    const why = reason === '' ? '' : `（${reason}）`;
    return `第${attempt}次表决${why}，表决对象${candidates.length}${measure}。`;
  });
  const failed = results.flatMap(({ of, attempts }) => {
    const last = attempts.at(-1);
    return last && !last.passed ? [`${placed(of)}：${attemptWords(vote, last)}，未通过`] : [];
  });
  return [
    ...scored,
    `${rule}${held.join('')}${failed.length > 0 ? `未通过的有：${failed.join('；')}。` : '表决对象均获通过。'}`,
  ];
}

/** Marks that were given back after they had been submitted: whose, why, and by whom. */
function unlockLines({ members, ballots }: Dossier): string[] {
  return members.flatMap(({ id, name }) => {
    const versions = ballots.filter(({ member }) => member === id).flatMap((ballot) => ballot.versions);
    const times = new Map(versions.map((version) => [version.unlockedAt, version]));
    return [...times.values()].map(
      ({ reason, unlockedBy }) =>
        `评委${name}提交评分后解锁更正，理由：${reason}（${unlockedBy}办理）；更正前的评分存档备查。`,
    );
  });
}
