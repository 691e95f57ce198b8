import { dateText } from '../calendar/written';
import { agendaOf } from './agenda';
import { barredPairs, contestants, type Dossier, pairKey } from './dossier';
import { isScored, isVoted } from './method';
import { AMENDMENT_LABELS, type Candidate, type Member, OUTCOME_LABELS, SEAT_LABELS, VERDICT_LABELS } from './model';
import { printedResult, type Result, resultsOf } from './results';
import { scoreRule } from './rules-words';
import { attemptWords, countingPolls, shareWords } from './votes/reckon';
import { listed } from './wording';

/** 会议纪要 as it comes out of what happened; paragraphs as 公文 number them (一、 1.). */
export interface Minutes {
  /** Civil date on which the last mark or vote was confirmed; null: nothing was confirmed yet. */
  heldOn: string | null;
  chair: string;
  people: { label: string; names: string }[];
  body: string[];
  /** The results are too many for the text: they stand in a table behind it. */
  attached: boolean;
}

/** Results that a paragraph can still be read with. */
const READABLE = 5;

/** How a committee came about: by the draw, with whoever supervised it; null: it was put together by the office. */
export interface Drawn {
  number: number;
  date: string;
  supervisor: string;
}

const NUMERALS = '一二三四五六七八九十';
const placed = ({ code, name }: Candidate): string => `${name}（${code}）`;
const titled = ({ name, unit }: Member): string => `${name}（${unit}）`;

/** Composes the minutes of a round's meeting. Nothing in it was typed for the minutes: it is what the round kept. */
export function minutesOf(dossier: Dossier, drawn: Drawn | null): Minutes {
  const { members } = dossier;
  const results = resultsOf(dossier);
  const attached =
    results.filter(({ of }) => of.result !== null && of.result.outcome !== 'notSelected').length > READABLE;
  const parts: [title: string, lines: string[]][] = [
    ['会议基本情况', openingLines(dossier, drawn)],
    ['回避情况', conflictLines(dossier)],
    ['评议顺序', orderLines(dossier)],
    ['评审方法和过程', methodLines(dossier, results)],
    ['评审结果', resultLines(dossier, results, attached)],
    ['议定事项', decisionLines(dossier)],
  ];
  const chair = members.find(({ duty }) => duty === 'chair');
  const of = (wanted: boolean) => members.filter(({ attendance }) => (attendance?.present ?? true) === wanted);
  const people = [
    { label: '出席', names: of(true).map(seatWords).join('、') },
    {
      label: '请假',
      names: of(false)
        .map(({ name, attendance }) => `${name}${attendance?.note ? `（${attendance.note}）` : ''}`)
        .join('、'),
    },
    { label: '列席', names: drawn ? `监督员${drawn.supervisor}` : '' },
  ];
  return {
    heldOn: heldOn(dossier),
    chair: chair?.name ?? '',
    people: people.filter(({ names }) => names !== ''),
    body: parts
      .filter(([, lines]) => lines.length > 0)
      .flatMap(([title, lines], at) => [`${NUMERALS[at] ?? ''}、${title}`, ...lines]),
    attached,
  };
}

const seatWords = ({ name, duty }: Member): string => (duty === 'member' ? name : `${name}（${SEAT_LABELS[duty]}）`);

function heldOn({ members, polls }: Dossier): string | null {
  const times = [
    ...members.map(({ submitted }) => submitted?.at ?? ''),
    ...countingPolls(polls).map(({ closed }) => closed?.at ?? ''),
  ];
  const last = times.sort().at(-1) ?? '';
  return last === '' ? null : last.slice(0, 10);
}

function openingLines({ round, candidates, members }: Dossier, drawn: Drawn | null): string[] {
  const taken = members.some(({ attendance }) => attendance !== null);
  const absent = members.filter(({ attendance }) => attendance?.present === false).length;
  const present = taken ? `，实到${members.length - absent}人` : '';
  const chair = members.find(({ duty }) => duty === 'chair');
  const came = drawn
    ? `评委会由专家资源库随机抽取产生（${dateText(drawn.date)}第${drawn.number}次抽取，监督员${drawn.supervisor}）。`
    : '评委会由主办单位组建。';
  const verdicts = (['pass', 'return', 'reject'] as const).flatMap((verdict) => {
    const count = candidates.filter(({ decision }) => decision?.verdict === verdict).length;
    return count > 0 ? [`${VERDICT_LABELS[verdict]}${count}个`] : [];
  });
  return [
    `${round.title}评审会应到评委${members.length}人${present}${absent > 0 ? `，请假${absent}人` : ''}${chair ? `，由组长${chair.name}主持` : ''}。${came}`,
    `本轮共申报${candidates.length}个，形式审查${verdicts.join('、') || '尚未完成'}，提交会议评议${contestants(candidates).length}个。`,
  ];
}

function conflictLines({ candidates, members, conflicts }: Dossier): string[] {
  const judged = contestants(candidates);
  const found = members.flatMap((member) => {
    const own = conflicts.filter(({ member: of, barred }) => of === member.id && barred);
    const about = own.flatMap(({ candidate, reason }) => {
      const of = judged.find(({ id }) => id === candidate);
      return of ? [`${placed(of)}，${reason}`] : [];
    });
    return about.length === 0 ? [] : [`${titled(member)}回避：${about.join('；')}。`];
  });
  if (members.length === 0) return [];
  if (found.length === 0) return ['经系统核对和评委本人声明，没有需要回避的情形。'];
  return [
    '经系统核对、评委本人声明和主办单位认定，下列评委对所列对象回避，不评分、不投票，评议该对象时离场。',
    ...found.map((line, at) => `${at + 1}．${line}`),
  ];
}

function orderLines({ round, candidates, members, conflicts }: Dossier): string[] {
  const judged = contestants(candidates);
  if (judged.length === 0 || members.length === 0) return [];
  const barred = barredPairs(conflicts);
  const { order, leaves } = agendaOf(
    judged.map(({ id }) => ({
      id,
      barred: members.filter((member) => barred.has(pairKey(member.id, id))).map((member) => member.id),
    })),
  );
  const codes = order.map((id) => judged.find((one) => one.id === id)?.code ?? '');
  const lot = round.lot ? `编号和评议顺序由抽签确定，共${round.lot.count}个对象。` : '';
  if (leaves === 0) return [`${lot}按编号顺序评议，无人离场。`];
  const outside = judged.flatMap((one) => {
    const gone = members.filter((member) => barred.has(pairKey(member.id, one.id)));
    return gone.length === 0 ? [] : [`评议${placed(one)}时，${gone.map(({ name }) => name).join('、')}离场`];
  });
  return [`${lot}评议顺序：${codes.join('、')}，离场共${leaves}人次。${outside.join('；')}。`];
}

function methodLines(dossier: Dossier, results: readonly Result[]): string[] {
  const { round, members } = dossier;
  const { method } = round;
  const scored = isScored(dossier.round.method)
    ? [
        `评委按评分标准逐项打分，${members.filter(({ submitted }) => submitted !== null).length}名评委提交评分。得分的计算：${scoreRule(method)}`,
      ]
    : [];
  const { vote } = method;
  if (vote === null || !isVoted(dossier.round.method)) return scored;
  const rule = `实行投票表决，到会人数须达到应到人数的${shareWords(vote.quorum)}。`;
  const held = countingPolls(dossier.polls).map(({ attempt, reason, candidates }) => {
    const why = reason === '' ? '' : `（${reason}）`;
    return `第${attempt}次表决${why}，表决对象${candidates.length}个。`;
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

function resultLines({ round, candidates }: Dossier, results: readonly Result[], attached: boolean): string[] {
  const decided = results.filter(({ of }) => of.result !== null);
  if (decided.length === 0) return [];
  const words = (one: Result): string => {
    const printed = printedResult(round.method, one);
    return `${placed(one.of)}${printed === null ? '' : `${printed}${round.method.by === 'vote' ? '' : '分'}`}`;
  };
  const counted = (label: string, own: readonly Result[], named: boolean): string[] =>
    own.length === 0 ? [] : [`${label}${own.length}个${named && !attached ? `：${own.map(words).join('、')}` : ''}。`];
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
  const equal = tied.length > 0 ? [`并列的有：${listed(tied.map(({ of }) => placed(of)))}。`] : [];
  return [
    `会议评议${contestants(candidates).length}个对象，结果如下（${attached ? '名次和得分见附件' : '完整名次见排序表'}）。`,
    ...[...selected, ...empty, ...rest, ...equal].map((line, at) => `${at + 1}．${line}`),
  ];
}

function decisionLines({ round, candidates }: Dossier): string[] {
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
    ...candidates.flatMap((one) => (one.held ? [`${placed(one)}暂缓，理由：${one.held.reason}。`] : [])),
    ...round.amendments.map(
      ({ kind, docNumber, reason, candidates: of }) =>
        `${AMENDMENT_LABELS[kind]}（${docNumber}）：${of.map(named).join('、')}，理由：${reason}。`,
    ),
  ];
  const closing = '会议同意将评审结果报主办单位审定，按规定公示。';
  return [...lines, closing].map((line, at) => `${at + 1}．${line}`);
}
