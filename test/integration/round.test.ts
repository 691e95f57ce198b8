import { describe, expect, test } from 'vitest';
import { STAGES } from '../../src-main/domain/review/model';
import { faultOf } from './office';
import { PUBLICITY_END, RoundDesk, TODAY } from './round-desk';

describe('the whole life of a round', () => {
  test('nobody applied: it says so and goes no further', async () => {
    const desk = await RoundDesk.open(0);
    await desk.advance();
    const none = [{ code: 'noCandidates', text: '还没有申报对象，请先从台账选入。', about: [] }];
    expect((await desk.view()).blockers).toEqual(none);
    const fault = await faultOf(desk.advance());
    expect([fault.code, fault.message, fault.data]).toEqual([
      'round.blocked',
      '还不能进入“形式审查”：还没有申报对象，请先从台账选入。',
      none,
    ]);
  });

  test('one applicant, one member: named with a number, a plaque and a term', async () => {
    const desk = await RoundDesk.open(1);
    await desk.toScoring([['赵一']]);
    await desk.scoreAll([90]);
    await desk.toPublication();
    expect(await desk.publish()).toEqual({ published: 1, certificates: 1 });
    const { record, links } = await desk.base(1);
    const { batch, docNumber, plaqueNumber, validFrom, validTo } = record.values;
    expect([record.status, batch, docNumber, plaqueNumber, validFrom, validTo]).toEqual([
      'named',
      '2026年第一批',
      '渝科协发〔2026〕12号',
      '渝科普〔2026〕基地-0001',
      '2026-11-12',
      '2029-12-31',
    ]);
    expect(links.map(({ kind }) => kind)).toEqual(['round', 'certificate']);
    await desk.advance();
    const { round, next, blockers } = await desk.view();
    expect([round.stage, next, blockers]).toEqual(['archive', null, []]);
    expect(round.steps.map(({ to }) => to)).toEqual(STAGES.slice(1));
  });

  test('three applicants: exact scores, shared ranks, the step and who took it are on record', async () => {
    const desk = await RoundDesk.open(3);
    await desk.toScoring();
    await desk.scoreAll([80, 90, 80]);
    const { rows, maximum, proposal, tieAtCut } = await desk.tally();
    expect([maximum, tieAtCut]).toEqual([10_000, []]);
    expect(rows.map(({ code, exact, score, rank, tied, band }) => [code, exact, score, rank, tied, band])).toEqual([
      ['002', '90/1', '90.00', 1, false, '优秀'],
      ['001', '80/1', '80.00', 2, true, '优良'],
      ['003', '80/1', '80.00', 2, true, '优良'],
    ]);
    expect(proposal.map(({ outcome }) => outcome)).toEqual(['selected', 'selected', 'selected']);
    await desk.toPublication();
    await desk.publish();
    const { round, certificates } = await desk.view();
    expect(certificates.map(({ number, holder, seq }) => [number, holder, seq])).toEqual([
      ['渝科普〔2026〕基地-0001', '渝创第2科技馆', 1],
      ['渝科普〔2026〕基地-0002', '渝创第1科技馆', 2],
      ['渝科普〔2026〕基地-0003', '渝创第3科技馆', 3],
    ]);
    const confirmed = round.steps.filter(({ by }) => by === '审核甲').map(({ from }) => from);
    expect(confirmed).toEqual(['formCheck', 'selection']);
    expect(round.publicity).toEqual({ start: TODAY, days: 7, basis: 'working', end: PUBLICITY_END, tentative: false });
  });

  test('sixty applicants of two districts, five members, a quota, reserves, one held back', async () => {
    const desk = await RoundDesk.open(60, (n) => ({ district: n % 2 === 0 ? '500101' : '500103' }));
    await desk.configure({ quota: { total: 39, perDistrict: 25, minimum: 6000, reserves: 3 } });
    await desk.toScoring([['赵一'], ['钱二'], ['孙三'], ['李四'], ['周五']]);
    // 97, 97, 96, 96 …: pairs of equal scores, one of each district.
    await desk.scoreAll(Array.from({ length: 60 }, (_, index) => 97 - Math.floor(index / 2)));
    await desk.advance();
    await desk.advance();
    const { id, rev } = await desk.candidate(1);
    await desk.harness.run('round.hold', { round: desk.id, candidate: id, rev, reason: '信访核实中' });
    const { proposal, tieAtCut } = await desk.tally();
    expect(tieAtCut).toEqual(
      (await desk.view()).candidates.filter(({ code }) => ['039', '040'].includes(code)).map((one) => one.id),
    );
    const count = (outcome: string) => proposal.filter((one) => one.outcome === outcome).length;
    expect([count('selected'), count('reserve')]).toEqual([38, 2]);
    await desk.harness.run('round.decideTie', { ...(await desk.on()), order: tieAtCut, reason: '评委会票决' });
    const decided = (await desk.tally()).proposal.map(({ outcome }) => outcome);
    expect(decided.slice(37, 44)).toEqual([
      'selected',
      'selected',
      'reserve',
      'reserve',
      'reserve',
      'notSelected',
      'notSelected',
    ]);
    expect((await desk.view()).notes).toEqual(['暂缓 1 个，不随本次公示和公布：渝创第1科技馆。']);
    await desk.toPublication();
    expect(await desk.publish()).toEqual({ published: 38, certificates: 38 });
    const { certificates } = await desk.view();
    expect(certificates.map(({ seq }) => seq)).toEqual(Array.from({ length: 38 }, (_, index) => index + 1));
    expect(certificates[0]?.holder).toBe('渝创第2科技馆');
    expect([(await desk.base(1)).record.status, (await desk.base(2)).record.status]).toEqual(['applied', 'named']);
  });
});
