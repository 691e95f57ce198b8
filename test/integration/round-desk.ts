import type { CallInput } from '../../src-main/api/contract';
import type { Values } from '../../src-main/domain/registers/define';
import type { Quota } from '../../src-main/domain/review/model';
import { leaves } from '../../src-main/domain/review/rubric';
import type { Harness } from '../store-harness';
import { RoundSteps } from '../support/round-steps';
import { addBase, openOffice, peopleOf } from './office';

export const RECOMMENDED: Values = { recommendedBy: '渝中区教委、渝中区科协' };
export const TODAY = '2026-11-02';
/** 2026-11-02 is a Monday: seven working days end on Tuesday of the week after. */
export const PUBLICITY_END = '2026-11-10';

/** A round as the office and the reviewer lead it, step by step, through the real commands. */
export class RoundDesk extends RoundSteps {
  private constructor(
    readonly harness: Harness,
    id: string,
    readonly bases: readonly string[],
  ) {
    super(peopleOf(harness), id);
  }

  /** An office with `count` applied bases that meet every condition, and a round in 草稿. */
  static async open(count: number, values: (n: number) => Values = () => ({})): Promise<RoundDesk> {
    const harness = await openOffice();
    harness.on(TODAY);
    const bases: string[] = [];
    for (let n = 1; n <= count; n += 1) bases.push((await addBase(harness, n, { ...RECOMMENDED, ...values(n) })).id);
    return RoundDesk.create(harness, '2026年基地命名', bases);
  }

  /** A round in 申报 with these records of bases. */
  static async applied(harness: Harness, title: string, bases: readonly string[]): Promise<RoundDesk> {
    const desk = await RoundDesk.create(harness, title, bases);
    await desk.advance();
    await desk.collect();
    return desk;
  }

  private static async create(harness: Harness, title: string, bases: readonly string[]): Promise<RoundDesk> {
    const { id } = await harness.run('round.create', { kind: 'base-naming', title, year: 2026 });
    return new RoundDesk(harness, id, bases);
  }

  /** Another round of the same office. */
  another(title: string, bases: readonly string[]): Promise<RoundDesk> {
    return RoundDesk.create(this.harness, title, bases);
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

  async back(reason = '需要更正') {
    return this.harness.run('round.back', { ...(await this.on()), reason });
  }

  override collect(bases = this.bases) {
    return super.collect(bases);
  }

  /** As the rules suggest it, so without a reason. */
  pass(candidates?: string[]) {
    return this.decide('pass', candidates, null, '');
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
    return this.enterMarks(member, candidate, marks, rev);
  }

  async submit(seat: number) {
    return this.submitMarks(await this.member(seat));
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

  /** From 评审 with all marks given into 公示, which begins on that day. */
  async toPublicity(start: string): Promise<void> {
    while ((await this.view()).round.stage !== 'publicity') await this.advance();
    await this.startPublicity(start);
  }

  /** From 申报 into 公示: all pass, and one member gives full marks. */
  async throughReview(start: string): Promise<void> {
    await this.advance();
    await this.decide('pass');
    await this.advance();
    await this.addMember('赵玥翀');
    await this.advance();
    const { candidates } = await this.view();
    await this.scoreAll(candidates.map(() => 100));
    await this.toPublicity(start);
  }

  /** From 评审 with all marks given into 公布, the publicity over. */
  async toPublication(): Promise<void> {
    await this.toPublicity(TODAY);
    this.harness.on('2026-11-11');
    await this.advance();
  }

  publish(more: Partial<CallInput<'round.publish'>> = {}) {
    const dates = { date: '2026-11-12', validFrom: '2026-11-12', validTo: '2029-12-31' };
    return this.enterPublication({ docSerial: 12, batch: '2026年第一批', ...dates, ...more });
  }

  base(place: number) {
    return this.harness.ask('register.get', { register: 'base', id: this.bases[place - 1] ?? '' });
  }
}
