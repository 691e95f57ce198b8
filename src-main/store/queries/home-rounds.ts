import type { CallOutput } from '../../api/contract';
import { grouped } from '../../domain/grouped';
import { may, type Role } from '../../domain/permissions';
import { type Blocker, blockersOf, publicationBlockers } from '../../domain/review/blockers';
import type { Dossier } from '../../domain/review/dossier';
import { STAGE_LABELS } from '../../domain/review/model';
import { nextStage, reviewerConfirms } from '../../domain/review/stages';
import { listed } from '../../domain/review/wording';

export type Wait = CallOutput<'home.view'>['waits'][number];

interface Step {
  blockers: Blocker[];
  /** What is to be done when nothing blocks it. */
  ready: string;
}

function nextStep(dossier: Dossier, today: string): Step | null {
  const { round } = dossier;
  const next = nextStage(round.stage);
  if (next === null) return null;
  // To publish is the reviewer's own work in that stage, not a step out of it.
  if (round.stage === 'publication' && round.publication === null)
    return { blockers: publicationBlockers(dossier, today), ready: '公示已结束，请公布结果。' };
  const words = reviewerConfirms(round) ? '请确认后' : '可以';
  return { blockers: blockersOf(dossier, today), ready: `${words}进入“${STAGE_LABELS[next]}”。` };
}

/** The next step of a round, for those who can take it: the office, or the reviewer where a step is theirs to confirm. */
function stepOf(dossier: Dossier, role: Role, today: string): Wait | null {
  const { round } = dossier;
  const step = nextStep(dossier, today);
  if (step === null) return null;
  const [blocker, ...more] = step.blockers;
  const mine = reviewerConfirms(round) && blocker === undefined ? 'round.confirm' : 'round.run';
  if (!may(role, mine)) return null;
  const rest = more.length > 0 ? `（另有 ${more.length} 项）` : '';
  return {
    text: `${round.title}：${STAGE_LABELS[round.stage]}`,
    detail: blocker === undefined ? step.ready : `${blocker.text}${rest}`,
    link: `#/rounds/${round.id}`,
    due: round.stage === 'publicity' ? (round.publicity?.end ?? null) : null,
  };
}

/** 退回补正: one line a deadline, while the form check is open. */
function returned(dossier: Dossier, role: Role): Wait[] {
  const { round, candidates } = dossier;
  if (round.stage !== 'formCheck' || !may(role, 'round.run')) return [];
  const byDeadline = grouped(candidates, ({ decision }) => (decision?.verdict === 'return' ? decision.deadline : null));
  return [...byDeadline].map(([due, group]) => ({
    text: `等待补正材料：${group.length} 个`,
    detail: `${round.title}：${listed(group.map(({ name }) => name))}`,
    link: `#/rounds/${round.id}`,
    due,
  }));
}

/** What waits for a role in the rounds that are open. */
export function roundWaits(dossiers: readonly Dossier[], role: Role, today: string): Wait[] {
  return dossiers.flatMap((dossier) => {
    const step = stepOf(dossier, role, today);
    return [...(step ? [step] : []), ...returned(dossier, role)];
  });
}
