import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src-main/domain/entry';
import { addBase, faultOf } from './office';
import { PUBLICITY_END, RECOMMENDED, RoundDesk, TODAY } from './round-desk';

/** A round in 公示 with these totals of every member, and a quota. */
async function inPublicity(totals: number[], total: number | null = null): Promise<RoundDesk> {
  const desk = await RoundDesk.open(totals.length);
  await desk.configure({ quota: { total } });
  await desk.toScoring();
  await desk.scoreAll(totals);
  for (let step = 0; step < 3; step += 1) await desk.advance();
  return desk;
}

async function begun(desk: RoundDesk): Promise<RoundDesk> {
  await desk.harness.run('round.startPublicity', { ...(await desk.on()), start: TODAY });
  return desk;
}

const grounds = { objector: '李明', written: true, evidence: true, aboutScoreOnly: false, content: '材料不实' };
async function object(desk: RoundDesk, place: number, more: Partial<typeof grounds & { receivedOn: string }> = {}) {
  const candidate = (await desk.candidate(place)).id;
  return desk.harness.run('objection.add', { round: desk.id, candidate, receivedOn: TODAY, ...grounds, ...more });
}

describe('selection', () => {
  test('a tie across the cut stops until the committee has decided exactly this tie', async () => {
    const desk = await RoundDesk.open(3);
    await desk.configure({ quota: { total: 2 } });
    await desk.toScoring();
    await desk.scoreAll([90, 80, 80]);
    await desk.advance();
    await desk.advance();
    const fault = await faultOf(desk.advance());
    const [first, second, third] = (await desk.view()).candidates.map(({ id }) => id);
    const text = '渝创第2科技馆、渝创第3科技馆 得分并列，跨越名额线，请由评委会决定先后并记录。';
    expect([fault.code, fault.data]).toEqual(['round.tie', [{ code: 'tie', text, about: [second, third] }]]);
    const decide = async (order: (string | undefined)[]) =>
      desk.harness.run('round.decideTie', {
        ...(await desk.on()),
        order: order.filter((id) => id !== undefined),
        reason: '评委会票决',
      });
    for (const wrong of [
      [first, second],
      [first, second, third],
      [third, third],
    ])
      expect((await faultOf(decide(wrong))).code).toBe('round.tie');
    await decide([third, second]);
    expect((await desk.view()).blockers).toEqual([]);
    await decide([second, third]);
    await desk.advance();
    expect((await desk.view()).candidates.map(({ result }) => result?.outcome)).toEqual([
      'selected',
      'selected',
      'notSelected',
    ]);
  });

  test('where nothing is tied there is nothing to decide', async () => {
    const desk = await RoundDesk.open(2);
    await desk.toScoring();
    await desk.scoreAll([90, 80]);
    await desk.advance();
    const order = (await desk.view()).candidates.map(({ id }) => id);
    const fault = await faultOf(desk.harness.run('round.decideTie', { ...(await desk.on()), order, reason: '票决' }));
    expect(fault.message).toBe('名额线上没有并列，不用裁定。');
  });

  test('a decision does not outlive new scoring', async () => {
    const desk = await RoundDesk.open(2);
    await desk.configure({ quota: { total: 1 } });
    await desk.toScoring();
    await desk.scoreAll([80, 80]);
    await desk.advance();
    const order = (await desk.view()).candidates.map(({ id }) => id);
    await desk.harness.run('round.decideTie', { ...(await desk.on()), order, reason: '票决' });
    await desk.back('补录');
    expect((await desk.view()).round.tieDecision).toBeNull();
  });
});

describe('publicity', () => {
  test('it must have begun, and its last day must be over', async () => {
    const desk = await inPublicity([90]);
    const notBegun = { code: 'publicityNotBegun', text: '还没有开始公示，请填写公示开始日期。', about: [] };
    expect((await faultOf(desk.advance())).data).toEqual([notBegun]);
    await begun(desk);
    desk.harness.on(PUBLICITY_END);
    const running = { code: 'publicityRunning', text: `公示到 ${PUBLICITY_END} 止，尚未结束。`, about: [] };
    expect((await faultOf(desk.advance())).data).toEqual([running]);
    desk.harness.on('2026-11-11');
    expect(await desk.advance()).toBe('publication');
  });

  test('the period can be corrected only until an objection was judged by it', async () => {
    const desk = await begun(await inPublicity([90]));
    const start = async (day: string) => desk.harness.run('round.startPublicity', { ...(await desk.on()), start: day });
    await start('2026-11-03');
    expect((await desk.view()).round.publicity?.end).toBe('2026-11-11');
    await object(desk, 1, { receivedOn: '2026-11-03' });
    expect((await faultOf(start('2026-11-04'))).code).toBe('record.used');
    await desk.back('重新公示');
    await desk.advance();
    await start('2026-11-04');
    expect((await desk.view()).round.publicity?.start).toBe('2026-11-04');
  });

  test('the end is told beforehand, and a day that is none is refused', async () => {
    const desk = await RoundDesk.open(0);
    const end = (start: string, days: number, basis: 'working' | 'natural') =>
      desk.harness.ask('round.publicityEnd', { start, days, basis });
    expect(await end('2026-09-24', 7, 'working')).toEqual({ end: '2026-10-10', tentative: false });
    expect(await end('2026-09-24', 7, 'natural')).toEqual({ end: '2026-09-30', tentative: false });
    expect((await end('2027-12-30', 7, 'working')).tentative).toBe(true);
    expect((await faultOf(end('2026-02-30', 7, 'working'))).message).toBe('日历上没有 2026-02-30 这一天，请改正。');
  });

  test('an objection without grounds is recorded as refused and holds nothing up', async () => {
    const desk = await begun(await inPublicity([90]));
    const { id, rev } = await object(desk, 1, { objector: '' });
    const [objection] = (await desk.view()).objections;
    expect([objection?.accepted, objection?.refusal]).toEqual([false, '不予受理：没有实名。']);
    const settle = { round: desk.id, id, rev, outcome: 'upheld' as const, text: '属实' };
    expect((await faultOf(desk.harness.run('objection.settle', settle))).code).toBe('round.blocked');
    await object(desk, 1, { receivedOn: '2026-11-11' });
    desk.harness.on('2026-11-11');
    expect((await desk.view()).blockers).toEqual([]);
  });

  test('an accepted one blocks until it is settled, or its candidate is held back', async () => {
    const desk = await begun(await inPublicity([90, 80]));
    const { id, rev } = await object(desk, 1);
    desk.harness.on('2026-11-11');
    const candidate = await desk.candidate(1);
    const text = '还有 1 个的异议没有处理：渝创第1科技馆。请作出处理，或先暂缓公布。';
    const blocked = [{ code: 'objectionsOpen', text, about: [candidate.id] }];
    expect((await faultOf(desk.advance())).data).toEqual(blocked);
    const hold = (held: string | null, of: number) =>
      desk.harness.run('round.hold', { round: desk.id, candidate: candidate.id, rev: of, reason: held });
    const { rev: heldRev } = await hold('正在核实', candidate.rev);
    expect((await desk.view()).blockers).toEqual([]);
    await hold(null, heldRev);
    expect((await desk.view()).blockers).toEqual(blocked);
    await desk.harness.run('objection.settle', { round: desk.id, id, rev, outcome: 'dismissed', text: '查无实据' });
    expect(await desk.advance()).toBe('publication');
    const again = { round: desk.id, id, rev: rev + 1, outcome: 'upheld' as const, text: '属实' };
    expect((await faultOf(desk.harness.run('objection.settle', again))).code).toBe('record.changed');
  });

  test('an upheld one takes its candidate out; the next moves up only after a step back', async () => {
    const desk = await begun(await inPublicity([90, 80, 70], 1));
    const { id, rev } = await object(desk, 1);
    await desk.harness.run('objection.settle', { round: desk.id, id, rev, outcome: 'upheld', text: '材料不实' });
    const outcomes = async () => (await desk.view()).candidates.map(({ result }) => result?.outcome);
    expect(await outcomes()).toEqual(['notSelected', 'notSelected', 'notSelected']);
    expect((await desk.tally()).proposal.map(({ outcome, why }) => [outcome, why])).toEqual([
      ['notSelected', '公示期内异议成立，不予入选'],
      ['notSelected', '第 2 名，名额 1 个已满'],
      ['notSelected', '第 3 名，名额 1 个已满'],
    ]);
    await desk.back('递补');
    await desk.advance();
    expect(await outcomes()).toEqual(['notSelected', 'selected', 'notSelected']);
  });
});

describe('publication', () => {
  async function ready(totals = [90, 80]): Promise<RoundDesk> {
    const desk = await RoundDesk.open(totals.length);
    await desk.toScoring();
    await desk.scoreAll(totals);
    await desk.toPublication();
    return desk;
  }

  test('one command or nothing: a refused one leaves register, numbers and round as they were', async () => {
    const desk = await ready();
    const before = await desk.harness.executor.entriesAfter(0, 10_000);
    const refused = {
      'input.invalid date': { date: PUBLICITY_END },
      'input.invalid validTo': { validTo: '2026-11-11' },
      'input.invalid validFrom': { validFrom: '2026-11-31' },
    };
    for (const [expected, given] of Object.entries(refused)) {
      const { code, path } = await faultOf(desk.publish(given));
      expect(`${code} ${path}`).toBe(expected);
    }
    expect(await desk.harness.executor.entriesAfter(0, 10_000)).toEqual(before);
    expect(await desk.publish()).toEqual({ published: 2, certificates: 2 });
    const entry = (await desk.harness.executor.entriesAfter(before.length, 10)).at(-1);
    const { changes } = JSON.parse(entry?.text ?? '') as Entry;
    expect(changes.map(({ table }) => table).toSorted()).toEqual(
      ['base', 'base', 'candidate', 'candidate', 'certificate', 'certificate', 'round', 'sequence'].toSorted(),
    );
  });

  test('not twice, and afterwards nothing of it can be changed', async () => {
    const desk = await ready();
    await desk.publish();
    expect((await faultOf(desk.publish())).code).toBe('round.stage');
    expect((await faultOf(desk.back())).message).toBe(
      '结果已按 渝科协发〔2026〕12号 公布，不能退回；如有差错，请作废证书并另行发文。',
    );
    const { id, rev } = await desk.candidate(1);
    const hold = desk.harness.run('round.hold', { round: desk.id, candidate: id, rev, reason: '核实' });
    expect((await faultOf(hold)).code).toBe('round.stage');
    expect((await faultOf(object(desk, 1))).code).toBe('round.stage');
  });

  test('an objection on the last day stops it as long as it is open', async () => {
    const desk = await ready();
    const { id } = await object(desk, 2, { receivedOn: PUBLICITY_END });
    expect((await faultOf(desk.publish())).code).toBe('round.blocked');
    await desk.harness.run('objection.settle', { round: desk.id, id, rev: 1, outcome: 'dismissed', text: '查无实据' });
    expect(await desk.publish()).toEqual({ published: 2, certificates: 2 });
  });

  test('a base that was named in another round meanwhile would be named twice', async () => {
    const desk = await ready();
    desk.harness.on(TODAY);
    const other = await desk.another('2026年增补', desk.bases);
    await other.toScoring();
    await other.scoreAll([75, 65]);
    await other.toPublication();
    await desk.publish();
    const fault = await faultOf(other.publish({ docSerial: 13 }));
    expect([fault.code, fault.message]).toEqual([
      'record.changed',
      '“渝创第1科技馆”状态是“命名”，只有“申报”状态的可以参评，不能再公布；请先暂缓。',
    ]);
    expect((await desk.harness.ask('certificate.list', { search: '' })).map(({ seq }) => seq)).toEqual([1, 2]);
  });

  test('a document number is used once, certificate numbers go on without a gap, void ones stay', async () => {
    const desk = await ready();
    await desk.publish();
    const [first] = (await desk.view()).certificates;
    const voided = await desk.harness.run('certificate.void', { id: first?.id ?? '', rev: 1, reason: '名称印错' });
    expect((await faultOf(desk.harness.run('certificate.void', { ...voided, reason: '再次作废' }))).code).toBe(
      'record.changed',
    );
    const other = await second(desk);
    const fault = await faultOf(other.publish());
    expect([fault.code, fault.path, fault.message]).toEqual([
      'record.duplicate',
      'docSerial',
      '文号 渝科协发〔2026〕12号 已用于“2026年基地命名”，请核对后改用别的顺序号。',
    ]);
    await other.publish({ docSerial: 13 });
    expect((await desk.harness.stored('sequence')).map(({ id, last }) => [id, last])).toEqual([
      ['certificate:渝科普〔2026〕基地-{seq:4}', 3],
    ]);
    const all = await desk.harness.ask('certificate.list', { search: '' });
    expect(all.map(({ number, voided: dead, roundTitle }) => [number, dead?.reason, roundTitle])).toEqual([
      ['渝科普〔2026〕基地-0001', '名称印错', '2026年基地命名'],
      ['渝科普〔2026〕基地-0002', undefined, '2026年基地命名'],
      ['渝科普〔2026〕基地-0003', undefined, '2026年第二轮'],
    ]);
    expect((await desk.harness.ask('certificate.list', { search: '第 2 科技馆' })).map(({ seq }) => seq)).toEqual([2]);
  });

  test('the first making is none, every later one is a reprint, and a void one is not made', async () => {
    const desk = await ready([90]);
    await desk.publish();
    const [certificate] = (await desk.view()).certificates;
    const id = certificate?.id ?? '';
    const make = () => desk.harness.run('certificate.noteMade', { certificates: [id] });
    await make();
    await make();
    await make();
    const [made] = (await desk.view()).certificates;
    expect([made?.reprints, made?.madeAt]).toEqual([2, '2026-11-11T04:00:00.000Z']);
    await desk.harness.run('certificate.void', { id, rev: made?.rev ?? 0, reason: '印错' });
    expect((await faultOf(make())).message).toBe('证书 渝科普〔2026〕基地-0001 已作废，不能再制作。');
  });
});

/** A second round of the same office, up to 公布, with one more base. */
async function second(desk: RoundDesk): Promise<RoundDesk> {
  desk.harness.on(TODAY);
  const { id } = await addBase(desk.harness, 3, RECOMMENDED);
  const other = await desk.another('2026年第二轮', [id]);
  await other.toScoring();
  await other.scoreAll([75]);
  await other.toPublication();
  return other;
}

describe('what papers are made from', () => {
  test('candidates by district and rank, phones masked, outcome only once it is fixed', async () => {
    const desk = await RoundDesk.open(3, (n) => ({ district: n === 3 ? '500101' : '500103' }));
    await desk.toScoring();
    await desk.scoreAll([70, 90, 80]);
    const before = await desk.harness.ask('paper.data', { round: desk.id });
    expect(before.candidates.map(({ name, score, rank, outcome }) => [name, score, rank, outcome])).toEqual([
      ['渝创第3科技馆', '80.00', 2, null],
      ['渝创第2科技馆', '90.00', 1, null],
      ['渝创第1科技馆', '70.00', 3, null],
    ]);
    await desk.toPublication();
    await desk.publish();
    const data = await desk.harness.ask('paper.data', { round: desk.id });
    expect(data.candidates[0]).toEqual({
      id: (await desk.candidate(3)).id,
      code: '003',
      name: '渝创第3科技馆',
      districtName: '万州区',
      kind: '科技场馆类',
      contact: '李娜',
      phone: '138****0003',
      score: '80.00',
      rank: 2,
      outcome: 'selected',
      held: false,
      later: false,
      withdrawn: false,
      plaqueNumber: '渝科普〔2026〕基地-0001',
      validTo: '2029-12-31',
    });
    expect(data.certificates.map(({ holder }) => holder)).toEqual(data.candidates.map(({ name }) => name));
    expect(data.rubric.reduce((sum, { maximum }) => sum + maximum, 0)).toBe(10_000);
    expect(data.members.map(({ seat, name, duty }) => [seat, name, duty])).toEqual([
      [1, '赵一', '成员'],
      [2, '钱二', '成员'],
      [3, '孙三', '成员'],
    ]);
    expect([data.publication?.docNumber, data.method]).toEqual([
      '渝科协发〔2026〕12号',
      {
        by: 'score',
        mean: 'trimmed',
        level: 'total',
        normalise: false,
        vote: null,
        trim: { drop: 1, from: 5 },
        scale: 2,
        tieBreakers: [],
      },
    ]);
  });
});
