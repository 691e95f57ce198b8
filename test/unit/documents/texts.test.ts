import { describe, expect, it } from 'vitest';
import { fill, fillBody } from '../../../src-main/documents/papers/texts/template';

describe('the texts of notices', () => {
  it('put each value in once: braces in a name are a name', () => {
    expect(fill('{a}、{b}和{a}', { a: '甲{b}', b: '乙$&' })).toBe('甲{b}、乙$&和甲{b}');
  });

  // Catches a paper that goes out with {dates} in it, and one that prints what every object has.
  it.each(['{dates}', '{toString}', '{}x{dates}'])('%s stops the paper with a sentence', (text) => {
    expect(() => fill(text, { date: '2026年9月3日' })).toThrow(/范文中的“\{(dates|toString)\}”/);
  });

  it('are headings, paragraphs, and paragraphs that a sentence leads', () => {
    const body = fillBody([{ heading: '一、{a}' }, { text: '{a}。' }, { lead: '（一）{a}。', text: '其他。' }], {
      a: '时间',
    });
    expect(body.map(({ spans }) => spans.map(({ role, text }) => [role, text]))).toEqual([
      [['hei', '一、时间']],
      [['body', '时间。']],
      [
        ['kai', '（一）时间。'],
        ['body', '其他。'],
      ],
    ]);
  });
});
