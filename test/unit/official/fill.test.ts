import { describe, expect, it } from 'vitest';
import { Fault } from '../../../src-main/domain/fault';
import { completed, fillTemplate } from '../../../src-main/domain/official/fill';
import { type Facts, filledLines, listFields, type Missing } from '../../../src-main/domain/official/lines';
import { shippedText } from '../../../src-main/domain/official/shipped';
import type { OfficialTemplate } from '../../../src-main/domain/official/template';

const facts: Facts = {
  fields: { 甲: '第一', 空: '', 多行: '一、时间\n9月18日。' },
  lists: {
    名单: [
      { 名称: '科技馆', 区县: '渝中区' },
      { 名称: '地质馆', 区县: '' },
    ],
    无: [],
  },
};

const filled = (text: string, given: Facts = facts): { lines: string[]; missing: Missing[] } => {
  const missing: Missing[] = [];
  return { lines: filledLines(text, given, missing), missing };
};

describe('a line of a text', () => {
  it.each([
    ['{甲}、{甲}', ['第一、第一']],
    ['按{甲}办理[，见{空}]。', ['按第一办理。']],
    ['[请假：{空}]', []],
    ['{多行}', ['一、时间', '9月18日。']],
    ['{名单.序号}．{名单.名称}', ['1．科技馆', '2．地质馆']],
    ['{名单.名称}[（{名单.区县}）]由{甲}负责', ['科技馆（渝中区）由第一负责', '地质馆由第一负责']],
  ])('%s', (text, lines) => {
    expect(filled(text)).toEqual({ lines, missing: [] });
  });

  // Catches a paper that goes out with a gap, or with what every object has.
  it.each([
    ['{乙}', ['（乙）'], [{ field: '乙', record: null }]],
    ['{toString}', ['（toString）'], [{ field: 'toString', record: null }]],
    ['{名单.名称}（{名单.区县}）', ['科技馆（渝中区）', '地质馆（（区县））'], [{ field: '区县', record: '地质馆' }]],
    ['{无.名称}', ['（无）'], [{ field: '无', record: null, list: true }]],
  ])('%s shows and names what it lacks', (text, lines, missing) => {
    const got = filled(text);
    expect(got.missing).toEqual(missing);
    expect(got.lines.map((line) => line.replace('名单.', ''))).toEqual(lines);
  });

  it('takes braces in a value for text', () => {
    expect(filled('{甲}和{乙}', { fields: { 甲: '{乙}', 乙: '[乙]' }, lists: {} }).lines).toEqual(['{乙}和[乙]']);
  });
});

describe('what a list gives beside its rows', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, at) => ({ 名称: `第${at + 1}馆`, 区县: '渝中区' }));

  it.each([
    [1, '第1馆', '第1馆'],
    [3, '第1馆、第2馆、第3馆', '第1馆等3门课程'],
    [4, '第1馆、第2馆、第3馆等4门课程', '第1馆等4门课程'],
  ])('names of %i', (count, names, short) => {
    const fields = listFields({ fields: { 量词: '门课程' }, lists: { 名单: rows(count) } });
    expect(fields).toEqual({ 名单数量: String(count), 名单列举: names, 名单概称: short, 名单区县数: '1' });
  });
});

describe('a document', () => {
  const text: OfficialTemplate = {
    ...shippedText('rectify'),
    title: ['关于{名单列举}整改的通知'],
    body: ['请于{整改期限}前完成。', '{名单.名称}：{名单.区县}'],
    head: [],
    organs: [],
    to: '',
    cc: '',
    printedBy: '',
    attachments: [],
  };
  const issue = { number: '', date: '2026-09-18', marks: [], signers: [] };

  it('is refused with everything that it lacks, each with its record', () => {
    const made = fillTemplate(text, facts, issue);
    const sentences = ['还没有填写“整改期限”（正文要用），请补上。', '“地质馆”没有“区县”（正文要用），请补上。'];
    expect(made.problems).toEqual(sentences);
    try {
      completed(made);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(Fault);
      expect((error as Fault).data).toEqual({ problems: sentences.map((message) => ({ message })) });
    }
  });

  // Catches a person being asked to type how many stand in a list, and its names, three times over.
  it('names a list without rows once, whatever of it the text says', () => {
    const body = ['{无名单数量}家：{无名单列举}。', '{无名单.名称}'];
    expect(fillTemplate({ ...text, title: ['关于{无名单概称}的通知'], body }, facts, issue).problems).toEqual([
      '“无名单”里没有一行（标题要用），请补上这份名单：选有它的轮次，或者在台账里选中记录。',
    ]);
  });

  it('says which cells of a table are empty, and prints it', () => {
    const column = (field: string) => ({ title: field, field, width: 'fit' as const, align: 'center' as const });
    const attachment = {
      title: '名单',
      text: [],
      list: '名单',
      columns: [column('序号'), column('名称'), column('区县')],
      turn: 'auto' as const,
      optional: false,
    };
    const made = fillTemplate({ ...text, body: ['见附件。'], attachments: [attachment] }, facts, issue);
    expect(made.problems).toEqual([]);
    expect(made.warnings).toEqual(['附件“名单”第 2 行“地质馆”没有“区县”，表格中留空。']);
    expect(made.content.attachments[0]?.table?.rows).toEqual([
      ['1', '科技馆', '渝中区'],
      ['2', '地质馆', ''],
    ]);
  });

  it('leaves an optional attachment out where its list is empty, and misses another', () => {
    const attachment = { title: '名额', text: [], list: '无', columns: [], turn: 'auto' as const, optional: true };
    const body = ['通知。'];
    expect(fillTemplate({ ...text, body, attachments: [attachment] }, facts, issue).content.attachments).toEqual([]);
    expect(
      fillTemplate({ ...text, body, attachments: [{ ...attachment, optional: false }] }, facts, issue).problems,
    ).toEqual(['“无”里没有一行（附件要用），请补上这份名单：选有它的轮次，或者在台账里选中记录。']);
  });
});
