import { beforeEach, expect, test } from 'vitest';
import type { Values } from '../../src-main/domain/registers/define';
import type { Harness } from '../store-harness';
import { addBase, openOffice } from './office';
import { RoundDesk } from './round-desk';

let harness: Harness;
beforeEach(async () => {
  harness = await openOffice();
});

const addExpert = (name: string, more: Values = {}) =>
  harness.run('register.save', {
    register: 'expert',
    id: null,
    rev: 0,
    values: {
      name,
      birth: '1978-11',
      phone: '13800001234',
      unit: '重庆大学',
      rank: '教授',
      field: '物理学',
      source: '高校',
      recommendedBy: '重庆市物理学会',
      ...more,
    },
  });

/** Titles by group. */
async function found(text: string): Promise<Record<string, string[]>> {
  const groups = await harness.ask('search.everywhere', { text });
  return Object.fromEntries(groups.map(({ label, hits }) => [label, hits.map(({ title }) => title)]));
}

test('a record is not found by one of the ways in which people write its name', async () => {
  await addExpert('单雄信');
  await addExpert('李单');
  const both = { 专家资源库: ['单雄信', '李单'] };
  expect(await found('单雄信')).toEqual({ 专家资源库: ['单雄信'] });
  for (const typed of ['shan', 'sxx', 'shanxiongxin', 'SXX', '单xx'])
    expect((await found(typed)).专家资源库?.[0], typed).toBe('单雄信');
  expect((await found('单')).专家资源库).toEqual(both.专家资源库);
  expect(await found('查无此人')).toEqual({});
});

test('who is called so stands behind one of a longer name, typed in letters', async () => {
  for (const name of ['王静娜', '小王静', '王静', '王京']) await addExpert(name, { unit: `${name}的单位` });
  for (const typed of ['wangjing', 'wj', 'WANGJING'])
    expect((await found(typed)).专家资源库, typed).toEqual(['王静', '王京', '王静娜', '小王静']);
  expect((await found('wangjingn')).专家资源库).toEqual(['王静娜']);
});

test('what is called exactly so stands behind what merely contains it', async () => {
  await addExpert('张三丰');
  await addExpert('小张三');
  await addExpert('张三');
  await addExpert('王五', { unit: '张三工作室' });
  const groups = await harness.ask('search.everywhere', { text: '张三' });
  expect(groups.map(({ of, total }) => [of, total])).toEqual([['expert', 4]]);
  expect(groups[0]?.hits.map(({ title, detail }) => [title, detail])).toEqual([
    ['张三', '重庆大学 · 教授 · 待审'],
    ['张三丰', '重庆大学 · 教授 · 待审'],
    ['小张三', '重庆大学 · 教授 · 待审'],
    ['王五', '工作单位：张三工作室 · 教授 · 物理学 · 待审'],
  ]);
});

test('who is called so stands behind what somewhere has a person of that name', async () => {
  await addBase(harness, 1, { contact: '张绍川' });
  await addExpert('张宏然');
  const groups = await harness.ask('search.everywhere', { text: '张' });
  expect(groups.map(({ of }) => of)).toEqual(['expert', 'base']);
});

test('the tail of a telephone number gives a person away to those who may not see it', async () => {
  await addExpert('钱学', { phone: '13800107948' });
  await addExpert('孙科', { phone: '13879480000' });
  expect(await found('7948')).toEqual({ 专家资源库: ['钱学'] });
  const [group] = await harness.ask('search.everywhere', { text: '7948' });
  expect(group?.hits[0]?.detail).toBe('电话尾号 7948 · 重庆大学 · 教授 · 待审');
  expect(await found('948')).toEqual({});
  harness.as('reviewer');
  expect(await found('7948')).toEqual({ 专家资源库: ['钱学'] });
  harness.as('administrator');
  expect(await found('7948')).toEqual({});
  harness.as('auditor');
  expect(await found('钱学')).toEqual({});
});

test('a whole telephone number or an ID number finds a person beyond what the tail is meant for', async () => {
  await addExpert('钱学', { phone: '13800107948', idNumber: '51023019781108967X' });
  expect(await found('13800107948')).toEqual({ 专家资源库: ['钱学'] });
  expect(await found('51023019781108967X')).toEqual({});
  expect(await found('0896')).toEqual({});
});

test('rounds and certificates are missed, and what is voided is shown as if it were good', async () => {
  const { id } = await addBase(harness, 1);
  const naming = await RoundDesk.applied(harness, '2026年基地命名', [id]);
  await naming.throughReview('2026-11-02');
  harness.on('2026-11-11');
  await naming.advance();
  await naming.publish({ docSerial: 1, date: '2026-11-11', validFrom: '2026-11-11', validTo: '2027-03-31' });
  expect(await found('jidimingming')).toMatchObject({ 轮次: ['2026年基地命名'] });
  const groups = await harness.ask('search.everywhere', { text: '渝创第1科技馆' });
  expect(groups.map(({ of, hits }) => [of, hits.map(({ title, detail }) => [title, detail.slice(0, 16)])])).toEqual([
    ['base', [['渝创第1科技馆', '渝中区 · 科技场馆类 · 命名']]],
    ['certificate', [['渝创第1科技馆', expect.stringContaining('渝科普〔2026〕基地')]]],
  ]);
  expect((await found('渝科普〔2026〕基地-0001')).证书).toEqual(['渝创第1科技馆']);
});

test('a page is offered to who may not open it, or an action is not found by its everyday name', async () => {
  expect(await found('新建基地')).toEqual({ 页面与操作: ['登记基地'] });
  expect(await found('drkc')).toEqual({ 页面与操作: ['导入课程'] });
  expect(await found('账号')).toEqual({});
  harness.as('reviewer');
  expect(await found('导入课程')).toEqual({});
  harness.as('administrator');
  expect(await found('账号')).toEqual({ 页面与操作: ['账号'] });
});

test('what was opened lately is shown after it is gone, or to someone else', async () => {
  const { id } = await addBase(harness, 1);
  const recent = [
    { of: 'round', id: 'gone' },
    { of: 'base', id },
    { of: 'nothing', id },
  ];
  const [group, ...others] = await harness.ask('search.everywhere', { text: ' ', recent });
  expect(others).toEqual([]);
  expect(group).toEqual({
    of: 'recent',
    label: '最近打开',
    total: 1,
    hits: [{ id, title: '渝创第1科技馆', detail: '基地 · 渝中区 · 科技场馆类 · 申报', path: `/bases/${id}` }],
  });
  harness.as('auditor');
  expect(await harness.ask('search.everywhere', { text: '', recent })).toEqual([]);
});
