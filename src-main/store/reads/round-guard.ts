import { Fault } from '../../domain/fault';
import { may, type Permission } from '../../domain/permissions';
import { kindOf } from '../../domain/review/kinds';
import type { Kind } from '../../domain/review/kinds/kind';
import { type Ballot, type Candidate, type Round, STAGE_LABELS, type Stage } from '../../domain/review/model';
import { markProblem } from '../../domain/review/rubric';
import type { Reader, Work } from '../work';

/** Refuses work that belongs to another stage: `round.stage`. */
export function requireStage(round: Round, stages: readonly Stage[]): void {
  if (stages.includes(round.stage)) return;
  const where = stages.map((stage) => `“${STAGE_LABELS[stage]}”`).join('、');
  const message = `轮次“${round.title}”现在处于“${STAGE_LABELS[round.stage]}”阶段，这件事要在${where}阶段办理。`;
  throw new Fault('round.stage', message, { data: { stage: round.stage } });
}

/** Refuses changes of what was published: `round.stage`. */
export function requireUnpublished(round: Round): void {
  if (round.publication === null) return;
  throw new Fault('round.stage', `结果已按 ${round.publication.docNumber} 公布，不能再改。`);
}

/** Who does a step depends on the round, so the contract cannot say it alone: `permission.denied`. */
export function requirePermission(work: Pick<Work, 'actor'>, permission: Permission, message: string): void {
  if (!may(work.actor.role, permission)) throw new Fault('permission.denied', message);
}

/** The kind of a stored round. */
export function kindOfRound(round: Round): Kind {
  const kind = kindOf(round.kind);
  if (!kind)
    throw new Fault('record.invalid', `轮次“${round.title}”的类别“${round.kind}”本版程序不认识，请升级后再办理。`);
  return kind;
}

/** The round's candidates with these ids, each once: `record.missing` when one is not of this round. */
export async function requireCandidates(read: Reader, round: Round, ids: readonly string[]): Promise<Candidate[]> {
  const unique = [...new Set(ids)];
  const found = (await read.getMany('candidate', unique)).filter((row) => row?.round === round.id);
  const candidates = found.filter((row) => row !== undefined);
  if (candidates.length === unique.length) return candidates;
  const missing = unique.length - candidates.length;
  throw new Fault('record.missing', `选中的对象中有 ${missing} 个不在这个轮次里，请刷新后重新选择。`);
}

/** Marks must be such as the rubric has: `input.invalid` at the criterion under `path`. */
export function requireMarks(round: Round, path: string, marks: Ballot['marks']): void {
  for (const [criterion, mark] of Object.entries(marks)) {
    const problem = markProblem(round.rubric, criterion, mark);
    if (problem !== null) throw new Fault('input.invalid', problem, { path: `${path}.${criterion}` });
  }
}

export async function requireCandidate(read: Reader, round: Round, id: string): Promise<Candidate> {
  const [candidate] = await requireCandidates(read, round, [id]);
  if (!candidate) throw new Fault('record.missing', '这个对象不在本轮次里，请刷新后再看。');
  return candidate;
}
