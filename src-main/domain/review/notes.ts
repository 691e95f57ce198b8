import { goingForward } from './blockers';
import { awayMembers, contestants, type Dossier } from './dossier';
import { isScored } from './method';
import type { Candidate, Stage } from './model';
import { resultsOf, selectionOf } from './results';
import { listed } from './wording';

type Note = (dossier: Dossier) => string[];

const namesOf = (candidates: readonly Candidate[]): string => listed(candidates.map(({ name }) => name));

const formCheck: Note = ({ candidates }) => {
  const rejected = candidates.filter(({ decision }) => decision?.verdict === 'reject');
  return rejected.length > 0 ? [`不受理 ${rejected.length} 个，不进入评审：${namesOf(rejected)}。`] : [];
};

const barred: Note = ({ conflicts, candidates }) => {
  const judged = new Set(contestants(candidates).map(({ id }) => id));
  const count = conflicts.filter((conflict) => conflict.barred && judged.has(conflict.candidate)).length;
  return count > 0 ? [`回避 ${count} 项，相应评分不录入、不计入平均分。`] : [];
};

const away: Note = (dossier) => {
  const members = isScored(dossier.round.method) ? awayMembers(dossier) : [];
  const names = members.map(({ name }) => name);
  return names.length > 0 ? [`缺席 ${names.length} 人，没有评分，不计入平均分：${listed(names)}。`] : [];
};

const held: Note = ({ candidates }) => {
  const kept = contestants(candidates).filter((candidate) => candidate.held !== null);
  return kept.length > 0 ? [`暂缓 ${kept.length} 个，不随本次公示和公布：${namesOf(kept)}。`] : [];
};

const vacancies: Note = (dossier) => {
  const { total } = dossier.round.quota;
  if (total === null) return [];
  const { proposal, tieAtCut } = selectionOf(dossier, resultsOf(dossier));
  const selected = proposal.filter(({ outcome }) => outcome === 'selected').length;
  const empty = total - selected;
  return tieAtCut.length === 0 && empty > 0 ? [`名额 ${total} 个，拟入选 ${selected} 个，空缺 ${empty} 个。`] : [];
};

/** A paper notice may be entered afterwards; one that hung before the result was confirmed deserves a second look. */
const early: Note = ({ round }) => {
  const confirmed = round.steps.findLast((step) => step.to === 'publicity')?.at.slice(0, 10);
  if (!round.publicity || confirmed === undefined || round.publicity.start >= confirmed) return [];
  return [`公示开始日 ${round.publicity.start} 早于拟定确认日 ${confirmed}，请核对。`];
};

const estimated: Note = ({ round }) =>
  round.publicity?.tentative ? [`公示截止日 ${round.publicity.end} 暂按周末推算，请核对当年放假安排。`] : [];

const publication: Note = (dossier) => {
  if (dossier.round.publication !== null) return held(dossier);
  const count = goingForward(dossier.candidates).length;
  return [`本次公布 ${count} 个。`, ...held(dossier)];
};

const NOTES: Partial<Record<Stage, Note>> = {
  formCheck,
  scoring: (dossier) => [...away(dossier), ...barred(dossier)],
  tally: (dossier) => [...away(dossier), ...barred(dossier)],
  selection: (dossier) => [...vacancies(dossier), ...held(dossier)],
  publicity: (dossier) => [...early(dossier), ...estimated(dossier), ...held(dossier)],
  publication,
};

/** What the next step leaves out or carries along, each a Chinese sentence; none of it blocks. */
export function notesOf(dossier: Dossier): string[] {
  return NOTES[dossier.round.stage]?.(dossier) ?? [];
}
