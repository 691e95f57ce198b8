import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPdf, asWord } from '../../../src-main/documents/papers/draft';
import type { OfficialContent } from '../../../src-main/domain/official/content';
import { OFFICIAL_KIND_LABELS } from '../../../src-main/domain/official/template';
import { shippedFonts } from '../../support/fonts';
import { samples } from '../../support/official-samples';
import { pageTexts } from '../../support/pdf';

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
const folder = mkdtempSync(join(tmpdir(), 'kepu-docx-'));
afterAll(() => rmSync(folder, { recursive: true }));

const papers = samples().map(([kind, content]): [string, string, OfficialContent] => [
  OFFICIAL_KIND_LABELS[kind],
  kind,
  content,
]);

/** Pages of a Word file as another program has printed them. */
const printed = (name: string): string[] => pageTexts(readFileSync(join(folder, `${name}.pdf`)));

/** How often each character stands on the pages, without page numbers and the head that a table repeats. */
function counted(pages: readonly string[], repeated: string): Map<string, number> {
  const counts = new Map<string, number>();
  const text = pages.map((page) => page.replace(/—\d+—/g, '').replace(repeated, '')).join('');
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

/** Characters of the one that the other lacks; pages break elsewhere, so that the order tells nothing. */
const lacking = (of: Map<string, number>, other: Map<string, number>): string =>
  [...of]
    .flatMap(([character, count]) => Array(Math.max(0, count - (other.get(character) ?? 0))).fill(character))
    .join('');

describe.runIf(office !== undefined)('the Word file of', () => {
  beforeAll(async () => {
    const files: string[] = [];
    for (const [, kind, content] of papers) {
      const file = join(folder, `${kind}.docx`);
      writeFileSync(file, (await asWord(content)).bytes);
      files.push(file);
    }
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(office ?? '', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
      stdio: 'ignore',
    });
  }, 180_000);

  // Catches a mark that hangs beyond the margin and is lost, an organ or a number that one of the two forgot.
  it.each(papers)(
    '%s says in another program what the PDF says, nothing more and nothing less',
    async (_, kind, content) => {
      const pdf = pageTexts((await asPdf(content, shippedFonts())).bytes);
      const word = printed(kind);
      const head = content.attachments[0]?.table?.columns.map(({ title }) => title).join('') ?? '';
      const [inWord, inPdf] = [counted(word, head), counted(pdf, head)];
      expect({ lost: lacking(inPdf, inWord), added: lacking(inWord, inPdf) }).toEqual({ lost: '', added: '' });
      const text = word.join('').replace(/—\d+—/g, '');
      for (const paragraph of content.body) expect(text).toContain(paragraph.replace(/\s/g, ''));
    },
  );
});
