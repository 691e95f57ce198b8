import type { CallInput, CallOutput, CommandName, QueryName } from '../../src-main/api/contract';
import type { Stage, Verdict } from '../../src-main/domain/review/model';

/** A person at a desk: a program or a test harness. */
export interface Desk {
  run<N extends CommandName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
  ask<N extends QueryName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
}

/** Those who act. */
export interface People {
  staff: Desk;
  reviewer: Desk;
}

/** The steps that every round goes, by the commands of the desk; staff acts unless a step is the reviewer's. */
export class RoundSteps {
  constructor(
    protected readonly people: People,
    readonly id: string,
  ) {}

  view() {
    return this.people.staff.ask('round.view', { round: this.id });
  }

  tally() {
    return this.people.staff.ask('round.tally', { round: this.id });
  }

  /** The round and its revision, as most commands want them. */
  async on(): Promise<{ round: string; rev: number }> {
    return { round: this.id, rev: (await this.view()).round.rev };
  }

  /** The next step, by whoever it belongs to. */
  async advance(): Promise<Stage> {
    const { round, next, confirm } = await this.view();
    if (next === null) throw new Error('the round is at its end');
    const by = confirm ? this.people.reviewer : this.people.staff;
    await by.run('round.advance', { round: this.id, rev: round.rev, to: next });
    return next;
  }

  async collect(subjects: readonly string[]) {
    return this.people.staff.run('round.collect', { ...(await this.on()), subjects: [...subjects] });
  }

  /** Without candidates: of all. */
  async decide(
    verdict: Verdict,
    candidates: readonly string[] | null = null,
    deadline: string | null = null,
    reason = '测试用的理由',
  ) {
    const ids = candidates ?? (await this.view()).candidates.map(({ id }) => id);
    const decision = { verdict, reason, deadline };
    return this.people.staff.run('round.decide', { ...(await this.on()), candidates: [...ids], ...decision });
  }

  addMember(name: string, unit = `${name}所在单位`) {
    const typed = { name, unit, title: '教授', duty: 'member' as const };
    return this.people.staff.run('round.setMember', { round: this.id, id: null, rev: 0, ...typed });
  }

  enterMarks(member: string, candidate: string, marks: Record<string, number>, rev = 0) {
    return this.people.staff.run('ballot.enter', { round: this.id, member, candidate, rev, marks });
  }

  submitMarks(member: { id: string; rev: number }) {
    return this.people.staff.run('ballot.submit', { round: this.id, member: member.id, rev: member.rev });
  }

  async startPublicity(start: string) {
    return this.people.staff.run('round.startPublicity', { ...(await this.on()), start });
  }

  async enterPublication(entered: Omit<CallInput<'round.publish'>, 'round' | 'rev'>) {
    return this.people.reviewer.run('round.publish', { ...(await this.on()), ...entered });
  }
}
