import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { namedLedger } from '../../../src-main/documents/excel/write/named-ledger';
import { scoreSummary } from '../../../src-main/documents/excel/write/score-summary';
import { paperData } from '../../support/paper-data';
import { pageTexts } from '../../support/pdf';

/** LibreOffice is no part of what the tests install: where it is, workbooks are opened by it too. */
const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
const folder = mkdtempSync(join(tmpdir(), 'kepu-office-'));
afterAll(() => rmSync(folder, { recursive: true }));

function printed(bytes: Uint8Array, name: string): string[] {
  writeFileSync(join(folder, `${name}.xlsx`), bytes);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync(
    office ?? '',
    [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, `${name}.xlsx`)],
    {
      stdio: 'ignore',
    },
  );
  return pageTexts(readFileSync(join(folder, `${name}.pdf`)));
}

describe.runIf(office !== undefined)('another program', () => {
  it('opens the score summary and prints it one page wide, the head on every page', async () => {
    const data = paperData();
    const pages = printed((await scoreSummary(data)).bytes, 'scores');
    expect(pages.length).toBeLessThanOrEqual(4);
    for (const page of pages) expect(page).toContain('名次编号区县单位名称');
    for (const { code, score } of data.tally) expect(pages.join('')).toMatch(new RegExp(`${code}.*${score}`));
    expect(pages.at(-1)).toContain('组长签字');
  }, 120_000);

  it('opens the ledger', async () => {
    const data = paperData();
    const text = printed((await namedLedger(data)).bytes, 'ledger').join('');
    for (const { number } of data.certificates) expect(text).toContain(number);
  }, 120_000);
});
