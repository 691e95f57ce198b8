import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { asPdf, asWord, type Draft } from '../../../src-main/documents/papers/draft';
import { namingNotice } from '../../../src-main/documents/papers/naming-notice';
import { publicityList } from '../../../src-main/documents/papers/publicity-list';
import { shippedFonts } from '../../support/fonts';
import { paperData } from '../../support/paper-data';
import { pageTexts } from '../../support/pdf';

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
const folder = mkdtempSync(join(tmpdir(), 'kepu-docx-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Pages of a Word file as another program prints them. */
function printed(bytes: Uint8Array, name: string): string[] {
  writeFileSync(join(folder, `${name}.docx`), bytes);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const file = join(folder, `${name}.docx`);
  execFileSync(office ?? '', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
    stdio: 'ignore',
  });
  return pageTexts(readFileSync(join(folder, `${name}.pdf`)));
}

/**
 * Every character of a document in a fixed order: pages break elsewhere, heads of tables repeat, numbers follow. Commas
 * are left out: LibreOffice 7 swallows one behind 》 at the end of a line where it has to stand in for 仿宋.
 */
const characters = (pages: readonly string[], repeated: string): string =>
  [...pages.map((page) => page.replace(/—\d+—/g, '').replace(repeated, '').replaceAll('，', '')).join('')]
    .sort()
    .join('');

const papers: [string, Draft, string][] = [
  ['命名决定', namingNotice(paperData()), '序号区县单位名称证书编号'],
  ['公示', publicityList(paperData()), '序号区县单位名称基地类型'],
];

describe.runIf(office !== undefined)('the Word file of', () => {
  it.each(papers)(
    '%s says in another program what the PDF says, nothing more and nothing less',
    async (name, draft, head) => {
      const pdf = pageTexts((await asPdf(draft, shippedFonts())).bytes);
      const word = printed((await asWord(draft)).bytes, name);
      expect(characters(word, head)).toBe(characters(pdf, head));
      const text = word.join('').replace(/—\d+—|，/g, '');
      for (const { spans } of draft.official.body) {
        const paragraph = spans.map((span) => span.text).join('');
        expect(text).toContain(paragraph.replace(/\s|，/g, ''));
      }
      expect(word.at(-1)).toMatch(/—\d+—/);
    },
    120_000,
  );
});
