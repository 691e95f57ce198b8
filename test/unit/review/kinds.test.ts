import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { PAPERS } from '../../../src-main/api/contract/papers';
import { registerOf } from '../../../src-main/domain/registers';
import { usualRules } from '../../../src-main/domain/review/eligibility';
import { KIND_LABELS, kindOf } from '../../../src-main/domain/review/kinds';
import { methodProblem, quotaProblem } from '../../../src-main/domain/review/method';
import { maximumTotal, rubricProblem } from '../../../src-main/domain/review/rubric';

const FOLDER = fileURLToPath(new URL('../../../src-main/domain/review', import.meta.url));
const NAMES = Object.keys(KIND_LABELS);

const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));

test('the engine names no kind: a new one is a file in kinds/ and its entry in the index', () => {
  const engine = files.filter((path) => !path.startsWith('kinds'));
  expect(engine.length).toBeGreaterThan(30);
  const naming = engine.filter((path) => {
    const text = readFileSync(join(FOLDER, path), 'utf8');
    const imported = [...text.matchAll(/from '(?:\.\.?\/)+kinds\/([\w-]+)'/g)].map(([, file]) => file);
    const named = NAMES.some((name) => text.includes(`'${name}'`));
    return named || imported.some((file) => file !== 'kind');
  });
  expect(naming).toEqual([]);
});

test('fourteen kinds, each in a file of its name', () => {
  expect(NAMES.length).toBe(14);
  for (const name of NAMES) expect(files).toContain(join('kinds', `${name}.ts`));
});

describe.each(NAMES)('%s as it is shipped', (name) => {
  const kind = kindOf(name);
  if (!kind) throw new Error(`no kind ${name}`);

  test('its rubric makes 100 points, and method and quota can be used with it', () => {
    const { rubric, method, quota } = kind;
    const problems = [rubricProblem(rubric), methodProblem(method, rubric), quotaProblem(quota, rubric, method.by)];
    expect(problems).toEqual([null, null, null]);
    expect(maximumTotal(rubric)).toBe(10_000);
  });

  test('its papers exist, its rules have names of their own, its register is there', () => {
    expect(kind.papers.filter((paper) => !PAPERS.some((known) => known === paper))).toEqual([]);
    const rules = usualRules(kind).map(({ rule }) => rule);
    expect(new Set(rules).size).toBe(rules.length);
    expect(registerOf(kind.register).name).toBe(kind.register);
  });

  test('what it writes back are fields of its register', () => {
    const fields = registerOf(kind.register).fields;
    const empty = Object.fromEntries(Object.keys(fields).map((key) => [key, null]));
    const grant = {
      ...{ level: kind.quota.levels[0]?.name ?? null, title: '称号', points: 9000, rank: 1, year: 2026 },
      ...{ batch: '2026年', docNumber: '渝科协发〔2026〕1号', date: '2026-11-01', number: 'N-1' },
      ...{ validFrom: '2026-11-01', validTo: '2029-10-31', deadline: '2027-03-31' },
    };
    const { status, values } = kind.awarded(empty, registerOf(kind.register).initialStatus, grant);
    expect(Object.keys(values).toSorted()).toEqual(Object.keys(fields).toSorted());
    expect(Object.keys(registerOf(kind.register).statuses)).toContain(status);
    const choices = Object.entries(values).flatMap(([key, value]) => {
      const known = fields[key]?.choices;
      return known === undefined || value === null || known.some((one) => one.value === value) ? [] : [key];
    });
    expect(choices).toEqual([]);
  });
});
