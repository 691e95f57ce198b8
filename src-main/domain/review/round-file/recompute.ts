import { byCode, bySeat, contestants, type Dossier } from '../dossier';
import { type Difference, replay } from '../draw/replay';
import { resultsOf, selectionOf } from '../results';
import { markProblem } from '../rubric';
import { type TallyRow, tallyRows } from '../tally-row';
import { formatPoints } from '../wording';
import type { Contents } from './model';
import { type Check, checked, compared } from './report';

/** The file's data as the rules look at a round. */
export const dossierIn = (contents: Contents): Dossier => ({
  ...contents,
  candidates: contents.candidates.toSorted(byCode),
  members: contents.members.toSorted(bySeat),
  polls: contents.polls.toSorted((a, b) => a.attempt - b.attempt),
});

/** 001　渝创科技馆 */
function placesIn({ candidates, members }: Contents) {
  const named = new Map(candidates.map(({ id, code, name }) => [id, `${code}　${name}`]));
  const seats = new Map(members.map(({ id, seat, name }) => [id, `评委${seat} ${name}`]));
  return {
    candidate: (id: string): string => named.get(id) ?? id,
    member: (id: string): string => seats.get(id) ?? id,
  };
}

/** Every draw done again from its roster, its plan, the random number and the word (docs/draw.md). */
export function drawChecks({ draws }: Contents): Check[] {
  return draws.map(({ number, annulled, record }) =>
    checked(`第 ${number} 次抽取`, annulled === null ? '抽取重放' : '抽取重放（已作废）', replay(record)),
  );
}

/** Marks that the rubric does not allow, and marks of a pair that stand twice. */
function wrongMarks(contents: Contents): Difference[] {
  const places = placesIn(contents);
  const seen = new Set<string>();
  return contents.ballots.flatMap(({ member, candidate, marks }) => {
    const what = `${places.member(member)} 对 ${places.candidate(candidate)}`;
    const pair = JSON.stringify([member, candidate]);
    const twice = seen.has(pair) ? [{ what, recorded: '两份评分', computed: '只能有一份' }] : [];
    seen.add(pair);
    const wrong = Object.entries(marks).flatMap(([criterion, mark]) => {
      const problem = markProblem(contents.round.rubric, criterion, mark);
      return problem === null ? [] : [{ what, recorded: formatPoints(mark), computed: problem }];
    });
    return [...twice, ...wrong];
  });
}

const markWords = ({ total, state }: TallyRow['marks'][number]): string =>
  `${total === null ? '无总分' : formatPoints(total)}（${STATES[state]}）`;
const STATES: Record<TallyRow['marks'][number]['state'], string> = {
  counted: '计入',
  droppedHigh: '去掉的最高分',
  droppedLow: '去掉的最低分',
  missing: '缺',
  barred: '回避',
};

/** Of one candidate: the members' totals first, since all else follows from them. */
function rowDifferences(where: string, was: TallyRow, is: TallyRow, nameOf: (member: string) => string): Difference[] {
  const given = new Map(was.marks.map((mark) => [mark.member, mark]));
  const totals = is.marks.flatMap((mark) => {
    const recorded = given.get(mark.member);
    return compared(`${where}　${nameOf(mark.member)}`, recorded && markWords(recorded), markWords(mark));
  });
  const extra = was.marks
    .filter(({ member }) => !is.marks.some((mark) => mark.member === member))
    .flatMap((mark) => compared(`${where}　${nameOf(mark.member)}`, markWords(mark), null));
  const of = (label: string, key: keyof TallyRow) => compared(`${where}　${label}`, was[key], is[key]);
  return [
    ...totals,
    ...extra,
    ...of('逐项计算', 'parts'),
    ...of('平均', 'mean'),
    ...of('分组换算', 'normalised'),
    ...of('加减分', 'adjustments'),
    ...of('表决', 'votes'),
    ...of('得分（分数）', 'exact'),
    ...of('得分', 'printed'),
    ...of('名次', 'rank'),
    ...of('并列', 'tied'),
    ...of('等次', 'band'),
    ...of('名次的依据', 'place'),
  ];
}

/** Two lists of the same candidates, each line compared by `compare`; who is in one alone is named. */
function lineByLine<T extends { candidate: string }>(
  recorded: readonly T[],
  computed: readonly T[],
  nameOf: (candidate: string) => string,
  compare: (was: T, is: T) => Difference[],
): Difference[] {
  const lines = new Map(recorded.map((line) => [line.candidate, line]));
  const found = computed.flatMap((is) => {
    const was = lines.get(is.candidate);
    return was ? compare(was, is) : compared(nameOf(is.candidate), null, '在列');
  });
  const known = new Set(computed.map(({ candidate }) => candidate));
  const strange = recorded.filter(({ candidate }) => !known.has(candidate));
  return [...found, ...strange.flatMap(({ candidate }) => compared(nameOf(candidate), '在列', null))];
}

/** What was fixed for each candidate when the selection was, against what the marks and rules give. */
function fixedDifferences(contents: Contents, dossier: Dossier): Difference[] {
  const places = placesIn(contents);
  const results = resultsOf(dossier);
  const rows = new Map(tallyRows(dossier.round, results).map((row) => [row.candidate, row]));
  const proposed = new Map(selectionOf(dossier, results).proposal.map((one) => [one.candidate, one]));
  return contestants(dossier.candidates).flatMap(({ id, result }) => {
    const [row, proposal] = [rows.get(id), proposed.get(id)];
    const where = places.candidate(id);
    // Who has no score has no result.
    if (!row || !proposal || row.rank === null || row.printed === null)
      return compared(`${where}　结果`, result && '有', null);
    if (result === null) return compared(`${where}　结果`, null, '有');
    return [
      ...compared(`${where}　得分`, result.score, row.printed),
      ...compared(`${where}　名次`, result.rank, row.rank),
      ...compared(`${where}　结果`, result.outcome, proposal.outcome),
      ...compared(`${where}　等次`, result.level, proposal.level),
    ];
  });
}

/** Certificates that are valid though their candidate is not among the selected. */
function certificateDifferences(contents: Contents): Difference[] {
  const named = new Map(contents.candidates.map((candidate) => [candidate.id, candidate]));
  return contents.certificates
    .filter(({ voided }) => voided === null)
    .flatMap(({ number, holder, candidate: id }) => {
      const candidate = id === null ? undefined : named.get(id);
      const due = candidate?.result?.outcome === 'selected' && candidate.withdrawn === null;
      if (!candidate || !due) return compared(`证书 ${number}`, holder, '不在已公布的入选对象里');
      return compared(`证书 ${number}　持有者`, holder, candidate.name);
    });
}

/** Marks, tally, selection and results, each done again from what comes before it. */
export function reckoningChecks(contents: Contents): Check[] {
  const places = placesIn(contents);
  const dossier = dossierIn(contents);
  const results = resultsOf(dossier);
  const rows = tallyRows(dossier.round, results);
  const { proposal, tieAtCut } = selectionOf(dossier, results);
  const { tally, proposal: proposed, tieAtCut: tied } = contents.results;
  return [
    checked('评分核对', '评分符合评分标准', wrongMarks(contents)),
    checked(
      '汇总重算',
      '由原始评分、表决或审核分重算得分和名次',
      lineByLine(tally, rows, places.candidate, (was, is) =>
        rowDifferences(places.candidate(is.candidate), was, is, places.member),
      ),
    ),
    checked('拟定重算', '由名次和名额重算入选', [
      ...lineByLine(proposed, proposal, places.candidate, (was, is) => [
        ...compared(`${places.candidate(is.candidate)}　结果`, was.outcome, is.outcome),
        ...compared(`${places.candidate(is.candidate)}　等次`, was.level, is.level),
        ...compared(`${places.candidate(is.candidate)}　依据`, was.why, is.why),
      ]),
      ...compared('名额线上的并列', tied.map(places.candidate).join('、'), tieAtCut.map(places.candidate).join('、')),
    ]),
    checked('结果核对', '已确定的结果与重算一致', fixedDifferences(contents, dossier)),
    checked('证书核对', '有效证书都发给入选对象', certificateDifferences(contents)),
  ];
}
