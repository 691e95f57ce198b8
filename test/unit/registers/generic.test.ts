import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { REGISTER_NAMES } from '../../../src-main/domain/registers';

/** Code that serves every register. */
const GENERIC = [
  'src-main/domain/import',
  'src-main/domain/registers/parse',
  'src-main/documents/excel',
  'src-renderer/kit',
  'src-renderer/desk/register',
  'src-renderer/desk/import',
  'src-renderer/desk/shell',
];
const FILES = [
  ...[
    'alike',
    'choice-lists',
    'choice-rows',
    'chosen',
    'define',
    'filter-words',
    'finder',
    'label',
    'listing',
    'mask',
    'merge',
    'merge-two',
    'nearest',
    'order',
    'same',
    'search',
    'sheets',
    'status-rules',
    'title',
    'validate',
    'values',
  ].map((name) => `src-main/domain/registers/${name}.ts`),
  ...['choices', 'imports', 'intake', 'merge-records', 'references', 'register', 'relink', 'undo'].map(
    (name) => `src-main/store/commands/${name}.ts`,
  ),
  ...['alike', 'choices', 'imports', 'links', 'option', 'record', 'record-links', 'register', 'register-sheet'].map(
    (name) => `src-main/store/queries/${name}.ts`,
  ),
  ...[
    'labels',
    'missing-shipped',
    'opposed',
    'record-checks',
    'records',
    'referred',
    'set-plan',
    'stored-sets',
    'used-values',
  ].map((name) => `src-main/store/reads/${name}.ts`),
  'src-main/app/tasks/import.ts',
  'src-main/app/tasks/register.ts',
  'src-main/documents/papers/register-list.ts',
];

const sources = [
  ...GENERIC.flatMap((folder) =>
    (readdirSync(folder, { recursive: true }) as string[])
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name}`),
  ),
  ...FILES,
];

test('code for every register knows one of them by name', () => {
  const quoted = new RegExp(`['"\`](?:${REGISTER_NAMES.join('|')})['"\`]`);
  const found = sources.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line, at) => (quoted.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : [])),
  );
  expect(sources.length).toBeGreaterThan(60);
  expect(found).toEqual([]);
});
