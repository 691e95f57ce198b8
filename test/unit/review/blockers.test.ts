import { describe, expect, test } from 'vitest';
import { type Blocker, blockersOf } from '../../../src-main/domain/review/blockers';
import { noCeilings } from '../../../src-main/domain/review/defaults';
import type { Ballot, Member } from '../../../src-main/domain/review/model';
import { notesOf } from '../../../src-main/domain/review/notes';
import { ballotOf, candidateOf, dossierOf, memberOf, objectionOf } from './rounds';
import { methodOf, rubricOf } from './scorings';

const TODAY = '2026-09-30';
const selected = { score: '90.00', rank: 1, outcome: 'selected', level: null } as const;
const bar = (member: string, candidate: string) => ({
  id: `${member}:${candidate}`,
  rev: 1,
  round: 'r',
  member,
  candidate,
  source: 'office' as const,
  barred: true,
  reason: '亲属',
});

const textsOf = (...given: Parameters<typeof blockersOf>) => blockersOf(...given).map(({ text }) => text);
const codesOf = (blockers: readonly Blocker[]) => blockers.map(({ code, about }) => [code, about]);

describe('what blocks the next step, said exactly', () => {
  test('草稿: a rubric, a method or a quota that cannot work', () => {
    const twice = rubricOf([5050], 100);
    expect(textsOf(dossierOf({ stage: 'draft' }), TODAY)).toEqual([]);
    expect(
      textsOf(
        dossierOf({
          rubric: twice,
          method: methodOf({ trim: { drop: 2, from: 4 } }),
          quota: { ...noCeilings, total: 1, minimum: 6000 },
        }),
        TODAY,
      ),
    ).toEqual([
      '“第 1 项”的满分 50.5 分不是每档 1 分的整数倍。',
      '去掉 2 个最高分和 2 个最低分，至少要有 5 名评委打分，请改“至少人数”。',
      '最低入选分 60 分超过满分 50.5 分，请改低。',
    ]);
  });

  test('申报: nobody has applied', () => {
    expect(textsOf(dossierOf({ stage: 'application' }), TODAY)).toEqual(['还没有申报对象，请先从台账选入。']);
  });

  test('形式审查: open decisions and returned ones by name, and a round in which nobody passed', () => {
    const stage = 'formCheck' as const;
    const open = ['1', '2', '3', '4', '5', '6'].map((id) => candidateOf(id, null));
    const returned = candidateOf('7', 'return');
    expect(textsOf(dossierOf({ stage }, { candidates: [...open, returned] }), TODAY)).toEqual([
      '还有 6 个没有审查结论：基地1、基地2、基地3、基地4、基地5等 6 个。',
      '还有 1 个退回补正后没有结论：基地7。补正的请重新核对，逾期的请改为不受理。',
    ]);
    const nobody = dossierOf({ stage }, { candidates: [candidateOf('1', 'reject')] });
    expect(textsOf(nobody, TODAY)).toEqual(['没有通过形式审查的对象，评审无法进行。']);
    expect(notesOf(nobody)).toEqual(['不受理 1 个，不进入评审：基地1。']);
  });

  test('组建评委: no member, and a candidate whom every member must leave to others', () => {
    const stage = 'committee' as const;
    const candidates = [candidateOf('1'), candidateOf('2')];
    expect(textsOf(dossierOf({ stage }, { candidates }), TODAY)).toEqual(['评委会还没有评委，请先录入。']);
    const members = [memberOf(1), memberOf(2)];
    const conflicts = [bar('m1', '2'), bar('m2', '2'), bar('m1', '1')];
    expect(textsOf(dossierOf({ stage }, { candidates, members, conflicts }), TODAY)).toEqual([
      '评委对 基地2 全部回避，无人可评，请增加评委。',
    ]);
  });

  test('评审: marks not given, not submitted, and missing although submitted, member by member', () => {
    const candidates = [candidateOf('1'), candidateOf('2'), candidateOf('3', 'reject')];
    const members = [memberOf(1, true), memberOf(2), memberOf(3, true), memberOf(4), memberOf(5)];
    const conflicts = [bar('m1', '2'), bar('m5', '1'), bar('m5', '2')];
    const ballots = [
      ballotOf('m1', '1', [100, 200]),
      ballotOf('m2', '1', [100, 200]),
      ballotOf('m2', '2', [100, 200]),
      ballotOf('m3', '1', [100, 200]),
      ballotOf('m4', '1', [100]),
    ];
    const dossier = dossierOf({ stage: 'scoring' }, { candidates, members, conflicts, ballots });
    expect(textsOf(dossier, TODAY)).toEqual([
      '评委评委2已评完，还没有提交。',
      '评委评委3已提交，但还有 2 项未评，请解锁后补评。',
      '评委评委4还有 3 项未评（已评 1 项，共 4 项）。',
    ]);
    // A screen leads to the control and the member by these: a renamed sentence must not break the way.
    expect(codesOf(blockersOf(dossier, TODAY))).toEqual([
      ['notSubmitted', ['m2']],
      ['lockedMissing', ['m3']],
      ['marksMissing', ['m4']],
    ]);
    expect(notesOf(dossier)).toEqual(['回避 3 项，相应评分不录入、不计入平均分。']);
  });

  // A member who stays at home must not hold up the round for good, nor be forgotten once a mark is there.
  test('评审: nobody waits for a member who is down as away and has given nothing', () => {
    const candidates = [candidateOf('1'), candidateOf('2')];
    const away = { attendance: { present: false, note: '住院' } };
    const ballots = [ballotOf('m1', '1', [100, 200]), ballotOf('m1', '2', [100, 200])];
    const of = (members: Member[], more: Ballot[] = []) =>
      dossierOf({ stage: 'scoring' }, { candidates, members, ballots: [...ballots, ...more] });
    const left = of([memberOf(1, true), memberOf(2)]);
    expect(textsOf(left, TODAY)).toEqual([
      '评委评委2还有 4 项未评（已评 0 项，共 4 项）。没有到会的，请在签到中记为缺席。',
    ]);
    const gone = of([memberOf(1, true), memberOf(2, false, away)]);
    expect(textsOf(gone, TODAY)).toEqual([]);
    expect(notesOf(gone)).toEqual(['缺席 1 人，没有评分，不计入平均分：评委2。']);
    const begun = of([memberOf(1, true), memberOf(2, false, away)], [ballotOf('m2', '1', [100])]);
    expect(textsOf(begun, TODAY)).toEqual(['评委评委2还有 3 项未评（已评 1 项，共 4 项）。']);
    expect(
      textsOf(dossierOf({ stage: 'scoring' }, { candidates, members: [memberOf(1, false, away)] }), TODAY),
    ).toEqual(['评委都记为缺席，没有人评分，请核对签到。']);
    const barred = dossierOf(
      { stage: 'scoring' },
      { candidates, ballots, members: [memberOf(1, true), memberOf(2, false, away)], conflicts: [bar('m1', '2')] },
    );
    expect(textsOf(barred, TODAY)).toEqual(['评委对 基地2 全部回避，无人可评，请增加评委。']);
  });

  test('拟定: a tie across the cut by name, nobody selected, and empty places told but not blocking', () => {
    const candidates = [candidateOf('1'), candidateOf('2'), candidateOf('3')];
    const members = [memberOf(1, true)];
    const ballots = [
      ballotOf('m1', '1', [6000, 4000]),
      ballotOf('m1', '2', [5000, 3000]),
      ballotOf('m1', '3', [4000, 4000]),
    ];
    const of = (total: number | null, minimum: number | null) =>
      dossierOf({ stage: 'selection', quota: { ...noCeilings, total, minimum } }, { candidates, members, ballots });
    expect(textsOf(of(2, null), TODAY)).toEqual(['基地2、基地3 得分并列，跨越名额线，请由评委会决定先后并记录。']);
    expect(textsOf(of(0, null), TODAY)).toEqual(['按名额和最低入选分，没有拟入选的对象，无可公示。']);
    expect(textsOf(of(5, 9000), TODAY)).toEqual([]);
    expect(notesOf(of(5, 9000))).toEqual(['名额 5 个，拟入选 1 个，空缺 4 个。']);
  });

  const period = { start: '2026-09-18', days: 5, basis: 'working' as const, end: '2026-09-23', tentative: false };

  test('公示: not begun, not over on its last day, open objections on those who go forward', () => {
    const stage = 'publicity' as const;
    const candidates = [
      candidateOf('1', 'pass', { result: selected }),
      candidateOf('2', 'pass', { result: selected, held: { reason: '核实', by: '', at: '' } }),
      candidateOf('3', 'pass', { result: { ...selected, outcome: 'notSelected' } }),
    ];
    expect(textsOf(dossierOf({ stage }, { candidates }), TODAY)).toEqual(['还没有开始公示，请填写公示开始日期。']);
    const objections = [
      objectionOf('1'),
      objectionOf('2'),
      objectionOf('3'),
      objectionOf('1', { id: 'refused', accepted: false, refusal: '不予受理' }),
    ];
    const dossier = dossierOf({ stage, publicity: period }, { candidates, objections });
    expect(textsOf(dossier, '2026-09-23')).toEqual([
      '公示到 2026-09-23 止，尚未结束。',
      '还有 1 个的异议没有处理：基地1。请作出处理，或先暂缓公布。',
    ]);
    expect(notesOf(dossier)).toEqual(['暂缓 1 个，不随本次公示和公布：基地2。']);
    const settled = { outcome: 'dismissed' as const, text: '查无实据', by: '', at: '' };
    const done = { ...dossier, objections: objections.map((one) => ({ ...one, settlement: settled })) };
    expect(textsOf(done, '2026-09-24')).toEqual([]);
  });

  test('公布: not published, and nobody left to publish', () => {
    const stage = 'publication' as const;
    const held = candidateOf('2', 'pass', { result: selected, held: { reason: '核实', by: '', at: '' } });
    const dossier = dossierOf({ stage, publicity: period }, { candidates: [held] });
    expect(textsOf(dossier, TODAY)).toEqual(['还没有公布结果。', '拟入选的对象都已暂缓或异议成立，没有可公布的对象。']);
    const candidates = [candidateOf('1', 'pass', { result: selected }), held];
    expect(notesOf({ ...dossier, candidates })).toEqual(['本次公布 1 个。', '暂缓 1 个，不随本次公示和公布：基地2。']);
  });

  test('a period that began before the result was confirmed is pointed out', () => {
    const at = '2026-09-18T02:00:00.000Z';
    const steps = [{ from: 'selection' as const, to: 'publicity' as const, at, by: '审核甲', reason: null }];
    const notes = (start: string) => notesOf(dossierOf({ stage: 'publicity', publicity: { ...period, start }, steps }));
    expect(notes('2026-09-18')).toEqual([]);
    expect(notes('2026-09-17')).toEqual(['公示开始日 2026-09-17 早于拟定确认日 2026-09-18，请核对。']);
  });

  test('a period reckoned by weekends is marked so', () => {
    expect(notesOf(dossierOf({ stage: 'publicity', publicity: { ...period, tentative: true } }))).toEqual([
      '公示截止日 2026-09-23 暂按周末推算，请核对当年放假安排。',
    ]);
  });
});
