import { describe, expect, it } from 'vitest';
import { leveled } from '../../../src-main/domain/official/levels';

const facesOf = (text: string) => leveled(text).spans.map((span) => [span.role, span.text]);

describe('the levels of a text (GB/T 9704-2012 §7.3.3)', () => {
  it.each([
    ['一、命名结果', [['hei', '一、命名结果']]],
    ['十二、其他事项', [['hei', '十二、其他事项']]],
    [
      '（一）加强领导。各区县要重视。',
      [
        ['kai', '（一）加强领导。'],
        ['body', '各区县要重视。'],
      ],
    ],
    ['（三）申报条件', [['kai', '（三）申报条件']]],
    ['（二）各基地主要负责人1名；', [['body', '（二）各基地主要负责人1名；']]],
    ['（三）专家代表5名。', [['body', '（三）专家代表5名。']]],
    ['1．填写申报表。', [['body', '1．填写申报表。']]],
    ['（1）原件。', [['body', '（1）原件。']]],
    ['请于2026年9月30日前报送。', [['body', '请于2026年9月30日前报送。']]],
  ])('%s', (text, faces) => {
    expect(facesOf(text)).toEqual(faces);
  });

  // Catches a whole paragraph in 黑体 because it begins with 一、.
  it('take a long sentence for text', () => {
    const text = '一、支持所属场馆申报校外科普基地，在开放时间、讲解力量、安全保障等方面予以保障。';
    expect(facesOf(text)).toEqual([['body', text]]);
  });

  it('keep with the next line what is a heading and nothing more', () => {
    expect(
      ['一、时间', '（一）对象', '一、时间。', '（一）对象。全市中小学。', '1．对象', '对象'].map(
        (t) => leveled(t).heading,
      ),
    ).toEqual([true, true, false, false, false, false]);
  });
});
