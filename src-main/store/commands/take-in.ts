import { Fault } from '../../domain/fault';
import { registerOf } from '../../domain/registers';
import type { RegisterRecord } from '../../domain/registers/define';
import { titleOf } from '../../domain/registers/title';
import { intakeProblems } from '../../domain/review/intake';
import type { Candidate, Round } from '../../domain/review/model';
import { kindOfRound } from '../reads/round-guard';
import type { Work } from '../work';
import { snapshots } from './candidate-snapshot';
import { redetectConflicts } from './redetect';

/** 001 …: goes on after the highest there is. */
function nextCodes(present: readonly Candidate[], count: number): string[] {
  const last = present.reduce((highest, { code }) => Math.max(highest, Number(code)), 0);
  return Array.from({ length: count }, (_, index) => String(last + index + 1).padStart(3, '0'));
}

/** 名额分配表: refused with every district and unit that recommends more than it may. */
function requireIntake(round: Round, all: readonly Pick<Candidate, 'district' | 'districtName' | 'unit'>[]): void {
  const problems = intakeProblems(round.intake, all);
  if (problems.length === 0) return;
  const message = `超过推荐名额，没有选入：${problems.join('；')}。请减少选择，或在草稿阶段调整名额。`;
  throw new Fault('round.blocked', message, { data: problems });
}

/**
 * Takes records into the round as candidates (申报); those that are in already are passed over. Answers how many came in.
 * Throws `record.invalid` for a record that may not stand, `round.blocked` beyond the ceilings.
 */
export async function takeIn(work: Work, round: Round, given: readonly RegisterRecord[]): Promise<number> {
  const kind = kindOfRound(round);
  const present = await work.where('candidate', 'round', round.id);
  const known = new Set(present.map((candidate) => candidate.subject));
  const records = given.filter(({ id }) => !known.has(id));
  for (const record of records) {
    const refusal = kind.refusal(record);
    if (refusal !== null)
      throw new Fault('record.invalid', `“${titleOf(registerOf(kind.register), record.values)}”${refusal}。`);
  }
  const codes = nextCodes(present, records.length);
  const taken = await snapshots(work, kind, round, records, work.today);
  requireIntake(round, [...present, ...taken]);
  for (const [index, snapshot] of taken.entries())
    work.add('candidate', {
      id: work.newId('candidate'),
      round: round.id,
      code: codes[index] ?? '',
      ...snapshot,
      group: '',
      later: false,
      withdrawn: null,
      decision: null,
      result: null,
      adjustments: null,
      award: null,
      held: null,
    });
  await redetectConflicts(work, round);
  return records.length;
}
