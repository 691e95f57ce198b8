import { expect, test } from 'vitest';
import { faultOf, openOffice } from './office';

const view = (name: string, shared: boolean, search = '') => ({
  register: 'base' as const,
  name,
  shared,
  search,
  filters: [{ field: 'kind', op: 'is' as const, value: '企业类' }],
  sort: { field: 'visitors', direction: 'descending' as const },
  columns: ['district', 'visitors'],
});

// A view that another account sees, changes or takes away; a second one of the same name beside the first.
test('views are kept for the office or for their maker', async () => {
  const harness = await openOffice();
  await harness.run('view.save', view('企业基地', true));
  await harness.run('view.save', view('我的', false));
  await harness.run('view.save', view('我的 ', false, '重庆'));
  const names = async () => (await harness.ask('view.list', { register: 'base' })).map(({ name }) => name);
  const [office, mine] = await harness.ask('view.list', { register: 'base' });
  expect(office).toMatchObject({
    name: '企业基地',
    shared: true,
    filters: view('', true).filters,
    sort: view('', true).sort,
  });
  expect(mine).toMatchObject({ name: '我的', shared: false, search: '重庆', columns: ['district', 'visitors'] });
  expect(await names()).toEqual(['企业基地', '我的']);

  harness.as('reviewer', '审核甲');
  expect(await names()).toEqual(['企业基地']);
  expect((await faultOf(harness.run('view.save', view('企业基地', true)))).code).toBe('permission.denied');
  for (const id of [office?.id ?? '', mine?.id ?? ''])
    expect((await faultOf(harness.run('view.remove', { id }))).code).toMatch(/permission.denied|record.missing/);
  await harness.run('view.save', view('我的', false));

  harness.as('staff', '经办甲');
  await harness.run('view.remove', { id: mine?.id ?? '' });
  expect(await names()).toEqual(['企业基地']);
  expect(await harness.ask('view.list', { register: 'school' })).toEqual([]);
});
