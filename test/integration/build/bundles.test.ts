import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const OUT = 'out/main';
const builtin = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]));

/** All that a built entry requires, through its chunks, beside Node's own modules. */
function foreign(entry: string, seen = new Set<string>()): string[] {
  if (seen.has(entry)) return [];
  seen.add(entry);
  // Bundled libraries show their use in comments.
  const code = readFileSync(join(OUT, entry), 'utf8').replace(/^\s*\*.*$/gm, '');
  const names = [...code.matchAll(/\brequire\(["']([^"']+)["']\)/g)].map((match) => match[1] ?? '');
  return [
    ...new Set(
      names.flatMap((name) => (name.startsWith('./') ? foreign(name.slice(2), seen) : builtin.has(name) ? [] : [name])),
    ),
  ];
}

// Anything else would be missing in the packaged program, or start Electron's half in plain Node.
test('the built entries stand alone, and only the Electron entry requires electron', () => {
  expect(foreign('electron.cjs')).toEqual(['electron']);
  expect(foreign('browser.cjs')).toEqual([]);
  expect(foreign('kepu.cjs')).toEqual([]);
  expect(foreign('documents.cjs')).toEqual([]);
});
