import { expect, test } from 'vitest';
import { openHarness } from '../store-harness';
import { districts, faultOf, offices, openOffice } from './office';

test('districts lost or changed on the way from the shipped table to the register', async () => {
  const harness = await openOffice();
  const { rows, total } = await harness.ask('register.list', { register: 'district', offset: 0, limit: 100 });
  expect(total).toBe(districts.length);
  expect(rows.find((row) => row.id === '500105')?.values).toEqual({
    code: '500105',
    name: '江北区',
    kind: '区',
    validFrom: null,
    validTo: '2025-11-06',
    successor: '500157',
    educationOrgan: null,
    associationOrgan: null,
    remarks: null,
    tags: null,
  });
  expect(rows.find((row) => row.id === '500112')?.values.remarks).toContain('划归北碚区');
  expect(rows.find((row) => row.id === 'CQGXQ')?.values.educationOrgan).toBe('重庆高新区公共服务局');
});

test('an abolished district offered among those in force; the option changed by the day of its abolition', async () => {
  const harness = await openOffice();
  const state = async () => {
    const options = await harness.ask('register.options', { register: 'district' });
    return options.filter((option) => !option.current).map((option) => option.label);
  };
  harness.on('2025-11-05');
  expect(await state()).toEqual(['两江新区']);
  harness.on('2025-11-06');
  expect(await state()).toEqual(['江北区', '渝北区', '两江新区（功能区）']);
});

// An abolished district is chosen and nobody says what has become of it; or its successor is offered before it is there.
test('an abolished district is offered its successor from the day on which it is abolished', async () => {
  const harness = await openOffice();
  const chosen = async () => harness.ask('record.names', { register: 'district', ids: ['500105', '500103'] });
  const told = async () => (await chosen()).map(({ label, current, successor }) => [label, current, successor]);
  harness.on('2025-11-05');
  expect(await told()).toEqual([
    ['江北区', true, null],
    ['渝中区', true, null],
  ]);
  harness.on('2025-11-06');
  expect(await told()).toEqual([
    ['渝中区', true, null],
    ['江北区', false, { value: '500157', label: '两江新区' }],
  ]);
  const found = await harness.ask('record.find', { register: 'district', search: '江北', limit: 5 });
  expect(found.options.map(({ successor }) => successor?.value)).toEqual(['500157']);
});

test('the set-up run a second time, which would let anybody make an administrator', async () => {
  const harness = await openOffice();
  harness.as(null);
  const users = [{ account: 'other', name: '乙', role: 'administrator' as const, password: 'scrypt$3' }];
  expect((await faultOf(harness.run('setup.install', { users, offices, districts }))).code).toBe('setup.done');
  harness.as('administrator');
  expect((await harness.ask('user.list', {})).map((user) => user.account)).toEqual(['admin', 'staff']);
});

test('a set-up without an administrator, or with one account twice, leaves half of itself behind', async () => {
  const harness = await openHarness();
  harness.as(null);
  const staff = { account: 'a1', name: '甲', role: 'staff' as const, password: 'scrypt$1' };
  const admin = { ...staff, account: 'A1', role: 'administrator' as const };
  const refused = async (users: (typeof staff | typeof admin)[]) =>
    (await faultOf(harness.run('setup.install', { users, offices, districts }))).code;
  expect(await refused([staff])).toBe('input.invalid');
  expect(await refused([staff, admin])).toBe('record.duplicate');
  expect(await harness.ask('user.any', {})).toEqual({ any: false });
  expect(await harness.executor.entriesAfter(0, 10)).toEqual([]);
});

test('the offices not found after the set-up, or changed by someone who may not', async () => {
  const harness = await openOffice();
  expect(await harness.ask('settings.offices', {})).toEqual({ ...offices, sample: false });
  const changed = { ...offices, docPrefix: '渝教科发' };
  expect((await faultOf(harness.run('settings.setOffices', changed))).code).toBe('permission.denied');
  harness.as('administrator');
  await harness.run('settings.setOffices', changed);
  expect((await harness.ask('settings.offices', {})).docPrefix).toBe('渝教科发');
});

test('the offices asked for before there are any', async () => {
  const harness = await openHarness();
  expect((await faultOf(harness.ask('settings.offices', {}))).code).toBe('record.missing');
});
