import { describe, expect, it, test } from 'vitest';
import { SHIPPED_TEMPLATES, usualTemplate } from '../../../src-main/domain/honours/shipped';
import { templateSchema } from '../../../src-main/domain/honours/template';
import { omittedParts, printedElements, templateProblems } from '../../../src-main/domain/honours/template-check';
import { emptyFields, filledText, requiredFields } from '../../../src-main/domain/honours/template-text';

describe('the text of a template', () => {
  it('fills fields, marks emphasis, drops optional parts without their value', () => {
    const text = '授予**{称号}**[（{等级}）]。\n{日期}';
    expect(filledText(text, { 称号: '优秀', 等级: '', 日期: '今天' })).toEqual([
      [
        { text: '授予', emphasis: false },
        { text: '优秀', emphasis: true },
        { text: '。', emphasis: false },
      ],
      [{ text: '今天', emphasis: false }],
    ]);
    expect(filledText(text, { 称号: '优秀', 等级: '一等奖', 日期: '' })[0]?.at(-1)?.text).toBe('（一等奖）。');
  });

  // Catches a name with signs in it that turns the rest of its certificate bold, or swallows a part.
  it('reads its own signs only, never those of a value', () => {
    expect(filledText('{持有者}：', { 持有者: '甲**[{称号}]' })).toEqual([
      [{ text: '甲**[{称号}]：', emphasis: false }],
    ]);
  });

  it('needs what stands outside of optional parts', () => {
    expect(requiredFields('{甲}[{乙}]{甲}')).toEqual(['甲']);
    expect(emptyFields('{甲}{丙}[{乙}]', { 甲: ' ', 丙: '有' })).toEqual(['甲']);
    expect(emptyFields('{toString}', {})).toEqual(['toString']);
  });
});

// Catches a blank in a list that leaves a hole in one certificate without a word; and a word for what nobody has.
test('an optional part that some lack is named with them; what all lack, or what is not printed, is not', () => {
  const [element] = SHIPPED_TEMPLATES.get('completion-a4')?.elements.filter(({ kind }) => kind === 'text') ?? [];
  if (element?.kind !== 'text') throw new Error('no text');
  const elements = [
    { ...element, text: '{持有者}[（{单位}）]' },
    { ...element, text: '[修满{学时}学时][，{等级}]' },
  ];
  const records = [
    { record: '甲', values: { 持有者: '甲', 单位: '馆', 学时: '40' } },
    { record: '乙', values: { 持有者: '乙', 单位: ' ', 学时: '40' } },
    { record: '丙', values: { 持有者: '', 单位: '', 学时: '' } },
  ];
  expect(omittedParts(elements, records)).toEqual([
    { record: '乙', field: '单位' },
    { record: '丙', field: '单位' },
    { record: '丙', field: '学时' },
  ]);
  expect(omittedParts(elements.slice(0, 1), records.slice(0, 1))).toEqual([]);
});

describe('the shipped templates', () => {
  it.each([...SHIPPED_TEMPLATES])('%s lies on its page and leaves something to overprint', (_, template) => {
    expect(templateProblems(template)).toEqual([]);
    const overprinted = printedElements(template, true);
    expect(overprinted.length).toBeGreaterThan(3);
    expect(overprinted.length).toBeLessThan(template.elements.length);
    expect(overprinted.some(({ kind }) => kind === 'border')).toBe(false);
  });

  it('suit the titles they are for', () => {
    expect(
      ['五星级科技辅导员', '四星级科技辅导员', '三星级科技辅导员', '科普特色基地', '科普专家', '一等奖'].map(
        usualTemplate,
      ),
    ).toEqual(['star5-a4', 'star4-a4', 'star3-a4', 'naming-a4', 'appointment-a4', 'honour-a4']);
  });

  it('an element id that comes twice is refused', () => {
    const [[, template] = []] = SHIPPED_TEMPLATES;
    const twice = { ...template, elements: [...(template?.elements ?? []), template?.elements[0]] };
    expect(templateSchema.safeParse(twice).success).toBe(false);
  });
});
