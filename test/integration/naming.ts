import type { Candidate, Round, Stage, Verdict } from '../../src-main/domain/review/model';
import { leaves } from '../../src-main/domain/review/rubric';
import type { Harness } from '../store-harness';

/** A naming round, driven through the same commands as the desk's. Staff acts unless a step is the reviewer's. */
export class Naming {
  private constructor(
    private readonly harness: Harness,
    readonly id: string,
  ) {}

  static async open(harness: Harness, title: string, subjects: string[]): Promise<Naming> {
    const { id } = await harness.run('round.create', { kind: 'base-naming', title, year: 2026 });
    const naming = new Naming(harness, id);
    await naming.advance('application');
    await harness.run('round.collect', { round: id, rev: await naming.rev(), subjects });
    return naming;
  }

  async round(): Promise<Round> {
    const round = (await this.harness.stored('round')).find(({ id }) => id === this.id);
    if (!round) throw new Error('the round is gone');
    return round;
  }

  async rev(): Promise<number> {
    return (await this.round()).rev;
  }

  async candidates(): Promise<Candidate[]> {
    const all = await this.harness.stored('candidate');
    return all.filter((candidate) => candidate.round === this.id).sort((a, b) => (a.code < b.code ? -1 : 1));
  }

  async advance(to: Stage, by: 'staff' | 'reviewer' = 'staff'): Promise<void> {
    this.harness.as(by, by === 'staff' ? '经办甲' : '审核甲');
    await this.harness.run('round.advance', { round: this.id, rev: await this.rev(), to });
    this.harness.as('staff', '经办甲');
  }

  async decide(verdict: Verdict, candidates: string[], deadline: string | null = null): Promise<void> {
    const decision = { verdict, reason: '测试用的理由', deadline };
    await this.harness.run('round.decide', { round: this.id, rev: await this.rev(), candidates, ...decision });
  }

  /** From 形式审查 to 公示, which begins on that day: all pass, one member gives full marks. */
  async score(publicityFrom: string): Promise<void> {
    const { harness, id } = this;
    const candidates = await this.candidates();
    await this.decide(
      'pass',
      candidates.map((candidate) => candidate.id),
    );
    await this.advance('committee', 'reviewer');
    const typed = { name: '赵玥翀', unit: '示例学会', title: '研究员', duty: 'chair' as const };
    const member = await harness.run('round.setMember', { round: id, id: null, rev: 0, ...typed });
    await this.advance('scoring');
    const marks = Object.fromEntries(leaves((await this.round()).rubric).map((leaf) => [leaf.id, leaf.maximum]));
    for (const candidate of candidates)
      await harness.run('ballot.enter', { round: id, member: member.id, candidate: candidate.id, rev: 0, marks });
    await harness.run('ballot.submit', { round: id, member: member.id, rev: member.rev });
    await this.advance('tally');
    await this.advance('selection');
    await this.advance('publicity', 'reviewer');
    await harness.run('round.startPublicity', { round: id, rev: await this.rev(), start: publicityFrom });
  }

  /** In 公布: issues the certificates. */
  async publish(docSerial: number, date: string): Promise<void> {
    this.harness.as('reviewer', '审核甲');
    const dates = { date, validFrom: date, validTo: '2027-03-31' };
    await this.harness.run('round.publish', {
      ...{ round: this.id, rev: await this.rev(), docSerial, batch: '2026年第一批' },
      ...dates,
    });
    this.harness.as('staff', '经办甲');
  }
}
