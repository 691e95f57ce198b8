import { contestants, type Dossier } from '../dossier';
import { OUTCOME_LABELS } from '../model';
import { printedResult, type Result } from '../results';
import { listed } from '../wording';
import { numbered, placed } from './words';

/** 评审结果: by level, with the score or the votes of each unless they stand in a table behind the minutes. */
export function resultLines(
  { round, candidates }: Dossier,
  results: readonly Result[],
  attached: boolean,
  measure: string,
): string[] {
  const decided = results.filter(({ of }) => of.result !== null);
  if (decided.length === 0) return [];
  const words = (one: Result): string => {
    const printed = printedResult(round.method, one);
    return `${placed(one.of)}${printed === null ? '' : `${printed}${round.method.by === 'vote' ? '' : '分'}`}`;
  };
  const counted = (label: string, own: readonly Result[], named: boolean): string[] =>
    own.length === 0
      ? []
      : [`${label}${own.length}${measure}${named && !attached ? `：${own.map(words).join('、')}` : ''}。`];
  const levels = [...round.quota.levels.map(({ name }) => name), null];
  const selected = levels.flatMap((level) => {
    const own = decided.filter(({ of }) => of.result?.outcome === 'selected' && of.result.level === level);
    return counted(level ?? OUTCOME_LABELS.selected, own, true);
  });
  const rest = (['reserve', 'notSelected'] as const).flatMap((outcome) => {
    const own = decided.filter(({ of }) => of.result?.outcome === outcome);
    return counted(OUTCOME_LABELS[outcome], own, outcome === 'reserve');
  });
  const empty = selected.length === 0 ? ['本轮没有拟入选对象。'] : [];
  const tied = results.filter((one) => one.tied);
  const equal = tied.length > 0 ? [`并列的有：${listed(tied.map(({ of }) => placed(of))).replaceAll(' ', '')}。`] : [];
  return [
    `会议评议${contestants(candidates).length}${measure}，结果如下（${attached ? '名次和得分见附件' : '完整名次见排序表'}）。`,
    ...numbered([...selected, ...empty, ...rest, ...equal]),
  ];
}

/** 议定事项: what the committee itself decided. */
export function decisionLines({ round, candidates }: Dossier): string[] {
  const { tieDecision } = round;
  const named = (id: string): string => {
    const found = candidates.find((one) => one.id === id);
    return found ? placed(found) : '';
  };
  const lines = [
    ...(tieDecision
      ? [
          `对入选线上得分相同的对象，评委会决定按以下次序：${tieDecision.order.map(named).join('、')}；理由：${tieDecision.reason}。`,
        ]
      : []),
  ];
  const closing = '会议同意将评审结果报主办单位审定，按规定公示。';
  return numbered([...lines, closing]);
}
