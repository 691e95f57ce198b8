import type { Caller } from '../../api/rpc';
import type { Stage } from '../../domain/review/model';
import type { People } from './demo-people';

/** The shipped committee and its marks (resources/sample). */
export interface DemoScores {
  committee: { name: string; unit: string; title: string; duty: 'chair' | 'viceChair' | 'member' }[];
  /** Leaf criteria, in the order of the marks. */
  criteria: string[];
  /** Candidate's name → member's name → points ×100 per criterion. */
  marks: Record<string, Record<string, number[]>>;
}

type Say = (line: string) => void;

/** One round of base naming from 草稿 to 归档, step by step as the desk does it. */
export class DemoRound {
  private constructor(
    private readonly staff: Caller,
    private readonly reviewer: Caller,
    readonly id: string,
    private readonly say: Say,
  ) {}

  static async create({ staff, reviewer }: People, title: string, year: number, say: Say): Promise<DemoRound> {
    const { id } = await staff.caller.call('round.create', { kind: 'base-naming', title, year });
    say(`新建轮次：${title}`);
    return new DemoRound(staff.caller, reviewer.caller, id, say);
  }

  private view() {
    return this.staff.call('round.view', { round: this.id });
  }

  private async on() {
    const { round } = await this.view();
    return { round: this.id, rev: round.rev };
  }

  /** To the next stage, by the one whose step it is. */
  private async advance(to: Stage): Promise<void> {
    const { confirm, blockers } = await this.view();
    if (blockers.length > 0) throw new Error(`进不了下一步：${blockers.map(({ text }) => text).join('；')}`);
    await (confirm ? this.reviewer : this.staff).call('round.advance', { ...(await this.on()), to });
  }

  async collect(): Promise<void> {
    await this.advance('application');
    const filters = [{ field: 'status', op: 'is' as const, value: 'applied' }];
    const { ids } = await this.staff.call('register.ids', { register: 'base', filters });
    const { count } = await this.staff.call('round.collect', { ...(await this.on()), subjects: ids });
    this.say(`申报：${count} 个基地`);
    await this.advance('formCheck');
  }

  /** Follows the rules' suggestions; those to be corrected are settled as not admitted, so that the round can go on. */
  async checkForms(): Promise<void> {
    const { candidates } = await this.view();
    const passed = candidates.filter((each) => each.suggested === 'pass').map((each) => each.id);
    const others = candidates.filter((each) => each.suggested !== 'pass').map((each) => each.id);
    const decide = async (ids: string[], verdict: 'pass' | 'reject', reason: string) =>
      ids.length > 0 &&
      this.staff.call('round.decide', { ...(await this.on()), candidates: ids, verdict, reason, deadline: null });
    await decide(passed, 'pass', '');
    await decide(others, 'reject', '演示：未在期限内补正，不予受理');
    this.say(`形式审查：通过 ${passed.length} 个，不受理 ${others.length} 个`);
    await this.advance('committee');
  }

  async seat(committee: DemoScores['committee']): Promise<void> {
    for (const member of committee) {
      await this.staff.call('round.setMember', { round: this.id, id: null, rev: 0, ...member });
    }
    const { conflicts } = await this.view();
    this.say(`评委：${committee.length} 人，回避 ${conflicts.filter((each) => each.barred).length} 处`);
    await this.advance('scoring');
  }

  async score({ criteria, marks }: DemoScores): Promise<void> {
    const { members, candidates, conflicts } = await this.view();
    const barred = new Set(conflicts.filter((each) => each.barred).map((each) => `${each.member}:${each.candidate}`));
    const admitted = candidates.filter((each) => each.decision?.verdict === 'pass');
    let entered = 0;
    for (const member of members) {
      for (const candidate of admitted) {
        if (barred.has(`${member.id}:${candidate.id}`)) continue;
        const given = marks[candidate.name]?.[member.name];
        if (!given) throw new Error(`没有 ${member.name} 对 ${candidate.name} 的示例评分`);
        const entries = criteria.map((criterion, place) => [criterion, given[place] ?? 0]);
        const ballot = { round: this.id, member: member.id, candidate: candidate.id, rev: 0 };
        await this.staff.call('ballot.enter', { ...ballot, marks: Object.fromEntries(entries) });
        entered += 1;
      }
      const { rev } = (await this.view()).members.find((each) => each.id === member.id) ?? member;
      await this.staff.call('ballot.submit', { round: this.id, member: member.id, rev });
    }
    this.say(`评分：${entered} 份，全部提交`);
    await this.advance('tally');
  }

  /** A tie at the cut is put in the order of the agenda, as a committee would after its talk. */
  async select(): Promise<void> {
    await this.advance('selection');
    const { tieAtCut, proposal } = await this.staff.call('round.tally', { round: this.id });
    if (tieAtCut.length > 0) {
      const reason = '演示：评委会议定按申报次序';
      await this.staff.call('round.decideTie', { ...(await this.on()), order: tieAtCut, reason });
    }
    this.say(`拟定：拟入选 ${proposal.filter((each) => each.outcome === 'selected').length} 个`);
    await this.advance('publicity');
  }

  /** Publicity that began long enough ago to be over today. */
  async publicise(start: string): Promise<void> {
    await this.staff.call('round.startPublicity', { ...(await this.on()), start });
    const { round } = await this.view();
    this.say(`公示：${round.publicity?.start} 至 ${round.publicity?.end}`);
    await this.advance('publication');
  }

  async publish(date: string, validTo: string): Promise<void> {
    const year = date.slice(0, 4);
    const publication = { docSerial: 1, date, batch: `${year}年第一批`, validFrom: date, validTo };
    const { certificates } = await this.reviewer.call('round.publish', { ...(await this.on()), ...publication });
    this.say(`公布：命名并发证 ${certificates} 个`);
    await this.advance('archive');
  }
}
