import { beforeEach, describe, expect, test } from 'vitest';
import { KIND_LABELS } from '../../src-main/domain/review/kinds';
import { reckoningChecks } from '../../src-main/domain/review/round-file/recompute';
import type { Harness } from '../store-harness';
import { KindWalk, type Office } from '../support/kind-walk';
import { faultOf, openOffice, peopleOf } from './office';

const TODAY = '2026-11-02';
/** Enough that a tenth of them is one. */
const COUNT = 10;
let harness: Harness;
let office: Office;

beforeEach(async () => {
  harness = await openOffice();
  harness.on(TODAY);
  office = { ...peopleOf(harness), today: TODAY, afterPublicity: async () => harness.on('2026-12-20') };
});

// A kind whose data or functions do not fit the engine stops at the step where it does not.
describe.each(Object.entries(KIND_LABELS))('%s（%s）', (name) => {
  test('runs from 草稿 to 归档, publication does exactly what its preview said, and its file agrees', async () => {
    const walk = await KindWalk.open(office, name, COUNT);
    await walk.toScoring();
    await walk.judge();
    await walk.toPublication();
    const entered = walk.entered(7);
    const preview = await office.reviewer.ask('round.publishPreview', { round: walk.id, ...entered });
    expect(preview.length).toBeGreaterThan(0);
    const done = await walk.publish(7);
    expect(done.published).toBe(preview.length);
    expect(done.certificates).toBe(preview.filter(({ number }) => number !== null).length);
    const { candidates, certificates } = await walk.view();
    for (const { candidate, award } of preview) {
      expect(candidates.find(({ id }) => id === candidate)?.award).toEqual(award);
      const { record } = await office.staff.ask('register.get', { register: walk.kind.register, id: award.record });
      expect(record.status).toBe(award.after.status);
      expect(record.values).toMatchObject(award.after.values);
    }
    expect(certificates.map(({ number }) => number).toSorted()).toEqual(
      preview.flatMap(({ number }) => number ?? []).toSorted(),
    );
    expect(await walk.advance()).toBe('archive');
    const contents = await harness.ask('round.contents', { round: walk.id });
    expect(reckoningChecks(contents).filter(({ state }) => state !== 'agrees')).toEqual([]);
  });
});

describe('back in 草稿 with audited indicators or votes', () => {
  const backToDraft = async (walk: KindWalk) => {
    while ((await walk.view()).round.stage !== 'draft')
      await office.staff.run('round.back', { ...(await walk.on()), reason: '测试退回' });
  };

  test('an audit that was confirmed under another rubric counts as confirmed', async () => {
    const walk = await KindWalk.open(office, 'district-assessment', 2);
    await walk.toScoring();
    await walk.judge();
    await backToDraft(walk);
    const { round, sheets } = await walk.view();
    expect(sheets.map(({ confirmed }) => confirmed?.by)).toEqual(['经办甲', '经办甲']);
    await office.staff.run('round.configure', { ...(await walk.on()), rubric: round.rubric });
    expect((await walk.view()).sheets).toEqual(sheets);
    await office.staff.run('round.configure', { ...(await walk.on()), rubric: { ...round.rubric, step: 100 } });
    expect((await walk.view()).sheets.map(({ confirmed, audited }) => [confirmed, audited])).toEqual(
      sheets.map(({ audited }) => [null, audited]),
    );
  });

  test.each(['district-assessment', 'expert-admission'])('%s: what was judged goes with the round', async (name) => {
    const walk = await KindWalk.open(office, name, 2);
    await walk.toScoring();
    await walk.judge();
    await backToDraft(walk);
    expect((await faultOf(office.staff.run('round.remove', await walk.on()))).code).toBe('record.used');
  });

  test('codes of seats stay behind when the round is removed', async () => {
    const walk = await KindWalk.open(office, 'expert-admission', 2);
    await walk.toScoring();
    const seats = (await walk.view()).members.map(({ id }) => ({ member: id, hash: 'scrypt$1' }));
    await harness.run('seat.keep', { round: walk.id, seats });
    expect((await harness.stored('seat')).length).toBe(3);
    await backToDraft(walk);
    await office.staff.run('round.remove', await walk.on());
    expect([await harness.stored('seat'), await harness.stored('member')]).toEqual([[], []]);
  });
});
