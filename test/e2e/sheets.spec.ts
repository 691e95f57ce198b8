import type { Page } from '@playwright/test';
import { registerOf } from '../../src-main/domain/registers';
import { recordValues } from '../support/record-values';
import { expect, test } from './fixtures/program';
import { addRecords, staffCalls } from './steps/kinds';
import { firstRun, signIn } from './steps/office';
import { dialog } from './steps/round';
import { savedBy } from './steps/save';

const DISTRICT = '500103';
const values = (register: 'instructor' | 'rectification', n: number) =>
  recordValues(registerOf(register), n, '2026-11-01', (to) => (to === 'district' ? [DISTRICT] : []));

const openAt = (page: Page, path: string) =>
  page.evaluate((hash) => {
    window.location.hash = hash;
  }, path);

// A sheet or list that cannot be found where its records are, shows no pages, or saves another kind of file.
test('督导整改台账 and 轮训名单 are one click from their lists, as pages and as workbooks', async ({
  program,
}, info) => {
  const { page } = program;
  await firstRun(page);
  const calls = await staffCalls(page);
  await signIn(page, 'staff');
  const problems = [1, 2, 3].map((n) => ({ ...values('rectification', n), supervision: null, inspection: null }));
  await addRecords(calls, 'rectification', problems);
  const untrained = Object.fromEntries(
    Object.entries(registerOf('instructor').fields).flatMap(([key, { year }]) =>
      year === undefined ? [] : [[key, null]],
    ),
  );
  const people = [1, 2].map((n) => ({
    ...values('instructor', n),
    ...untrained,
    employment: '专职',
    base: '重庆科技馆',
  }));
  await addRecords(calls, 'instructor', people);

  await openAt(page, '/rectifications');
  await page.getByRole('button', { name: '督导整改台账' }).click();
  await expect(dialog(page).getByRole('img').first()).toBeVisible();
  const sheet = await savedBy(program, info.outputPath('sheet.xlsx'), () =>
    dialog(page).getByRole('button', { name: '存为工作簿' }).click(),
  );
  expect(sheet.subarray(0, 2).toString()).toBe('PK');
  await dialog(page).getByRole('button', { name: '关闭' }).click();

  await openAt(page, '/figures/trainingDue');
  await expect(page.getByRole('heading', { name: '专职辅导员三年轮训名单' })).toBeVisible();
  await page.getByRole('button', { name: '打印名单' }).click();
  const list = await savedBy(program, info.outputPath('list.pdf'), () =>
    dialog(page).getByRole('button', { name: '另存为' }).click(),
  );
  expect(list.subarray(0, 4).toString()).toBe('%PDF');
});
