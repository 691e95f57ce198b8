import { expect, test } from 'vitest';
import { firstNamed, type PaperData, selectedOf, stillNamed } from '../../../src-main/documents/papers/data';
import { paperData } from '../../support/paper-data';

test('a document made again names whom it named first; the ledger those who are named today', () => {
  const data = paperData();
  const [first, second, third] = selectedOf(data);
  if (!first || !second || !third) throw new Error('three are needed');
  const candidates: PaperData['candidates'] = [{ ...first, later: true }, { ...second, withdrawn: true }, third];
  const named = { ...data, candidates };
  expect(firstNamed(named).map(({ id }) => id)).toEqual([second.id, third.id]);
  expect(stillNamed(named).map(({ id }) => id)).toEqual([first.id, third.id]);
});
