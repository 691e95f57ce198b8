import { dateOfInstant } from '../../calendar/date';
import type { Dossier } from '../dossier';
import { type Member, SEAT_LABELS } from '../model';
import { resultsOf } from '../results';
import { countingPolls } from '../votes/reckon';
import { conflictLines, orderLines } from './conflicts';
import { methodLines } from './method';
import { type Drawn, openingLines } from './opening';
import { decisionLines, resultLines } from './results';
import { measureOf } from './words';

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

const NUMERALS = '一二三四五六七八九十';

/**
 * Composes the minutes of a round's meeting. Nothing in it was typed for the minutes: it is what the round kept.
 * `counted`: how those who stand are counted: 家单位, 名专家.
 */
export function minutesOf(dossier: Dossier, drawn: Drawn | null, counted: string): Minutes {
  const measure = measureOf(counted);
  const { members } = dossier;
  const results = resultsOf(dossier);
  const attached =
    results.filter(({ of }) => of.result !== null && of.result.outcome !== 'notSelected').length > READABLE;
  const parts: [title: string, lines: string[]][] = [
    ['会议基本情况', openingLines(dossier, drawn, counted)],
    ['回避情况', conflictLines(dossier)],
    ['评议顺序', orderLines(dossier)],
    ['评审方法和过程', methodLines(dossier, results, measure)],
    ['评审结果', resultLines(dossier, results, attached, measure)],
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
  return last === '' ? null : dateOfInstant(last);
}
