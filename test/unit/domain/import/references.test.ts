import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkImport } from '../../../../src-main/domain/import/check';
import { guessSender, rememberedFor } from '../../../../src-main/domain/import/sender';
import { registerOf } from '../../../../src-main/domain/registers';
import type { Known, Referred } from '../../../../src-main/domain/registers/finder';
import { editDistance, Nearest } from '../../../../src-main/domain/registers/nearest';
import { referred as districts } from '../../../support/known';
import { sheetOf } from './sheets';

const unit = (id: string, unitName: string, more: Partial<Known> = {}): Known => ({
  id,
  values: { unitName, district: '500101' },
  ...more,
});
const BASES = [
  unit('b1', '重庆渝创生态环境研究院'),
  unit('b2', '重庆长安汽车股份有限公司'),
  unit('b3', '重庆自然博物馆'),
  unit('b4', '重庆科技馆'),
];

describe('the nearest records', () => {
  const nearest = new Nearest(registerOf('base'), BASES);
  const names = (typed: string) => nearest.to(typed).map(({ id }) => id);

  it('are found by their everyday name, an added word, a wrong character and the same sound', () => {
    expect(names('重庆渝创生态环境研究院（原名）')).toEqual(['b1']);
    expect(names('长安汽车')).toEqual(['b2']);
    expect(names('重庆自燃博物馆')[0]).toBe('b3');
    expect(names('重庆科技官')[0]).toBe('b4');
    expect(names('北京天文台')).toEqual([]);
    expect(names('重庆春晖无人机科技股份有限公司')).toEqual([]);
    expect(names('綦江博物馆')).toEqual([]);
  });

  it('of one name are told apart by what they are called', () => {
    const schools = ['万州区', '涪陵区'].map((district, n) => ({
      id: `s${n}`,
      values: { name: '实验小学校' },
      label: `实验小学校（${district}）`,
    }));
    const found = new Nearest(registerOf('school'), schools).to('实验小学校');
    expect(found.map(({ name }) => name)).toEqual(['实验小学校（万州区）', '实验小学校（涪陵区）']);
  });

  it('an edit distance is a distance, and never more than one above its bound', () => {
    const word = fc.array(fc.constantFrom('甲', '乙', '丙'), { maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.nat({ max: 9 }), (one, other, most) => {
        const full = editDistance(one, other, 20);
        expect(editDistance(other, one, 20)).toBe(full);
        expect(full === 0).toBe(one.join() === other.join());
        expect(full).toBeGreaterThanOrEqual(Math.abs(one.length - other.length));
        expect(editDistance(one, other, most)).toBe(full <= most ? full : most + 1);
      }),
    );
  });
});

describe('references of an import', () => {
  const sheets = [
    sheetOf([
      ['姓名', '所属基地', '专职/兼职', '手机'],
      ['王䶮', '重庆渝创生态环境研究院（原名）', '专职', '13800000001'],
      ['李静', '重庆渝创生态环境研究院（原名）', '专职', '13800000002'],
      ['冉𬭚', '重庆科技馆', '兼职', '13800000003'],
    ]),
  ];
  const check = (base: readonly Known[], picked = {}) => {
    const referred: Referred = { ...districts, base };
    return checkImport({ register: registerOf('instructor'), sheets, referred, picked, today: '2026-11-01' });
  };

  it('that no record answers are listed once each with the nearest; a pick settles every row', () => {
    const text = '重庆渝创生态环境研究院（原名）';
    const open = check(BASES);
    expect(open.unresolved).toEqual([
      { field: 'base', text, rows: [2, 3], nearest: [{ id: 'b1', name: '重庆渝创生态环境研究院' }] },
    ]);
    const settled = check(BASES, { base: { [text]: 'b1' } });
    expect(settled.unresolved).toEqual([]);
    expect(settled.rows.map(({ values }) => values.base)).toEqual(['b1', 'b1', 'b4']);
    expect(settled.rows[0]?.typed.base).toBe(text);
    expect(settled.names.b1).toBe('重庆渝创生态环境研究院');
  });

  it('to an archived record warn, to one that was merged follow it', () => {
    const archived = { ...unit('b4', '重庆科技馆'), archived: { into: null } };
    const warned = check([archived]).rows[2];
    expect(warned?.values.base).toBe('b4');
    expect(warned?.issues.map(({ level, code }) => `${level} ${code}`)).toContain('W base.archived');
    const merged = { ...unit('b5', '重庆科技馆'), archived: { into: 'b1' } };
    expect(check([BASES[0] as Known, merged]).rows[2]?.values.base).toBe('b1');
    // A record in use goes before an archived one of its name.
    expect(check([archived, unit('b9', '重庆科技馆')]).rows[2]?.issues.map(({ code }) => code)).not.toContain(
      'base.archived',
    );
  });
});

describe('the sender', () => {
  const titled = (title: string) => [sheetOf([[title], ['单位名称', '手机']])];

  it('is read from the first rows, from what is known, or from the name of the file', () => {
    expect(guessSender('汇总表.xlsx', titled('填报单位：渝中区教育委员会　日期：2026-10-12'), [])).toBe(
      '渝中区教育委员会',
    );
    expect(guessSender('x.xlsx', titled('填报单位：　　　填报日期：2026-10-12'), [])).toBe('');
    expect(guessSender('x.xlsx', titled('重庆市机械工程学会推荐专家汇总表'), ['重庆市机械工程学会'])).toBe(
      '重庆市机械工程学会',
    );
    expect(guessSender('万州区2026年基地申报汇总表.xlsx', [], [])).toBe('万州区');
    expect(guessSender('2026年申报（石柱土家族自治县）.xlsx', [], [])).toBe('石柱土家族自治县');
    expect(guessSender('重庆市各区县汇总表.xlsx', titled('各区县申报汇总'), [])).toBe('');
  });

  it('has its own memory of columns over the common one, however its name is spaced', () => {
    const all = { '': { 名称: 'unitName' }, 万州区: { 备注栏: 'remarks' }, 渝中区: { 名称: null } };
    expect(rememberedFor('万州 区', all)).toEqual({ 名称: 'unitName', 备注栏: 'remarks' });
    expect(rememberedFor('渝中区', all)).toEqual({ 名称: null });
    expect(rememberedFor('', all)).toEqual({ 名称: 'unitName' });
  });
});
