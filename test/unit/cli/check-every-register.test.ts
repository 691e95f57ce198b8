import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registerTemplate } from '../../../src-main/documents/excel/write/register-template';
import { isRegister, REGISTER_NAMES, type RegisterName, registerOf } from '../../../src-main/domain/registers';
import type { Values } from '../../../src-main/domain/registers/define';
import { lookedInto } from '../../../src-main/domain/registers/finder';
import { allFields } from '../../../src-main/domain/registers/merge';
import { titleOf } from '../../../src-main/domain/registers/title';
import { formatValue } from '../../../src-main/domain/registers/values';
import { runCheck } from '../../../src-main/host/cli/check';
import { applied, filledIn } from '../../support/every-register';
import { recordValues } from '../../support/record-values';

const TODAY = '2026-11-01';
const NAMES = { '500103': '渝中区' };
/** A record of a register that others may refer to; on the command line its name stands for its id. */
const referredTo = (name: RegisterName): Values => recordValues(registerOf(name), 3, TODAY, () => []);
const idsOf = (name: string): string[] => {
  if (name === 'district') return ['500103'];
  return isRegister(name) ? [titleOf(registerOf(name), referredTo(name))] : [];
};

let folder: string;
/** The register's template, filled with one record. */
async function fileWith(name: RegisterName, values: Values): Promise<string> {
  const file = join(folder, `${name}.xlsx`);
  const template = await registerTemplate({ register: name, references: {} });
  await writeFile(file, await filledIn(name, template, [values], { ids: new Map(), names: NAMES }));
  return file;
}

/** `--refer` for every register that this one refers to. */
async function refer(name: RegisterName): Promise<string[]> {
  const targets = lookedInto(registerOf(name).fields).filter((to) => to !== 'district' && to !== name);
  const files = targets.filter(isRegister).map(async (to) => `${to}=${await fileWith(to, referredTo(to))}`);
  return (await Promise.all(files)).flatMap((file) => ['--refer', file]);
}

async function run(...args: string[]): Promise<[number, string]> {
  let printed = '';
  const code = await runCheck(args, { write: (text) => (printed += text) });
  return [code, printed];
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kepu-check-'));
});
afterAll(() => rm(folder, { recursive: true }));

// Whoever does not know the English names of the registers cannot check anything.
test('the registers are listed with their labels', async () => {
  const [code, help] = await run('--help');
  const listed = help.split('台账：\n')[1]?.trimEnd().split('\n');
  expect(listed?.map((line) => line.trim().split(/\s+/))).toEqual(
    REGISTER_NAMES.map((name) => [name, registerOf(name).label]),
  );
  expect([code, await run()]).toEqual([0, [2, help]]);
});

describe.each(REGISTER_NAMES)('%s', (name) => {
  // A register whose own template cannot be checked from the command line, or is read as something else.
  test('its template filled with a record gives that record', async () => {
    const register = registerOf(name);
    const record = allFields(register, recordValues(register, 3, TODAY, idsOf));
    const more = await refer(name);
    const file = await fileWith(name, record);
    const [code, printed] = await run(name, file, '--json', '--today', TODAY, ...more);
    const { rows } = JSON.parse(printed) as { rows: { values: object; issues: { level: string }[] }[] };
    const shown = Object.entries(applied(name, record)).map(([key, value]) => {
      const field = register.fields[key];
      const text = field && value !== null ? formatValue(field, value, NAMES) : null;
      return [key, typeof value === 'number' ? Number(text) : text];
    });
    expect([code, rows.map(({ values }) => values)]).toEqual([0, [Object.fromEntries(shown)]]);
    expect(rows[0]?.issues.filter(({ level }) => level === 'E' || level === 'C')).toEqual([]);
  });
});
