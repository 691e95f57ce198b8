import { beforeEach, describe, expect, test } from 'vitest';
import type { Harness } from '../store-harness';
import { addBase, baseValues, faultOf, openOffice } from './office';

let harness: Harness;
beforeEach(async () => {
  harness = await openOffice();
});

const get = (id: string) => harness.ask('register.get', { register: 'base', id });
const list = () => harness.ask('register.list', { register: 'base', offset: 0, limit: 100 });
const save = (id: string | null, rev: number, values: Record<string, string | number | boolean | null>) =>
  harness.run('register.save', { register: 'base', id, rev, values });
const move = (ids: string[], status: string) =>
  harness.run('register.move', { register: 'base', ids, status, reason: '测试' });
const remove = (ids: string[]) => harness.run('register.remove', { register: 'base', ids });
const lastEntry = async () => {
  const entries = await harness.executor.entriesAfter(0, 1000);
  return entries.at(-1)?.id ?? '';
};
const undo = (entry: string) => harness.run('entry.undo', { entry });

describe('saving', () => {
  test('a change touches fields that were not sent', async () => {
    const { id, rev } = await addBase(harness, 1);
    expect(await save(id, rev, { visitors: 40_000, phone: '138****0001' })).toEqual({ id, rev: 2 });
    const { record } = await get(id);
    const empty = Object.fromEntries(Object.keys(record.values).map((key) => [key, null]));
    expect(record.values).toEqual({ ...empty, ...baseValues(1), visitors: 40_000, phone: '138****0001' });
    const { value } = await harness.ask('register.value', { register: 'base', id, field: 'phone' });
    expect(value).toBe('13800000001');
    expect([record.status, record.origin, record.createdBy]).toEqual(['applied', 'office', '经办甲']);
  });

  test('a save that changes nothing raises the revision under someone else', async () => {
    const { id, rev } = await addBase(harness, 1);
    expect(await save(id, rev, { visitors: 35_000 })).toEqual({ id, rev: 1 });
    expect((await get(id)).history.length).toBe(1);
  });

  test('a change made from an old view overwrites a newer one', async () => {
    const { id, rev } = await addBase(harness, 1);
    await save(id, rev, { visitors: 1 });
    expect((await faultOf(save(id, rev, { visitors: 2 }))).code).toBe('record.changed');
    expect((await get(id)).record.values.visitors).toBe(1);
  });

  test('only the first of several problems reaches the form, or the phone number gets into the message', async () => {
    const fault = await faultOf(addBase(harness, 1, { phone: '1380000123', openDays: 400, contact: null }));
    expect(fault).toEqual({
      code: 'record.invalid',
      message: '“渝创第1科技馆”不能保存：联系人未填写（另有 2 处）。',
      path: 'values.contact',
      data: [
        { field: 'contact', code: 'required', message: '联系人未填写' },
        { field: 'phone', code: 'phone.length', message: '手机号码应为 11 位数字，这里是 10 位，请核对' },
        { field: 'openDays', code: 'days.range', message: '年开放天数应在 0 到 366 之间' },
      ],
    });
    expect((await list()).all).toBe(0);
  });

  test('warnings and qualifications refused, or not shown with the record', async () => {
    const { id } = await addBase(harness, 1, { instructors: 1, minorDays: 301 });
    expect((await get(id)).findings).toEqual([
      { field: 'minorDays', level: 'W', text: '未成年人优惠天数多于年开放天数，请核对', beside: false },
      { field: 'instructors', level: 'Q', text: '专职辅导员不足 2 名（政策举措二）', beside: false },
    ]);
  });

  test('a credit code given to two units', async () => {
    const first = await addBase(harness, 1);
    const { creditCode } = baseValues(1);
    expect(await faultOf(addBase(harness, 2, { creditCode: creditCode ?? null }))).toEqual({
      code: 'record.duplicate',
      message:
        '“渝创第2科技馆”的“统一社会信用代码”与已登记的“渝创第1科技馆”相同，请核对；确是同一个基地的，请修改原有的那条记录。',
      path: 'values.creditCode',
      data: { id: first.id },
    });
    const second = await addBase(harness, 2);
    expect((await faultOf(save(second.id, second.rev, { creditCode: creditCode ?? null }))).code).toBe(
      'record.duplicate',
    );
  });

  test('the same unit stored twice because one of the two lacks its credit code', async () => {
    await addBase(harness, 1);
    const again = await faultOf(addBase(harness, 1, { creditCode: null, unitName: '渝创第１科技馆' }));
    expect(again.code).toBe('record.duplicate');
    await addBase(harness, 1, { creditCode: null, district: '500101' });
    expect((await list()).all).toBe(2);
  });

  test('a reference to a district that is not there', async () => {
    expect(await faultOf(addBase(harness, 1, { district: '500999' }))).toEqual({
      code: 'record.invalid',
      message: '“渝创第1科技馆”的区县在区县台账里找不到，请重新选择。',
      path: 'values.district',
    });
  });

  test('a new district gets another id than its code, or its code changes later', async () => {
    const values = { code: '500299', name: '测试区', kind: '区' };
    const saved = await harness.run('register.save', { register: 'district', id: null, rev: 0, values });
    expect(saved).toEqual({ id: '500299', rev: 1 });
    const changed = { register: 'district' as const, id: '500299', rev: 1, values: { code: '500298' } };
    expect((await faultOf(harness.run('register.save', changed))).path).toBe('values.code');
  });

  test('those who may only read change records', async () => {
    harness.as('reviewer');
    expect((await faultOf(addBase(harness, 1))).code).toBe('permission.denied');
    harness.as('auditor');
    expect((await faultOf(list())).code).toBe('permission.denied');
  });
});

describe('removing and moving', () => {
  test('one missing record lets the others go, or an id given twice is counted twice', async () => {
    const [a, b] = [await addBase(harness, 1), await addBase(harness, 2)];
    expect((await faultOf(remove([a.id, 'gone']))).code).toBe('record.missing');
    expect((await list()).all).toBe(2);
    expect(await remove([a.id, b.id, a.id])).toEqual({ count: 2 });
    expect((await list()).all).toBe(0);
  });

  test('a district taken away under the bases in it or under those it succeeded', async () => {
    const base = await addBase(harness, 1);
    const removeDistrict = (id: string) => harness.run('register.remove', { register: 'district', ids: [id] });
    expect(await faultOf(removeDistrict('500103'))).toEqual({
      code: 'record.used',
      message: '区县“渝中区”还被 1 条基地记录（如“渝创第1科技馆”）引用，不能去掉；请先修改那些记录。',
      data: [base.id],
    });
    expect((await faultOf(removeDistrict('500157'))).data).toEqual(['500105', '500112', 'LJXQ-OLD']);
    expect(await removeDistrict('500101')).toEqual({ count: 1 });
  });

  test('a status that may not follow, for one of several', async () => {
    const { id } = await addBase(harness, 1);
    expect(await faultOf(move([id], 'revoked'))).toEqual({
      code: 'record.invalid',
      message: '“渝创第1科技馆”现在是“申报”，不能改为“撤销”；请重新选择后再办理。',
      path: 'status',
      data: { id },
    });
    expect((await faultOf(move([id], 'nothing'))).code).toBe('input.invalid');
  });
});

describe('undoing', () => {
  test('a new record, a change and a removal not put back as they were', async () => {
    const { id } = await addBase(harness, 1);
    const added = await lastEntry();
    await save(id, 1, { visitors: 1 });
    const before = (await get(id)).record;
    await remove([id]);
    const removed = await lastEntry();
    expect(await undo(removed)).toEqual({ count: 1 });
    expect((await get(id)).record).toEqual({ ...before, rev: 3 });
    expect((await faultOf(undo(added))).code).toBe('undo.impossible');
    expect(await save(id, 3, { visitors: 2 })).toEqual({ id, rev: 4 });
  });

  test('an addition that stays after it was undone', async () => {
    await addBase(harness, 1);
    await undo(await lastEntry());
    expect((await list()).all).toBe(0);
  });

  test('a change of others since is lost by the undoing', async () => {
    const { id } = await addBase(harness, 1);
    await save(id, 1, { visitors: 1 });
    const changed = await lastEntry();
    await save(id, 2, { courses: 9 });
    expect(await faultOf(undo(changed))).toEqual({
      code: 'undo.impossible',
      message: '基地“渝创第1科技馆”在这一步之后又有改动，不能撤销；请直接修改现在的内容。',
    });
  });

  test('one step undone twice, which would undo what came after', async () => {
    const { id } = await addBase(harness, 1);
    await save(id, 1, { visitors: 1 });
    const changed = await lastEntry();
    await undo(changed);
    expect((await get(id)).record.values.visitors).toBe(35_000);
    expect((await faultOf(undo(changed))).code).toBe('undo.impossible');
  });

  test('a removed record comes back beside one that has its credit code by now', async () => {
    const { id } = await addBase(harness, 1);
    await remove([id]);
    const removed = await lastEntry();
    await addBase(harness, 1, { unitName: '另一个名称' });
    const fault = await faultOf(undo(removed));
    expect(fault.code).toBe('undo.impossible');
    expect(fault.message).toBe(
      '不能撤销：“渝创第1科技馆”的“统一社会信用代码”与已登记的“另一个名称”相同，请核对；确是同一个基地的，请修改原有的那条记录。',
    );
  });

  test('a removed record comes back into a district that is gone', async () => {
    const { id } = await addBase(harness, 1);
    await remove([id]);
    const removed = await lastEntry();
    await harness.run('register.remove', { register: 'district', ids: ['500103'] });
    expect((await faultOf(undo(removed))).code).toBe('undo.impossible');
  });

  test('a new district disappears under a base that is in it', async () => {
    const values = { code: '500299', name: '测试区', kind: '区' };
    await harness.run('register.save', { register: 'district', id: null, rev: 0, values });
    const added = await lastEntry();
    await addBase(harness, 1, { district: '500299' });
    expect((await faultOf(undo(added))).code).toBe('undo.impossible');
  });

  test('the set-up or an unknown entry undone', async () => {
    const [first] = await harness.executor.entriesAfter(0, 1);
    expect((await faultOf(undo(first?.id ?? ''))).code).toBe('undo.impossible');
    expect((await faultOf(undo('nothing'))).code).toBe('record.missing');
  });
});

describe('reading', () => {
  test('a phone shown in full where nobody asked for it, or to those who may not see it', async () => {
    const { id } = await addBase(harness, 1);
    await save(id, 1, { phone: '13800999999' });
    const seen = async () => {
      const { record, history } = await get(id);
      const changes = history[0]?.changes.filter((change) => change.field === 'phone');
      return { phone: record.values.phone, changes };
    };
    const masked = { field: 'phone', before: '138****0001', after: '138****9999' };
    expect(await seen()).toEqual({ phone: '138****9999', changes: [masked] });
    const asked = { register: 'base' as const, id, field: 'phone' };
    expect((await harness.ask('register.value', asked)).value).toBe('13800999999');
    expect((await faultOf(harness.ask('register.value', { ...asked, field: 'contact' }))).code).toBe('input.invalid');
    expect((await list()).rows[0]?.values.phone).toBe('138****9999');
    harness.as('administrator');
    expect(await seen()).toEqual({ phone: '138****9999', changes: [masked] });
    expect((await faultOf(harness.ask('register.value', asked))).code).toBe('permission.denied');
  });

  test('a hidden phone found out by filters or by the order', async () => {
    await addBase(harness, 1);
    harness.as('administrator');
    const filters = [{ field: 'phone', op: 'contains' as const, value: '0001' }];
    const sort = { field: 'phone', direction: 'ascending' as const };
    const ask = (more: object) => harness.ask('register.list', { register: 'base', offset: 0, limit: 10, ...more });
    expect((await faultOf(ask({ filters }))).code).toBe('permission.denied');
    expect((await faultOf(ask({ sort }))).code).toBe('permission.denied');
    harness.as('staff');
    expect((await ask({ filters })).total).toBe(1);
  });

  test('the whole phones in an export of someone who may not see them', async () => {
    await addBase(harness, 1);
    const rows = (sensitive: boolean) =>
      harness.ask('register.rows', { register: 'base', search: '', filters: [], sort: null, sensitive });
    expect((await rows(true)).rows[0]?.values.phone).toBe('13800000001');
    expect((await rows(false)).rows[0]?.values.phone).toBe('138****0001');
    expect((await rows(false)).names).toEqual({ '500103': '渝中区' });
    harness.as('administrator');
    expect((await faultOf(rows(true))).code).toBe('permission.denied');
  });

  test('an export with phones that leaves no trace', async () => {
    await harness.run('register.noteExport', { register: 'base', rows: 12 });
    harness.as('auditor');
    const [last] = await harness.ask('journal.list', { before: null, limit: 1 });
    expect(last?.reason).toBe('导出基地 12 条，含手机等敏感内容');
  });

  test('a page that is not the part of the list asked for, or counts of the page instead of the list', async () => {
    for (const n of [1, 2, 3, 4]) await addBase(harness, n, n === 4 ? { district: '500101' } : {});
    const page = await harness.ask('register.list', { register: 'base', search: '渝中', offset: 1, limit: 1 });
    expect([page.total, page.all, page.rows.map((row) => row.values.unitName)]).toEqual([3, 4, ['渝创第2科技馆']]);
    expect(page.names).toEqual({ '500103': '渝中区' });
    const { ids } = await harness.ask('register.ids', { register: 'base', search: '', filters: [], sort: null });
    expect(ids.length).toBe(4);
  });

  test('the history starts at the wrong end, leaves out the status, or cannot name a former district', async () => {
    const { id } = await addBase(harness, 1, { district: '500101' });
    await save(id, 1, { district: '500103' });
    const { history, names } = await get(id);
    expect(history.map((entry) => [entry.command, entry.by, entry.changes.length])).toEqual([
      ['register.save', '经办甲', 1],
      ['register.save', '经办甲', 17],
    ]);
    expect(history[0]?.changes).toEqual([{ field: 'district', before: '500101', after: '500103' }]);
    expect(history[1]?.changes[0]).toEqual({ field: 'status', before: null, after: 'applied' });
    expect(names).toEqual({ '500101': '万州区', '500103': '渝中区' });
  });

  test('a record that is gone answered as an empty one', async () => {
    expect((await faultOf(get('gone'))).code).toBe('record.missing');
  });
});
