import type { RegisterName } from '../../src-main/domain/registers';
import { registerOf } from '../../src-main/domain/registers';
import type { Values } from '../../src-main/domain/registers/define';
import { contestants } from '../../src-main/domain/review/dossier';
import { kindOf } from '../../src-main/domain/review/kinds';
import type { Kind } from '../../src-main/domain/review/kinds/kind';
import { leaves } from '../../src-main/domain/review/rubric';
import { recordValues } from './record-values';
import { type People, RoundSteps } from './round-steps';

/** Those who act, and the office's date. */
export interface Office extends People {
  today: string;
  /** The publicity of the walk is over from this day on. */
  afterPublicity(): Promise<void>;
}

/** How the records of a kind come into the status that it takes. */
const BEFORE: Record<string, { moves?: string[]; round?: string; values?: Values }> = {
  'base-annual': { round: 'base-naming' },
  'base-renewal': { round: 'base-naming' },
  'topic-closing': { moves: ['approved'] },
  'district-assessment': { moves: ['reported'] },
  commendation: { moves: ['reported'], round: 'district-assessment' },
  'small-works': { values: { kind: '小发明' } },
  'contest-review': { values: { kind: '科技创新成果' } },
  'mayor-prize': { values: { kind: '科技创新成果' } },
};

/** A round of any kind, driven through the same commands as the desk's. */
export class KindWalk extends RoundSteps {
  private constructor(
    private readonly office: Office,
    readonly kind: Kind,
    id: string,
    readonly subjects: readonly string[],
  ) {
    super(office, id);
  }

  static async open(office: Office, kindName: string, count: number): Promise<KindWalk> {
    const kind = kindOf(kindName);
    if (!kind) throw new Error(`no kind ${kindName}`);
    const before = BEFORE[kindName] ?? {};
    const subjects = await addRecords(office, kind.register, count, before.values ?? {});
    for (const to of before.moves ?? []) await move(office, kind.register, subjects, to);
    if (before.round !== undefined) await (await KindWalk.begin(office, before.round, subjects)).toEnd();
    return KindWalk.begin(office, kindName, subjects);
  }

  private static async begin(office: Office, kindName: string, subjects: readonly string[]): Promise<KindWalk> {
    const kind = kindOf(kindName);
    if (!kind) throw new Error(`no kind ${kindName}`);
    const { id } = await office.staff.run('round.create', { kind: kindName, title: `2026年${kind.label}`, year: 2026 });
    return new KindWalk(office, kind, id, subjects);
  }

  /** Everyone passes; the round stands at 组建评委. */
  async toCommittee(): Promise<void> {
    await this.advance();
    await this.collect(this.subjects);
    await this.advance();
    await this.decide('pass');
    await this.advance();
  }

  /** Everyone passes, three members sit where members are needed; the round stands at 评审. */
  async toScoring(): Promise<void> {
    await this.toCommittee();
    if (this.kind.method.by !== 'indicators') for (const name of ['赵一', '钱二', '孙三']) await this.addMember(name);
    await this.advance();
  }

  /** Marks, votes or audits: the first candidate does best, each further one a step less. */
  async judge(): Promise<void> {
    const { by } = this.kind.method;
    if (by === 'indicators') await this.audit();
    else if (by === 'vote') await this.vote();
    else await this.mark();
  }

  private async mark(): Promise<void> {
    const { round, members, candidates } = await this.view();
    for (const member of members) {
      for (const [place, candidate] of contestants(candidates).entries())
        await this.enterMarks(member.id, candidate.id, marksFor(round.rubric, place));
      await this.submitMarks(member);
    }
  }

  /** Everyone is there and in favour. */
  async vote(): Promise<void> {
    const { staff } = this.office;
    const { members, candidates } = await this.view();
    const ids = contestants(candidates).map(({ id }) => id);
    const present = members.map(({ id }) => id);
    const open = { ...(await this.on()), candidates: ids, present, reason: '' };
    const poll = await staff.run('poll.open', open);
    const count = { yes: members.length, no: 0, abstain: 0, invalid: 0 };
    const counts = Object.fromEntries(ids.map((id) => [id, count]));
    const counted = await staff.run('poll.count', { round: this.id, ...poll, present, counts });
    await staff.run('poll.close', { round: this.id, ...counted });
  }

  private async audit(): Promise<void> {
    const { staff } = this.office;
    const { round, candidates } = await this.view();
    for (const [place, candidate] of contestants(candidates).entries()) {
      const audited = marksFor(round.rubric, place);
      const on = { round: this.id, candidate: candidate.id, rev: 0 };
      await staff.run('sheet.enter', { ...on, self: audited, audited, remarks: {} });
    }
    const ids = contestants(candidates).map(({ id }) => id);
    await staff.run('sheet.confirm', { ...(await this.on()), candidates: ids });
  }

  /** From 评审 with everything judged to 公示, which is over. */
  async toPublicity(): Promise<void> {
    await this.advance();
    if (this.kind.method.by === 'scoreThenVote') await this.vote();
    await this.advance();
    const { staff, today } = this.office;
    const { tieAtCut } = await this.tally();
    if (tieAtCut.length > 0)
      await staff.run('round.decideTie', { ...(await this.on()), order: tieAtCut, reason: '评委会合议' });
    await this.advance();
    await this.startPublicity(today);
    await this.office.afterPublicity();
  }

  /** From 评审 with everything judged to 公布, the publicity over. */
  async toPublication(): Promise<void> {
    await this.toPublicity();
    await this.advance();
  }

  /** What is entered at publication, as the kind asks for it. */
  entered(serial: number) {
    const { asks } = this.kind;
    const term = asks.validity
      ? { validFrom: '2026-12-20', validTo: '2029-12-31' }
      : { validFrom: null, validTo: null };
    const deadline = asks.deadline === null ? null : '2027-06-30';
    return { docSerial: serial, date: '2026-12-20', batch: '2026年第一批', ...term, deadline };
  }

  publish(serial: number) {
    return this.enterPublication(this.entered(serial));
  }

  record(place: number) {
    return this.office.staff.ask('register.get', { register: this.kind.register, id: this.subjects[place] ?? '' });
  }

  /** From 草稿 to 归档. */
  async toEnd(): Promise<void> {
    await this.toScoring();
    await this.judge();
    await this.toPublication();
    await this.publish(serials++);
    await this.advance();
  }
}

let serials = 100;
/** Of the records made so far: walks in one store must not make the same one twice. */
let numbers = 0;

/** Four fifths of every maximum for the first, a whole point less in one more criterion for each further one. */
function marksFor(rubric: Parameters<typeof leaves>[0], place: number): Record<string, number> {
  return Object.fromEntries(
    leaves(rubric).map(({ id, maximum }, index) => {
      const most = Math.floor((maximum * 4) / 5 / 100) * 100;
      return [id, Math.max(0, index < place ? most - 100 : most)];
    }),
  );
}

async function move(office: Office, register: RegisterName, ids: readonly string[], status: string): Promise<void> {
  await office.staff.run('register.move', { register, ids: [...ids], status, reason: '测试' });
}

/** New records of a register, with whatever they refer to. */
async function addRecords(office: Office, name: RegisterName, count: number, more: Values): Promise<string[]> {
  const register = registerOf(name);
  const referred = new Map<string, string[]>();
  for (const to of new Set(Object.values(register.fields).flatMap((field) => field.to ?? []))) {
    const target = to as RegisterName;
    const known = await office.staff.ask('register.options', { register: target });
    const current = known.filter((one) => one.current).map(({ value }) => value);
    referred.set(to, current.length > 0 ? current : await addRecords(office, target, 2, {}));
  }
  const ids: string[] = [];
  for (let made = 0; made < count; made += 1) {
    numbers += 1;
    const values = recordValues(register, numbers, office.today, (to) => (referred.get(to) ?? []).slice(0, 5));
    const own = Object.fromEntries(Object.entries(values).filter(([key]) => !register.fields[key]?.granted));
    const saved = await office.staff.run('register.save', {
      register: name,
      id: null,
      rev: 0,
      values: { ...own, ...more },
    });
    ids.push(saved.id);
  }
  return ids;
}
