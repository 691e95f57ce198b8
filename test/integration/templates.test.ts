import { beforeEach, expect, test } from 'vitest';
import { SHIPPED_TEMPLATES } from '../../src-main/domain/honours/shipped';
import { type Harness, openHarness } from '../store-harness';

let harness: Harness;
beforeEach(async () => {
  harness = await openHarness();
});

const named = async (id: string) => {
  const found = (await harness.ask('template.list', {})).find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};

test('a shipped template is changed in place and taken back as it came', async () => {
  const before = await named('honour-a4');
  expect(before).toMatchObject({ rev: 0, shipped: true });
  const template = { ...before.template, name: '荣誉证书（本市）' };
  expect(await harness.run('template.save', { id: 'honour-a4', rev: 0, template })).toEqual({
    id: 'honour-a4',
    rev: 1,
  });
  expect(await named('honour-a4')).toEqual({ id: 'honour-a4', rev: 1, shipped: true, template });
  // Somebody else had it open before the change.
  await expect(harness.run('template.save', { id: 'honour-a4', rev: 0, template })).rejects.toMatchObject({
    code: 'record.changed',
  });
  await harness.run('template.remove', { id: 'honour-a4', rev: 1 });
  expect(await named('honour-a4')).toEqual(before);
});

test('a copy is the office’s own: it stands after the shipped ones and can go', async () => {
  const { template } = await named('plaque-600');
  await expect(harness.run('template.save', { id: null, rev: 0, template })).rejects.toMatchObject({
    code: 'record.duplicate',
  });
  const { id, rev } = await harness.run('template.save', {
    id: null,
    rev: 0,
    template: { ...template, name: '新牌匾' },
  });
  const ids = (await harness.ask('template.list', {})).map((each) => each.id);
  expect(ids).toEqual([...SHIPPED_TEMPLATES.keys(), id]);
  await harness.run('template.remove', { id, rev });
  expect(await harness.ask('template.list', {})).toHaveLength(SHIPPED_TEMPLATES.size);
});

test('templates are the clerk’s to change, not the reviewer’s', async () => {
  const { template } = await named('plaque-600');
  harness.as('reviewer');
  await expect(harness.run('template.save', { id: 'plaque-600', rev: 0, template })).rejects.toMatchObject({
    code: 'permission.denied',
  });
});
