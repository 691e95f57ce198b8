import type { CallOutput } from '../../api/contract';
import { may, type Role } from '../../domain/permissions';
import { blockersOf } from '../../domain/review/blockers';
import type { Dossier } from '../../domain/review/dossier';
import { type Candidate, STAGE_LABELS } from '../../domain/review/model';
import { nextStage, reviewerConfirms } from '../../domain/review/stages';
import { listed } from '../../domain/review/wording';

export type Wait = CallOutput<'home.view'>['waits'][number];

/** The next step of a round, for those who can take it: the office, or the reviewer where a step is theirs to confirm. */
function stepOf(dossier: Dossier, role: Role, today: string): Wait | null {
  const { round } = dossier;
  const next = nextStage(round.stage);
  if (next === null) return null;
  const [blocker, ...more] = blockersOf(dossier, today);
  const confirm = reviewerConfirms(round);
  const mine = confirm && blocker === undefined ? 'round.confirm' : 'round.run';
  if (!may(role, mine)) return null;
  const rest = more.length > 0 ? `（另有 ${more.length} 项）` : '';
  return {
    text: `${round.title}：${STAGE_LABELS[round.stage]}`,
    detail: blocker ? `${blocker}${rest}` : `${confirm ? '请确认后' : '可以'}进入“${STAGE_LABELS[next]}”。`,
    link: `#/rounds/${round.id}`,
    due: round.stage === 'publicity' ? (round.publicity?.end ?? null) : null,
  };
}

/** 退回补正: one line a deadline, while the form check is open. */
function returned(dossier: Dossier, role: Role): Wait[] {
  const { round, candidates } = dossier;
  if (round.stage !== 'formCheck' || !may(role, 'round.run')) return [];
  const byDeadline = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const { decision } = candidate;
    if (decision?.verdict !== 'return' || decision.deadline === null) continue;
    byDeadline.set(decision.deadline, [...(byDeadline.get(decision.deadline) ?? []), candidate]);
  }
  return [...byDeadline].map(([due, group]) => ({
    text: `${group.length} 个退回补正的到期日`,
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
