import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flagsOf } from '../../../src-main/domain/review/flags';
import { resultsOf } from '../../../src-main/domain/review/results';
import { ballotOf, candidateOf, dossierOf, memberOf } from './rounds';

/** Flags of totals (points ×100), a row a candidate, a column a member; null: not scored. */
function flags(totals: readonly (readonly (number | null)[])[]) {
  const members = (totals[0] ?? []).map((_, at) => memberOf(at + 1));
  const candidates = totals.map((_, at) => candidateOf(String(at + 1).padStart(3, '0')));
  const ballots = candidates.flatMap(({ id }, row) =>
    (totals[row] ?? []).flatMap((total, at) =>
      total === null ? [] : [ballotOf(`m${at + 1}`, id, [Math.min(total, 6000), Math.max(total - 6000, 0)])],
    ),
  );
  return flagsOf(resultsOf(dossierOf({ stage: 'tally' }, { candidates, members, ballots })));
}

describe('outliers', () => {
  it('stand more than two deviations from the others, not exactly two, the own mark left out', () => {
    // Of 80, 82, 84 the mean is 82 and the (sample) deviation 2.
    expect(flags([[8000, 8200, 8400, 8600]])).toEqual([]);
    const [flag] = flags([[8000, 8200, 8400, 8601]]);
    expect(flag).toEqual({
      member: 'm4',
      seat: 4,
      outliers: [{ candidate: '001', total: 8601, others: '82.00' }],
      flat: null,
      tau: null,
    });
  });

  it('need three others', () => {
    expect(flags([[8000, 8000, 100]])).toEqual([]);
    expect(flags([[8000, null, 8000, 100]])).toEqual([]);
  });

  it('are those of a slow reference in floats, away from the edge', () => {
    const row = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 4, maxLength: 9 });
    fc.assert(
      fc.property(row, (totals) => {
        const edge: number[] = [];
        const expected = totals.flatMap((total, at) => {
          const others = totals.filter((_, other) => other !== at);
          const mean = others.reduce((a, b) => a + b, 0) / others.length;
          const deviation = Math.sqrt(others.reduce((a, b) => a + (b - mean) ** 2, 0) / (others.length - 1));
          const apart = Math.abs(total - mean) - 2 * deviation;
          edge.push(Math.abs(apart));
          return apart > 0 ? [at + 1] : [];
        });
        fc.pre(edge.every((distance) => distance > 1e-6));
        expect(flags([totals]).map(({ seat }) => seat)).toEqual(expected);
      }),
    );
  });
});

describe('flat ballots', () => {
  const rows = (...own: number[]) => own.map((total, at) => [total, 5000 + at * 300, 5100 + at * 300]);
  it('give four fifths of five candidates or more the same total', () => {
    expect(flags(rows(9000, 9000, 9000, 9000, 7000)).map(({ flat }) => flat)).toEqual([
      { total: 9000, count: 4, of: 5 },
    ]);
    expect(flags(rows(9000, 9000, 9000, 7000, 7000))).toEqual([]);
    expect(flags(rows(9000, 9000, 9000, 9000))).toEqual([]);
  });
});

describe('disagreement', () => {
  /** Member 1 gives the totals named, two others 10, 20 … */
  const rows = (own: readonly number[]) => own.map((total, at) => [total, (at + 1) * 1000, (at + 1) * 1000]);

  it('is a low tau of eight candidates or more: an order turned round is −1, the others with each other agree', () => {
    const turned = [8, 7, 6, 5, 4, 3, 2, 1].map((n) => n * 1000);
    expect(flags(rows(turned)).map(({ seat, tau }) => [seat, tau])).toEqual([[1, '-1.00']]);
    expect(flags(rows(turned.slice(1)))).toEqual([]);
    expect(flags(rows(turned.toReversed()))).toEqual([]);
  });

  it('is tau-b, ties counted, as a reference in floats has it', () => {
    const own = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(own, (order) => {
        let [net, untiedOwn, untiedOthers] = [0, 0, 0];
        for (let a = 0; a < 8; a += 1)
          for (let b = a + 1; b < 8; b += 1) {
            const mine = Math.sign((order[a] ?? 0) - (order[b] ?? 0));
            net -= mine;
            untiedOwn += mine === 0 ? 0 : 1;
            untiedOthers += 1;
          }
        const tau = net / Math.sqrt(untiedOwn * untiedOthers);
        const found = flags(rows(order.map((n) => n * 1000))).find(({ seat }) => seat === 1)?.tau ?? null;
        if (untiedOwn === 0 || tau >= 0.2) expect(found).toBeNull();
        else expect(Math.abs(Number(found) - tau)).toBeLessThanOrEqual(0.0061);
      }),
    );
  });
});
