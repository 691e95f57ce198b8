import { describe, expect, test } from 'vitest';
import type { CallInput } from '../../src-main/api/contract';
import { faultOf } from './office';
import { RoundDesk, TODAY } from './round-desk';

const LATER = '2026-12-01';

/** Three bases, the second held back; the others published. */
async function published(): Promise<RoundDesk> {
  const desk = await RoundDesk.open(3);
  await desk.toScoring();
  await desk.scoreAll([90, 85, 80]);
  while ((await desk.view()).round.stage !== 'publicity') await desk.advance();
  await desk.harness.run('round.startPublicity', { ...(await desk.on()), start: TODAY });
  await hold(desk, 2, '信访核实中');
  desk.harness.on('2026-11-11');
  await desk.advance();
  await desk.publish();
  desk.harness.on(LATER);
  return desk;
}

async function hold(desk: RoundDesk, place: number, reason: string | null) {
  const { id, rev } = await desk.candidate(place);
  return desk.harness.run('round.hold', { round: desk.id, candidate: id, rev, reason });
}

async function asReviewer<T>(desk: RoundDesk, work: () => Promise<T>): Promise<T> {
  desk.harness.as('reviewer', '审核甲');
  try {
    return await work();
  } finally {
    desk.harness.as('staff', '经办甲');
  }
}

const publishLater = (desk: RoundDesk, more: Partial<CallInput<'round.publishLater'>> = {}) =>
  asReviewer(desk, async () =>
    desk.harness.run('round.publishLater', {
      ...(await desk.on()),
      docSerial: 30,
      date: LATER,
      batch: '2026年第一批',
      validFrom: LATER,
      validTo: '2029-12-31',
      reason: '信访问题查无实据',
      ...more,
    }),
  );
const withdraw = (desk: RoundDesk, place: number, docSerial = 31) =>
  asReviewer(desk, async () =>
    desk.harness.run('round.withdrawAward', {
      ...(await desk.on()),
      candidate: (await desk.candidate(place)).id,
      docSerial,
      date: LATER,
      reason: '申报材料不实',
    }),
  );
const correct = (desk: RoundDesk, place: number, docSerial = 32) =>
  asReviewer(desk, async () =>
    desk.harness.run('round.correctAward', {
      ...(await desk.on()),
      candidate: (await desk.candidate(place)).id,
      docSerial,
      date: LATER,
      reason: '单位名称有误',
      validFrom: '2026-11-12',
      validTo: '2029-12-31',
    }),
  );
const certificates = async (desk: RoundDesk) =>
  (await desk.view()).certificates.map(({ number, holder, voided }) => [number, holder, voided?.reason ?? null]);

describe('publishing later', () => {
  test('who was held is published by a document of its own, with the next number', async () => {
    const desk = await published();
    expect((await faultOf(publishLater(desk))).code).toBe('round.blocked');
    await hold(desk, 2, null);
    const preview = await desk.harness.ask('round.publishPreview', {
      round: desk.id,
      docSerial: 30,
      date: LATER,
      batch: '2026年第一批',
      validFrom: LATER,
      validTo: '2029-12-31',
    });
    expect(preview.map(({ name, number }) => [name, number])).toEqual([['渝创第2科技馆', '渝科普〔2026〕基地-0003']]);
    expect(await publishLater(desk)).toEqual({ published: 1, certificates: 1 });
    const { record } = await desk.base(2);
    expect([record.status, record.values.docNumber, record.values.plaqueNumber]).toEqual([
      'named',
      '渝科协发〔2026〕30号',
      '渝科普〔2026〕基地-0003',
    ]);
    const { round } = await desk.view();
    expect(round.publication?.docNumber).toBe('渝科协发〔2026〕12号');
    expect(round.amendments.map(({ kind, docNumber, reason }) => [kind, docNumber, reason])).toEqual([
      ['later', '渝科协发〔2026〕30号', '信访问题查无实据'],
    ]);
    expect((await faultOf(publishLater(desk, { docSerial: 33 }))).code).toBe('round.blocked');
  });

  test('an objection that waits keeps it back, and can still be settled then', async () => {
    const desk = await published();
    const candidate = (await desk.candidate(2)).id;
    const grounds = { objector: '李明', written: true, evidence: true, aboutScoreOnly: false, content: '材料不实' };
    const { id, rev } = await desk.harness.run('objection.add', {
      round: desk.id,
      candidate,
      receivedOn: '2026-11-05',
      ...grounds,
    });
    await hold(desk, 2, null);
    expect((await faultOf(publishLater(desk))).message).toBe('渝创第2科技馆 的异议没有处理，请先处理。');
    const settled = { round: desk.id, id, rev, outcome: 'dismissed' as const, text: '查无实据' };
    await desk.harness.run('objection.settle', settled);
    expect((await publishLater(desk)).published).toBe(1);
  });

  test('nobody who was published can be held back any more', async () => {
    const desk = await published();
    expect((await faultOf(hold(desk, 1, '再核实'))).code).toBe('round.stage');
  });
});

describe('taking back', () => {
  test('the register is as it was, the certificate void, the number never used again', async () => {
    const desk = await published();
    await withdraw(desk, 1);
    const { record } = await desk.base(1);
    const { plaqueNumber, docNumber, batch, validTo } = record.values;
    expect([record.status, plaqueNumber, docNumber, batch, validTo]).toEqual(['applied', null, null, null, null]);
    expect(await certificates(desk)).toEqual([
      ['渝科普〔2026〕基地-0001', '渝创第1科技馆', '按渝科协发〔2026〕31号撤销：申报材料不实'],
      ['渝科普〔2026〕基地-0002', '渝创第3科技馆', null],
    ]);
    const { withdrawn } = await desk.candidate(1);
    expect([withdrawn?.docNumber, withdrawn?.by]).toEqual(['渝科协发〔2026〕31号', '审核甲']);
    expect((await faultOf(withdraw(desk, 1, 40))).code).toBe('round.stage');
    await hold(desk, 2, null);
    await publishLater(desk);
    expect((await certificates(desk)).at(-1)?.[0]).toBe('渝科普〔2026〕基地-0003');
  });

  test('what was changed in the register since is not overwritten', async () => {
    const desk = await published();
    const { record } = await desk.base(1);
    const values = { ...record.values, batch: '2026年第二批' };
    await desk.harness.run('register.save', { register: 'base', id: record.id, rev: record.rev, values });
    const fault = await faultOf(withdraw(desk, 1));
    expect([fault.code, fault.message]).toEqual([
      'record.changed',
      '“渝创第1科技馆”公布后，台账里的命名批次又改过，不能自动恢复；请先在台账里改回公布时的内容。',
    ]);
  });

  test('a number that was used is refused, a date before the publication too, and only a reviewer may', async () => {
    const desk = await published();
    expect((await faultOf(withdraw(desk, 1, 12))).code).toBe('record.duplicate');
    await withdraw(desk, 1, 31);
    expect((await faultOf(withdraw(desk, 3, 31))).code).toBe('record.duplicate');
    const candidate = (await desk.candidate(3)).id;
    const asked = { ...(await desk.on()), candidate, docSerial: 41, date: '2026-11-11', reason: '材料不实' };
    expect((await faultOf(asReviewer(desk, () => desk.harness.run('round.withdrawAward', asked)))).code).toBe(
      'input.invalid',
    );
    expect((await faultOf(desk.harness.run('round.withdrawAward', { ...asked, date: LATER }))).code).toBe(
      'permission.denied',
    );
  });
});

describe('correcting', () => {
  test('a misspelt unit gets a new certificate under a new number, the former stays in history as void', async () => {
    const desk = await published();
    const { record } = await desk.base(1);
    const values = { ...record.values, unitName: '渝创第一科技馆' };
    await desk.harness.run('register.save', { register: 'base', id: record.id, rev: record.rev, values });
    await correct(desk, 1);
    const now = (await desk.base(1)).record;
    expect([now.status, now.values.docNumber, now.values.plaqueNumber]).toEqual([
      'named',
      '渝科协发〔2026〕32号',
      '渝科普〔2026〕基地-0003',
    ]);
    expect(await certificates(desk)).toEqual([
      ['渝科普〔2026〕基地-0001', '渝创第1科技馆', '按渝科协发〔2026〕32号更正：单位名称有误'],
      ['渝科普〔2026〕基地-0002', '渝创第3科技馆', null],
      ['渝科普〔2026〕基地-0003', '渝创第一科技馆', null],
    ]);
    // What was corrected can be taken back, to what stood before the first publication.
    await withdraw(desk, 1, 35);
    expect((await desk.base(1)).record.status).toBe('applied');
    const { round } = await desk.view();
    expect(round.amendments.map(({ kind }) => kind)).toEqual(['correction', 'withdrawal']);
  });
});
