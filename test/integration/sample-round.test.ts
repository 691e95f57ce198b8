import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { readTable } from '../../src-main/documents/excel/read';
import { checkImport } from '../../src-main/domain/import/check';
import type { ImportReport } from '../../src-main/domain/import/report';
import { registerOf } from '../../src-main/domain/registers';
import type { Member } from '../../src-main/domain/review/model';
import type { Harness } from '../store-harness';
import { referred } from '../support/known';
import { openOffice } from './office';
import { RoundDesk } from './round-desk';

const shipped = fileURLToPath(new URL('../../resources/sample/', import.meta.url));
const json = <T>(name: string) => JSON.parse(readFileSync(`${shipped}${name}`, 'utf8')) as T;
const committee = json<Pick<Member, 'name' | 'unit' | 'title' | 'duty'>[]>('committee.json');
const { criteria, marks } = json<{ criteria: string[]; marks: Record<string, Record<string, number[]>> }>('marks.json');

let report: ImportReport;
beforeAll(async () => {
  const sheets = await readTable(`${shipped}bases-2026.xlsx`);
  report = checkImport({ register: registerOf('base'), sheets, referred, today: '2026-11-01' });
});

test('the shipped workbook has other faults than those it is to show', () => {
  const issues = report.rows.flatMap((row) => row.issues.filter(({ level }) => level !== 'N'));
  expect(issues.map(({ cell, level, code }) => [cell, level, code])).toEqual([
    ['L8', 'W', 'area.show>build'],
    ['O13', 'Q', 'base.tutors<2'],
    ['B19', 'W', 'district.abolished'],
  ]);
  expect(report.rows.length).toBe(24);
  expect(report.rows.find((row) => row.row === 19)?.values.district).toBe('500157');
  expect(report.mapping.filter((column) => column.field === null).map((column) => column.title)).toEqual(['序号']);
});

async function fill(harness: Harness, naming: RoundDesk): Promise<void> {
  const candidates = (await naming.view()).candidates.filter((candidate) => candidate.decision?.verdict === 'pass');
  for (const member of await harness.stored('member')) {
    for (const candidate of candidates) {
      const sheet = marks[candidate.name]?.[member.name];
      if (!sheet) continue;
      const given = Object.fromEntries(criteria.map((criterion, at) => [criterion, sheet[at] ?? 0]));
      const ballot = { round: naming.id, member: member.id, candidate: candidate.id, rev: 0, marks: given };
      await harness.run('ballot.enter', ballot);
    }
    await harness.run('ballot.submit', { round: naming.id, member: member.id, rev: member.rev });
  }
}

test('the sample cannot be brought through a round: bars, missing marks, ties, nobody below the line', async () => {
  const harness = await openOffice();
  await harness.run('sample.install', { records: report.rows.map((row) => row.values) });
  const { ids } = await harness.ask('register.ids', { register: 'base', search: '', filters: [], sort: null });
  const naming = await RoundDesk.applied(harness, '示例轮次', ids);
  await naming.advance();
  const { candidates } = await naming.view();
  const others = candidates.filter((candidate) => candidate.suggested !== 'pass');
  expect(others.map(({ name, suggested }) => [name, suggested]).sort()).toEqual([
    ['九龙坡萤火昆虫科普园（演示）', 'reject'],
    ['巫山神女峰自然科普馆（演示）', 'return'],
    ['石柱黄连中药材科普园（演示）', 'return'],
  ]);
  for (const { id, suggested } of candidates) await naming.decide(suggested === 'pass' ? 'pass' : 'reject', [id]);
  await naming.advance();
  for (const member of committee)
    await harness.run('round.setMember', { round: naming.id, id: null, rev: 0, ...member });
  const barred = (await harness.ask('round.view', { round: naming.id })).conflicts;
  expect(barred.map(({ source, barred: on }) => [source, on])).toEqual([['unit', true]]);
  await naming.advance();
  await fill(harness, naming);
  await naming.advance();
  const { rows } = await harness.ask('round.tally', { round: naming.id });
  const scores = rows.map((row) => Number(row.score));
  expect(new Set(scores).size).toBe(21);
  expect(rows.filter((row) => row.tied)).toEqual([]);
  expect(scores.filter((score) => score < 60).length).toBe(2);
});
