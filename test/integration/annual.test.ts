import { beforeEach, describe, expect, test } from 'vitest';
import type { Harness } from '../store-harness';
import { addBase, faultOf, openOffice } from './office';

let harness: Harness;
beforeEach(async () => {
  harness = await openOffice();
  harness.on('2026-12-01');
});

const TYPED = { 主送机关: '市人民政府', 存在的问题: '一是发展不平衡。', 下一步打算: '继续推进。' };
const PLAIN = { round: null, records: null, year: null, marks: [], signers: ['王䶮', '李㛃'], fields: TYPED };
const REPORT = { ...PLAIN, text: 'annual', number: '渝科协发〔2026〕1号', date: '2026-12-01' };
const visit = (base: string, heldOn: string, pupils: number) => ({
  register: 'visit' as const,
  id: null,
  rev: 0,
  values: { name: '秋季参观', school: '村小', base, heldOn, pupils, safetyPlan: true, leader: '冉某某' },
});

describe('the annual report', () => {
  test('counts what stands in the registers at that moment, without what was archived', async () => {
    const { id } = await addBase(harness, 1);
    await harness.run('register.save', visit(id, '2026-05-06', 40));
    const double = await harness.run('register.save', visit(id, '2026-05-07', 900));
    await harness.run('record.archive', { register: 'visit', ids: [double.id], reason: '重复登记' });
    const { content, problems, warnings } = await harness.ask('document.draft', REPORT);
    // No column of the table by district is left without a value.
    expect([problems, warnings]).toEqual([[], []]);
    expect(content.attachments.map(({ table }) => table?.rows.at(-1)?.slice(0, 5))).toEqual([
      ['合计', '0', '—', '0', '40'],
      undefined,
    ]);
    expect(content.signers).toEqual(['王䶮', '李㛃']);
    expect(content.title).toEqual([
      '重庆市科学技术协会　重庆市教育委员会',
      '关于2026年利用科普资源助推“双减”工作情况的报告',
    ]);
    expect(content.body.slice(1, 3)).toEqual([
      '一、打造命名校外科普基地',
      '截至2026年12月1日，现有命名校外科普基地0个。专职辅导员不足2名或者本学年没有开设课程的基地0个。组织学生到基地参观1次、40人次。',
    ]);
    // A later visit is in the next draft: what was remembered is not said again.
    await harness.run('register.save', visit(id, '2026-11-30', 5));
    const again = await harness.ask('document.draft', REPORT);
    expect(again.content.body[2]).toContain('参观2次、45人次。');
    expect(again.content.body.at(-1)).toBe('特此报告。');
  });

  test('names no person, not even those whom the counted records name', async () => {
    const { id } = await addBase(harness, 1);
    await harness.run('register.save', visit(id, '2026-05-06', 40));
    const said = JSON.stringify(await harness.ask('document.draft', REPORT));
    expect(said).toContain('40人次');
    for (const personal of ['冉', '李娜', '13800000001', '渝创第1科技馆', '村小']) expect(said).not.toContain(personal);
    const view = JSON.stringify(await harness.ask('annual.view', { year: 2026, today: '2026-12-01' }));
    expect(view).toContain('参观学生');
    for (const personal of ['冉', '李娜', '13800000001', '渝创第1科技馆', '村小']) expect(view).not.toContain(personal);
  });

  test('of a new office says of each measure that there are no records, and asks for no figure', async () => {
    const { content } = await harness.ask('document.draft', REPORT);
    const said = content.body.filter((line) => line === '截至2026年12月1日，台账中还没有这项工作的记录。');
    expect(said).toHaveLength(10);
    expect(content.attachments.map(({ title }) => title)).toEqual(['统计口径说明']);
    const form = await harness.ask('document.form', { text: 'annual', date: '2026-12-01' });
    expect(form.fields.filter(({ value }) => value === '').map(({ name, required }) => [name, required])).toEqual([
      ['主送机关', true],
      ...[...'一二三四五六七八九十'].map((sign) => [`举措${sign}补充`, false]),
      ['存在的问题', true],
      ['下一步打算', true],
      ['抄送机关', false],
    ]);
  });

  test('goes to a higher organ: it is not issued without its signers', async () => {
    const fault = await faultOf(harness.run('document.issue', { ...REPORT, signers: [] }));
    expect([fault.code, fault.message]).toEqual([
      'paper.incomplete',
      '还没有填写签发人（上行文首页要用），请补上；联合行文的各机关都要写。',
    ]);
    const { id } = await harness.run('document.issue', REPORT);
    const { content } = await harness.ask('document.content', { document: id });
    expect(content.signers).toEqual(['王䶮', '李㛃']);
  });

  test('is about the year that was chosen, and about none that has not begun', async () => {
    const { content } = await harness.ask('document.draft', { ...REPORT, year: 2025 });
    expect(content.title.at(-1)).toContain('2025年');
    expect(content.attachments.at(-1)?.text[0]).toContain('（2025年1月1日至2025年12月31日）');
    const fault = await faultOf(harness.ask('annual.view', { year: 2027, today: '2026-12-01' }));
    expect([fault.code, fault.message]).toEqual(['input.invalid', '2027年还没有开始，请选已经开始的年度。']);
  });

  test('a text that tells of no year is not asked for one', async () => {
    const form = await harness.ask('document.form', { text: 'letter', date: '2026-12-01' });
    expect(form.fields.map(({ name }) => name)).not.toContain('统计口径');
  });
});
