import { describe, expect, it } from 'vitest';
import { registerOf } from '../../../src-main/domain/registers';
import { KIND_LABELS, kindOf } from '../../../src-main/domain/review/kinds';
import type { Kind } from '../../../src-main/domain/review/kinds/kind';
import type { Candidate, Round } from '../../../src-main/domain/review/model';
import {
  columnChoices,
  columnsInForce,
  columnsProblem,
  inPart,
  publicityTable,
  shownColumns,
} from '../../../src-main/domain/review/publicity-columns';
import { recordValues } from '../../support/record-values';

const kinds = Object.keys(KIND_LABELS).flatMap((name) => kindOf(name) ?? []);
const roundOf = ({ quota, method }: Kind) => ({ quota, method }) as Round;
const candidate = {
  id: 'c1',
  name: '欧阳𬱖',
  districtName: '渝中区',
  unit: '重庆大学',
  result: { score: '91.50', rank: 2, outcome: 'selected', level: '五星' },
} as Candidate;

describe.each(kinds.map((kind) => [kind.label, kind] as const))('公示栏目：%s', (_, kind) => {
  const round = roundOf(kind);
  const register = registerOf(kind.register);

  // Catches a kind whose shipped list names what its register does not have, or shows somebody's number.
  it('ships columns that the round has, none of them personal', () => {
    const known = new Map(columnChoices(kind, round).map((choice) => [choice.column, choice]));
    expect(columnsInForce(kind, round)).toEqual(kind.publicityColumns);
    expect(columnsProblem(kind, round, kind.publicityColumns)).toBeNull();
    expect(kind.publicityColumns.filter(({ column }) => known.get(column)?.sensitive)).toEqual([]);
  });

  // Catches a personal column that comes out whole, even from a round that was stored with it so.
  it('never shows a personal value whole', () => {
    const values = recordValues(register, 7, '2026-11-02', () => []);
    const personal = Object.entries(register.fields).filter(([key, field]) => field.sensitive && values[key] != null);
    for (const [key, field] of personal) {
      const columns = shownColumns('@name', key);
      expect(columnsProblem(kind, round, columns)).toBe(`“${field.label}”是个人信息，公示时只能部分隐去，请改正。`);
      const [row] = publicityTable(kind, round, columns, [{ candidate, values }], {}).rows;
      expect(row?.cells[1]).toContain('*');
      expect(row?.cells[1]).not.toBe(String(values[key]));
    }
  });
});

describe('公示名单', () => {
  const stars = kinds.find(({ name }) => name === 'instructor-stars');
  if (!stars) throw new Error('no such kind');
  const round = roundOf(stars);

  it('prints facts and fields in the order chosen, hidden in part where asked', () => {
    const columns = [...shownColumns('@level', '@score'), { column: '@name', mask: 'part' as const }];
    const { columns: heads, rows } = publicityTable(stars, round, columns, [{ candidate, values: {} }], {});
    expect(heads.map(({ title }) => title)).toEqual(['等次', '得分', '姓名']);
    expect(rows).toEqual([{ candidate: 'c1', name: '欧阳𬱖', cells: ['五星', '91.50', '欧*𬱖'] }]);
  });

  it('refuses a list without names, a column twice and one that there is not', () => {
    expect(columnsProblem(stars, round, shownColumns('@district'))).toBe('公示名单要有“姓名”一栏，请加上。');
    expect(columnsProblem(stars, round, shownColumns('@name', '@name'))).toBe('“姓名”选了两次，请去掉一个。');
    expect(columnsProblem(stars, round, shownColumns('@name', 'nothing'))).toContain('本轮次没有的一栏');
  });

  it('counts characters, not code units', () => {
    expect(['𬭚', '张𬭚', '张𬭚丰', '重庆自然博物馆', ''].map(inPart)).toEqual([
      '𬭚*',
      '张*',
      '张*丰',
      '重*****馆',
      '',
    ]);
  });
});
