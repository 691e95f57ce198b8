import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import exceljs from 'exceljs';
import { expect, test } from 'vitest';
import { creditCodeFault } from '../../src-main/domain/identity/credit-code';
import { baseRubric } from '../../src-main/domain/review/kinds/base-rubric';
import { leaves, markProblem } from '../../src-main/domain/review/rubric';

const root = fileURLToPath(new URL('../..', import.meta.url));
const shipped = join(root, 'resources/sample');
const json = <T>(name: string) => JSON.parse(readFileSync(join(shipped, name), 'utf8')) as T;
const committee = json<{ name: string; unit: string; title: string; duty: string }[]>('committee.json');
const { criteria, marks } = json<{ criteria: string[]; marks: Record<string, Record<string, number[]>> }>('marks.json');

test('the shipped sample is not what its script makes, or differs from run to run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kepu-sample-'));
  try {
    execFileSync(process.execPath, ['--import', 'tsx', 'build/make-sample.mjs', folder], { cwd: root });
    for (const name of ['bases-2026.xlsx', 'committee.json', 'marks.json']) {
      expect(readFileSync(join(folder, name)).equals(readFileSync(join(shipped, name)))).toBe(true);
    }
    expect(readdirSync(shipped).sort()).toEqual(readdirSync(folder).sort());
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a sample unit that could be a real one, a wrong credit code, a number that may ring somewhere', async () => {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(join(shipped, 'bases-2026.xlsx'));
  const sheet = book.worksheets[0];
  const column = (letter: string) =>
    Array.from({ length: 24 }, (_, at) => sheet?.getCell(`${letter}${6 + at}`).text ?? '');
  expect(column('D').filter((name) => !name.endsWith('（演示）'))).toEqual([]);
  expect(column('F').filter((code) => creditCodeFault(code) !== null)).toEqual([]);
  expect(column('J').filter((phone) => !/^13800\d{6}$/.test(phone))).toEqual([]);
  for (const letter of ['D', 'F', 'J']) expect(new Set(column(letter)).size).toBe(24);
  expect(Object.keys(marks)).toEqual(column('D'));
});

test('no member who is employed by an applicant, so that the demonstration shows no conflict', () => {
  const own = committee.filter((member) => member.unit in marks);
  expect(own.map((member) => member.name)).toEqual(['周静姝']);
  for (const [unit, sheets] of Object.entries(marks)) {
    const judging = committee.filter((member) => member.unit !== unit).map((member) => member.name);
    expect(Object.keys(sheets)).toEqual(judging);
  }
});

test('sample marks that the shipped rubric refuses', () => {
  expect(criteria).toEqual(leaves(baseRubric).map(({ id }) => id));
  const sheets = Object.values(marks).flatMap((sheet) => Object.values(sheet));
  const problems = sheets.flatMap((sheet) =>
    sheet.map((mark, at) => markProblem(baseRubric, criteria[at] ?? '', mark)),
  );
  expect(problems.length).toBe((24 * 7 - 1) * 11);
  expect(problems.filter((problem) => problem !== null)).toEqual([]);
});
