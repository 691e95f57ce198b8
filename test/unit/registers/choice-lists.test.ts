import { afterEach, describe, expect, test } from 'vitest';
import { applyChoiceLists, REGISTER_NAMES, registerOf } from '../../../src-main/domain/registers';
import { type OfficeChoice, officeList, requireChoices } from '../../../src-main/domain/registers/choice-lists';
import { listsAfter } from '../../../src-main/domain/registers/choice-rows';
import { offered } from '../../../src-main/domain/registers/chosen';
import { formatValue, parseTyped } from '../../../src-main/domain/registers/values';

const KEY = 'course.kind';
const list = (...choices: Partial<OfficeChoice>[]): OfficeChoice[] =>
  choices.map(({ value = '', label = value, synonyms = [], retired = false }) => ({ value, label, synonyms, retired }));

afterEach(() => applyChoiceLists({}));

describe.each(REGISTER_NAMES)('%s', (name) => {
  const fields = Object.entries(registerOf(name).fields).filter(([, { editable }]) => editable);

  // The office cannot change anything in a list because what was shipped clashes with itself.
  test('its lists as shipped are lists that the office could set', () => {
    for (const [, field] of fields) requireChoices(officeList(field), new Map());
    expect(fields.filter(([, { choices = [] }]) => choices.length === 0)).toEqual([]);
  });
});

describe('a list that the office has set', () => {
  test('new name, several choices in one cell, the old name, and a retired one', () => {
    applyChoiceLists({
      'expert.forms': list({ value: '报告', label: '讲座', synonyms: ['科普报告'] }, { value: '实验', retired: true }),
    });
    const field = registerOf('expert').fields.forms;
    if (!field) throw new Error('no field');
    expect(formatValue(field, '报告、实验')).toBe('讲座、实验');
    expect(parseTyped(field, '讲座、实验').value).toBe('报告、实验');
    expect(parseTyped(field, '科普报告').value).toBe('报告');
    expect(parseTyped(field, '报告').notes.map(({ code }) => code)).toEqual(['alias']);
    expect(parseTyped(field, '实验').notes.map(({ code, level }) => [code, level])).toEqual([['retired', 'W']]);
    expect(offered(field).map(({ value }) => value)).toEqual(['报告']);
    expect(offered(field, ['实验']).map(({ value }) => value)).toEqual(['报告', '实验']);
  });

  test('other lists, other registers, and lists that are no office matter stay as they are', () => {
    applyChoiceLists({ [KEY]: list({ value: '新类型' }), 'expert.sex': list({ value: '其他' }) });
    expect(registerOf('course').fields.kind?.choices?.map(({ value }) => value)).toEqual(['新类型']);
    expect(registerOf('expert').fields.sex?.choices?.map(({ value }) => value)).toEqual(['男', '女']);
    applyChoiceLists({});
    expect(registerOf('course').fields.kind?.choices?.length).toBe(5);
  });

  // After an undo the main process or a check at the command line goes on with a list that is no more.
  test('an entry that sets one list, and one that takes it back', () => {
    const row = { id: `choices:${KEY}`, rev: 1, value: list({ value: '新类型' }) };
    const change = { table: 'setting', key: row.id, after: JSON.parse(JSON.stringify(row)) };
    const set = listsAfter({ 'base.kind': [] }, [change, { table: 'setting', key: 'offices', after: null }]);
    expect(set).toEqual({ 'base.kind': [], [KEY]: row.value });
    expect(listsAfter(set, [{ ...change, after: null }])).toEqual({ 'base.kind': [] });
  });
});
