import { beforeEach, describe, expect, test } from 'vitest';
import { SHIPPED_TEXTS } from '../../src-main/domain/official/shipped';
import type { OfficialTemplate } from '../../src-main/domain/official/template';
import type { Harness } from '../store-harness';
import { addBase, faultOf, openOffice } from './office';
import { RoundDesk } from './round-desk';

let harness: Harness;
beforeEach(async () => {
  harness = await openOffice();
  harness.on('2026-09-18');
});

/** What every document has, as the pipeline fills it in. */
const PLAIN = { round: null, records: null, year: null, marks: [], signers: [], fields: {} };
const LETTER = { 事由: '商请支持有关事项', 主送机关: '市规划自然资源局', 正文: '专此函达，请予支持。' };
const letter = (number: string, fields: Record<string, string> = LETTER) =>
  harness.run('document.issue', { text: 'letter', number, date: '2026-09-18', fields });

const shipped = (id: string): OfficialTemplate => {
  const text = SHIPPED_TEXTS.get(id);
  if (!text) throw new Error(id);
  return text;
};
const listed = async (id: string) => (await harness.ask('text.list', {})).find((each) => each.id === id);

describe('texts of documents', () => {
  test('a shipped one is changed in place, undone, and taken back as it came', async () => {
    const text = { ...shipped('naming'), to: '各区县：' };
    await harness.run('text.save', { id: 'naming', rev: 0, text }, 'change-1');
    expect(await listed('naming')).toEqual({ id: 'naming', rev: 1, shipped: true, text });
    // Somebody else had it open before the change.
    expect((await faultOf(harness.run('text.save', { id: 'naming', rev: 0, text }))).code).toBe('record.changed');
    await harness.run('entry.undo', { entry: 'change-1' });
    expect((await listed('naming'))?.text).toEqual(shipped('naming'));
    await harness.run('text.save', { id: 'naming', rev: 0, text });
    await harness.run('text.remove', { id: 'naming', rev: 1 });
    expect(await listed('naming')).toEqual({ id: 'naming', rev: 0, shipped: true, text: shipped('naming') });
  });

  test('a copy is the office’s own, under a name of its own', async () => {
    expect((await faultOf(harness.run('text.save', { id: null, rev: 0, text: shipped('letter') }))).code).toBe(
      'record.duplicate',
    );
    const text = { ...shipped('letter'), name: '商请函' };
    const { id } = await harness.run('text.save', { id: null, rev: 0, text });
    expect((await harness.ask('text.list', {})).at(-1)).toEqual({ id, rev: 1, shipped: false, text });
  });

  test('what the office has written is what a round prints', async () => {
    const { id } = await addBase(harness, 1);
    const naming = await RoundDesk.applied(harness, '2026年基地命名', [id]);
    const text = { ...shipped('naming'), to: '各区县：' };
    await harness.run('text.save', { id: 'naming', rev: 0, text });
    expect((await harness.ask('paper.data', { round: naming.id, document: null })).texts).toEqual({ naming: text });
  });
});

describe('the register of documents', () => {
  test('a document is refused while something is missing, with everything that is', async () => {
    const fault = await faultOf(letter('渝科协函〔2026〕1号', { 事由: '商请支持' }));
    expect([fault.code, fault.data]).toEqual([
      'paper.incomplete',
      {
        problems: ['主送机关', '正文'].map((field) => ({
          message: `还没有填写“${field}”（${field === '正文' ? '正文' : '主送机关'}要用），请补上。`,
        })),
      },
    ]);
    expect(await harness.ask('document.list', {})).toEqual([]);
  });

  test('numbers go on by organ and year, none is given twice, also not that of a void one', async () => {
    const proposed = async () =>
      (await harness.ask('document.form', { text: 'letter', date: '2026-09-18' })).number?.number;
    expect(await proposed()).toBe('渝科协函〔2026〕1号');
    const { id } = await letter('渝科协函〔2026〕1号');
    expect(await proposed()).toBe('渝科协函〔2026〕2号');
    expect((await faultOf(letter('渝科协函〔2026〕1号'))).message).toContain('已用于“关于商请支持有关事项的函”');
    expect((await faultOf(letter('渝科协函[2026]2号'))).code).toBe('input.invalid');
    await harness.run('document.void', { id, rev: 1, reason: '内容有误' });
    expect((await faultOf(letter('渝科协函〔2026〕1号'))).code).toBe('record.duplicate');
    expect(await harness.ask('document.list', { search: '1号' })).toMatchObject([
      { id, number: '渝科协函〔2026〕1号', by: '经办甲', voided: { reason: '内容有误', by: '经办甲' } },
    ]);
  });

  test('what was issued is printed again as it was, whatever becomes of its text', async () => {
    const { id } = await letter('渝科协函〔2026〕1号');
    const before = await harness.ask('document.content', { document: id });
    expect(before.content.body).toEqual(['专此函达，请予支持。']);
    await harness.run('text.save', { id: 'letter', rev: 0, text: { ...shipped('letter'), body: ['另行函告。'] } });
    expect(await harness.ask('document.content', { document: id })).toEqual(before);
  });
});

describe('a document about a round', () => {
  test('names who has to mend the application, why and until when', async () => {
    const bases = [await addBase(harness, 1), await addBase(harness, 2)];
    const naming = await RoundDesk.applied(
      harness,
      '2026年基地命名',
      bases.map(({ id }) => id),
    );
    await naming.advance();
    const {
      candidates: [first],
    } = await naming.view();
    await naming.decide('return', [first?.id ?? ''], '2026-09-30');
    const about = { text: 'return', round: naming.id, date: '2026-09-18' };
    const form = await harness.ask('document.form', about);
    expect(form.lists).toEqual([{ name: '退回名单', rows: 1 }]);
    expect(form.fields.filter(({ required, value }) => required && value === '').map(({ name }) => name)).toEqual([
      '联系人',
      '联系电话',
    ]);
    const fields = { 联系人: '张𬭚', 联系电话: '023-63659852' };
    const { content } = await harness.ask('document.draft', { ...PLAIN, ...about, number: '', fields });
    expect(content.number).toBe('渝科协函〔2026〕1号');
    expect(content.attachments[0]?.table?.rows).toEqual([
      ['1', '渝中区', '渝创第1科技馆', '测试用的理由', '2026年9月30日'],
    ]);
  });

  test('bears the number of its publication, once, and nothing else does', async () => {
    const { id } = await addBase(harness, 1);
    const naming = await RoundDesk.applied(harness, '2026年基地命名', [id]);
    await naming.throughReview('2026-09-01');
    await naming.advance();
    await naming.publish({ docSerial: 7, date: '2026-09-18', validFrom: '2026-09-18', validTo: '2027-03-31' });
    const issue = (round: string | null) =>
      harness.run('document.issue', { text: 'naming', round, number: '渝科协发〔2026〕7号', date: '2026-09-18' });
    const rows = async () =>
      (await harness.ask('document.list', {})).map(({ number, kind, round }) => [number, kind, round]);
    expect(await rows()).toEqual([['渝科协发〔2026〕7号', null, naming.id]]);
    expect((await faultOf(issue(null))).code).toBe('record.duplicate');
    await issue(naming.id);
    expect(await rows()).toEqual([['渝科协发〔2026〕7号', 'naming', naming.id]]);
    expect((await faultOf(issue(naming.id))).code).toBe('record.duplicate');
    expect((await harness.ask('document.form', { text: 'naming', date: '2026-09-18' })).number).toEqual({
      number: '渝科协发〔2026〕8号',
      gaps: [1, 2, 3, 4, 5, 6],
    });
  });
});

test('records stand for the list that a text names, with personal values masked', async () => {
  const bases = [await addBase(harness, 1), await addBase(harness, 2)];
  const records = { register: 'base' as const, ids: bases.map(({ id }) => id) };
  const text = {
    ...shipped('letter'),
    body: ['{名单.序号}．{名单.名称}（{名单.区县}，{名单.手机}）'],
    to: '',
    title: ['关于{名单列举}的函'],
  };
  const { content, problems } = await harness.ask('document.draft', {
    ...PLAIN,
    text,
    records,
    number: '',
    date: '2026-09-18',
  });
  expect(problems).toEqual([]);
  expect(content.title).toEqual(['关于渝创第1科技馆、渝创第2科技馆的函']);
  expect(content.body).toEqual(['1．渝创第1科技馆（渝中区，138****0001）', '2．渝创第2科技馆（渝中区，138****0002）']);
});
