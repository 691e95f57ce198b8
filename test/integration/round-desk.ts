import type { CallInput } from '../../src-main/api/contract';
import type { Values } from '../../src-main/domain/registers/define';
import type { Quota, Stage } from '../../src-main/domain/review/model';
import { leaves } from '../../src-main/domain/review/rubric';
import { reviewerConfirms } from '../../src-main/domain/review/stages';
import type { Harness } from '../store-harness';
import { addBase, openOffice } from './office';

export const RECOMMENDED: Values = { recommendedBy: '渝中区教委、渝中区科协' };
export const TODAY = '2026-11-02';
/** 2026-11-02 is a Monday: seven working days end on Tuesday of the week after. */
export const PUBLICITY_END = '2026-11-10';

/** A round as the office and the reviewer lead it, step by step, through the real commands. */
export class RoundDesk {
  private constructor(
    readonly harness: Harness,
    readonly id: string,
    readonly bases: readonly string[],
  ) {}

  /** An office with `count` applied bases that meet every condition, and a round in 草稿. */
  static async open(count: number, values: (n: number) => Values = () => ({})): Promise<RoundDesk> {
    const harness = await openOffice();
    harness.on(TODAY);
    const bases: string[] = [];
    for (let n = 1; n <= count; n += 1) bases.push((await addBase(harness, n, { ...RECOMMENDED, ...values(n) })).id);
    return RoundDesk.create(harness, '2026年基地命名', bases);
  }

  private static async create(harness: Harness, title: string, bases: readonly string[]): Promise<RoundDesk> {
    const { id } = await harness.run('round.create', { kind: 'base-naming', title, year: 2026 });
    return new RoundDesk(harness, id, bases);
  }

  /** Another round of the same office. */
  another(title: string, bases: readonly string[]): Promise<RoundDesk> {
    return RoundDesk.create(this.harness, title, bases);
  }

  view() {
    return this.harness.ask('round.view', { round: this.id });
  }

  tally() {
    return this.harness.ask('round.tally', { round: this.id });
  }

  /** The round and its revision, as most commands want them. */
  async on(): Promise<{ round: string; rev: number }> {
    return { round: this.id, rev: (await this.view()).round.rev };
  }

  async candidate(place: number) {
    const candidate = (await this.view()).candidates[place - 1];
    if (!candidate) throw new Error(`no candidate ${place}`);
    return candidate;
  }

  async member(seat: number) {
    const member = (await this.view()).members[seat - 1];
    if (!member) throw new Error(`no member ${seat}`);
    return member;
  }

  async configure(
    settings: { quota?: Partial<Quota> } & Omit<CallInput<'round.configure'>, 'round' | 'rev' | 'quota'>,
  ) {
    const { round } = await this.view();
    const quota = { ...round.quota, ...settings.quota };
    return this.harness.run('round.configure', { ...settings, round: this.id, rev: round.rev, quota });
  }

  /** The next step, by whoever it belongs to. */
  async advance(): Promise<Stage> {
    const { round, next } = await this.view();
    if (next === null) throw new Error('the round is at its end');
    if (reviewerConfirms(round)) this.harness.as('reviewer', '审核甲');
    try {
      await this.harness.run('round.advance', { round: this.id, rev: round.rev, to: next });
    } finally {
      this.harness.as('staff', '经办甲');
    }
    return next;
  }

  async back(reason = '需要更正') {
    return this.harness.run('round.back', { ...(await this.on()), reason });
  }

  async collect() {
    return this.harness.run('round.collect', { ...(await this.on()), subjects: [...this.bases] });
  }

  /** 通过 for all. */
  async pass(candidates?: string[]) {
    const view = await this.view();
    const ids = candidates ?? view.candidates.map(({ id }) => id);
    const decision = { verdict: 'pass' as const, reason: '', deadline: null };
    return this.harness.run('round.decide', { round: this.id, rev: view.round.rev, candidates: ids, ...decision });
  }

  addMember(name: string, unit = `${name}所在单位`) {
    const typed = { name, unit, title: '教授', duty: 'member' as const };
    return this.harness.run('round.setMember', { round: this.id, id: null, rev: 0, ...typed });
  }

  /** Marks of one member for one candidate that make this total: the criteria are filled up one after the other. */
  async enter(seat: number, place: number, total: number, rev = 0) {
    const { round, members, candidates } = await this.view();
    let left = total * 100;
    const marks: Record<string, number> = {};
    for (const { id, maximum } of leaves(round.rubric)) {
      marks[id] = Math.min(left, maximum);
      left -= marks[id];
    }
    const [member, candidate] = [members[seat - 1]?.id ?? '', candidates[place - 1]?.id ?? ''];
    return this.harness.run('ballot.enter', { round: this.id, member, candidate, rev, marks });
  }

  async submit(seat: number) {
    const { id, rev } = await this.member(seat);
    return this.harness.run('ballot.submit', { round: this.id, member: id, rev });
  }

  /** From 草稿 into 评审 with three members, everyone passed. */
  async toScoring(members: readonly [name: string, unit?: string][] = [['赵一'], ['钱二'], ['孙三']]): Promise<void> {
    await this.advance();
    await this.collect();
    await this.advance();
    await this.pass();
    await this.advance();
    for (const [name, unit] of members) await this.addMember(name, unit);
    await this.advance();
  }

  /** Every member gives the candidates these totals, and submits. */
  async scoreAll(totals: readonly number[]): Promise<void> {
    const { members } = await this.view();
    for (const { seat } of members) {
      for (const [index, total] of totals.entries()) await this.enter(seat, index + 1, total);
      await this.submit(seat);
    }
  }

  /** From 评审 with all marks given into 公布, the publicity over. */
  async toPublication(): Promise<void> {
    while ((await this.view()).round.stage !== 'publicity') await this.advance();
    await this.harness.run('round.startPublicity', { ...(await this.on()), start: TODAY });
    this.harness.on('2026-11-11');
    await this.advance();
  }

  async publish(more: Partial<CallInput<'round.publish'>> = {}) {
    this.harness.as('reviewer', '审核甲');
    try {
      return await this.harness.run('round.publish', {
        ...(await this.on()),
        docSerial: 12,
        date: '2026-11-12',
        batch: '2026年第一批',
        validFrom: '2026-11-12',
        validTo: '2029-12-31',
        ...more,
      });
    } finally {
      this.harness.as('staff', '经办甲');
    }
  }

  base(place: number) {
    return this.harness.ask('register.get', { register: 'base', id: this.bases[place - 1] ?? '' });
  }
}
