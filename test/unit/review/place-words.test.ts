import { describe, expect, test } from 'vitest';
import { placeWords } from '../../../src-main/domain/review/place-words';
import { resultsOf } from '../../../src-main/domain/review/results';
import { ballotOf, candidateOf, dossierOf, memberOf } from './rounds';
import { methodOf, rubricOf } from './scorings';

/** Candidates by the marks that each of the members gave for the two criteria. */
function said(given: Record<string, readonly (readonly [number, number])[]>, method = methodOf()): string[][] {
  const members = Object.values(given)[0]?.map((_, at) => memberOf(at + 1, true)) ?? [];
  const dossier = dossierOf(
    { method, rubric: rubricOf([6000, 4000]) },
    {
      members,
      candidates: Object.keys(given).map((id) => candidateOf(id)),
      ballots: Object.entries(given).flatMap(([id, marks]) =>
        marks.map((mark, at) => ballotOf(`m${at + 1}`, id, mark)),
      ),
    },
  );
  return placeWords(dossier.round.method, dossier.round.rubric, resultsOf(dossier));
}

// A place that nobody can explain from the paper is a place that is contested.
describe('why equals stand where they do', () => {
  test('the score alone decides: nothing is said', () => {
    expect(said({ '001': [[5000, 3000]], '002': [[5000, 2900]] })).toEqual([[], []]);
  });

  test('the tie-breaker that tells them apart, with both fractions, from both sides', () => {
    const method = methodOf({ tieBreakers: [{ by: 'untrimmedMean' }, { by: 'criterion', criterion: 'c1' }] });
    const marks = { '001': [[5000, 3000]], '002': [[5100, 2900]] } as const;
    expect(said(marks, method)).toEqual([
      ['与“基地001”得分相同，比较“第 1 项”的平均分：51，高于对方的 50，排在前面。'],
      ['与“基地002”得分相同，比较“第 1 项”的平均分：50，低于对方的 51，排在后面。'],
    ]);
  });

  test('a trim that hides a difference: the untrimmed mean shows it', () => {
    const totals = (last: number) => [6000, 5000, 5000, 5000, last].map((mark) => [mark, 0] as const);
    const method = methodOf({ tieBreakers: [{ by: 'untrimmedMean' }] });
    expect(said({ '001': totals(1000), '002': totals(2000) }, method)).toEqual([
      ['与“基地001”得分相同，比较不去高低分的平均分：46，高于对方的 44，排在前面。'],
      ['与“基地002”得分相同，比较不去高低分的平均分：44，低于对方的 46，排在后面。'],
    ]);
  });

  test('who shares a place: by what it was compared, or that there is nothing to compare', () => {
    const marks = { '001': [[5000, 3000]], '002': [[5000, 3000]], '003': [[6000, 4000]] } as const;
    const shared = (name: string, rule: string) => [`与“${name}”得分相同，${rule}，并列第 2 名。`];
    const none = '本轮次没有规定得分相同时再比较什么';
    expect(said(marks)).toEqual([[], shared('基地002', none), shared('基地001', none)]);
    const all = '再逐项比较仍然相同';
    const method = methodOf({ tieBreakers: [{ by: 'untrimmedMean' }] });
    expect(said(marks, method)).toEqual([[], shared('基地002', all), shared('基地001', all)]);
  });
});
