import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DrawRecord, DrawRequest } from '../../../../src-main/domain/review/draw/model';
import { drawCommittee, refuse } from '../../../../src-main/domain/review/draw/record';
import { replay } from '../../../../src-main/domain/review/draw/replay';

const AT = '2026-11-01T02:00:00.000Z';
const FIELDS = ['物理学', '化学', '生物学'];
const hex = fc
  .array(fc.integer({ min: 0, max: 255 }), { minLength: 32, maxLength: 32 })
  .map((bytes) => bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(''));
const word = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).filter((text) => text.trim() !== '');
const bar = { candidate: '西南大学', reason: '工作单位相同' };

const persons = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 0, max: 999 }).map((n) => `Z${n}`),
    field: fc.constantFrom(...FIELDS),
    barred: fc.boolean(),
    rested: fc.boolean(),
  }),
  { selector: ({ id }) => id, minLength: 12, maxLength: 40 },
);

/** A request that can be drawn: as many seats a field as there are people for, some of them alternates. */
const requests = fc.tuple(persons, fc.array(fc.nat(), { minLength: 6, maxLength: 6 })).map(([people, shares]) => {
  const roster = people.map(({ id, field, barred, rested }): DrawRequest['roster'][number] => ({
    ...{ id, field, name: `专家${id}`, unit: `单位${id}`, title: '教授', source: '高校', district: '500106' },
    ...{ unavailable: null, lastDrawn: rested ? null : '2026-10-20', conflicts: barred ? [bar] : [] },
  }));
  const seats = FIELDS.flatMap((field, at) => {
    const pool = people.filter((one) => one.field === field && !one.barred && one.rested).length;
    if (pool === 0) return [];
    const size = 1 + ((shares[at] ?? 0) % pool);
    return [{ field, size, alternates: (shares[at + 3] ?? 0) % (pool - size + 1) }];
  });
  const plan: DrawRequest['plan'] = {
    ...{ round: '轮次', date: '2026-11-01', supervisor: '监督员', seats },
    ...{ titles: null, sources: null, districts: null, restDays: 30, conflictsAllowed: 0 },
  };
  return { plan, roster };
});

/** A draw with as many refusals as the alternates allow, of members chosen by `which`. */
const records = fc
  .record({ request: requests, random: hex, said: word, which: fc.array(fc.nat(), { maxLength: 4 }) })
  .filter(({ request }) => request.plan.seats.length > 0)
  .map(({ request, random, said, which }): DrawRecord => {
    let record = drawCommittee(request, random, said, AT);
    for (const n of which) {
      const person = record.committee[n % record.committee.length] ?? '';
      try {
        record = refuse(record, person, '出差在外', AT);
      } catch {
        // The field has no alternate left.
      }
    }
    return record;
  });

describe('any draw', () => {
  test('replayed, also from its file, it is the draw', () => {
    fc.assert(
      fc.property(records, (record) => {
        expect(replay(record)).toEqual([]);
        expect(replay(JSON.parse(JSON.stringify(record)))).toEqual([]);
      }),
    );
  });

  test('seats as many as were asked for of each field, nobody twice, nobody who was left out', () => {
    fc.assert(
      fc.property(records, ({ plan, roster, drawn, leftOut, committee }) => {
        const out = new Set(leftOut.map(({ person }) => person));
        const fields = new Map(roster.map(({ id, field }) => [id, field]));
        expect(drawn.map(({ field, members, alternates }) => [field, members.length, alternates.length])).toEqual(
          plan.seats.map(({ field, size, alternates }) => [field, size, alternates]),
        );
        for (const { field, members, alternates } of drawn)
          for (const id of [...members, ...alternates]) expect([fields.get(id), out.has(id)]).toEqual([field, false]);
        expect(new Set(committee).size).toBe(committee.length);
        expect(committee.length).toBe(plan.seats.reduce((sum, { size }) => sum + size, 0));
      }),
    );
  });

  // A forger changes one thing: each change must show, whatever it is.
  test('with one thing changed it is another draw', () => {
    const swapped = (text: string) => (text.startsWith('0') ? `1${text.slice(1)}` : `0${text.slice(1)}`);
    const changes: ((record: DrawRecord) => DrawRecord)[] = [
      (record) => ({ ...record, word: `${record.word}。` }),
      (record) => ({ ...record, random: swapped(record.random) }),
      (record) => ({ ...record, seed: swapped(record.seed) }),
      (record) => ({ ...record, digest: swapped(record.digest) }),
      (record) => ({ ...record, plan: { ...record.plan, supervisor: '他人' } }),
      (record) => ({ ...record, roster: record.roster.map((one) => ({ ...one, name: `${one.name}甲` })) }),
      (record) => ({ ...record, committee: [...record.committee, '外人'] }),
      (record) => ({ ...record, leftOut: [...record.leftOut, { person: '外人', reason: '无' }] }),
    ];
    fc.assert(
      fc.property(records, fc.nat(changes.length - 1), (record, which) => {
        const change = changes[which];
        expect(change && replay(change(record)).length).toBeGreaterThan(0);
      }),
    );
  });
});
