import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const WRITERS = 'src-main/documents/excel/write';
const tried = readFileSync('test/support/workbooks.ts', 'utf8');

/** What the files that begin a workbook offer to the rest of the program. */
function makers(): string[] {
  return readdirSync(WRITERS).flatMap((file) => {
    const text = readFileSync(`${WRITERS}/${file}`, 'utf8');
    if (!/await new(?:Streamed)?Book\(/.test(text)) return [];
    return [...text.matchAll(/^export async function (\w+)/gm)].map(([, name = '']) => name);
  });
}

// A new workbook that nobody looks at as a clerk would, nor opens in another program.
test('every workbook that the program makes is among those that the tests look at and open elsewhere', () => {
  const made = makers();
  expect(made.length).toBeGreaterThan(15);
  expect(made.filter((name) => !tried.includes(` ${name}(`) && !tried.includes(`(${name}(`))).toEqual([]);
});
