import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { create, type Font } from 'fontkit';
import { afterAll, describe, expect, it } from 'vitest';
import { fonts as shipped } from '../../../build/fonts.mjs';
import { openFonts } from '../../../src-main/documents/fonts';
import { openFace } from '../../../src-main/documents/fonts/face';
import { fontFiles, systemFontFolders } from '../../../src-main/documents/fonts/locate';
import { SHIPPED } from '../../../src-main/documents/fonts/roles';
import { FONT_ROLES } from '../../../src-main/domain/fonts';
import { fontFolders, shippedFonts } from '../../support/fonts';

const fonts = shippedFonts();
const folder = mkdtempSync(join(tmpdir(), 'kepu-fonts-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A copy of the shipped 楷体 whose cmap has 䶮 and whose outline of it is empty, as of a real font on the market. */
function hollowFont(): string {
  const path = join(folder, 'hollow.ttf');
  const bytes = Buffer.from(readFileSync(shipped.find(({ role }) => role === 'kai')?.from ?? ''));
  const font = create(bytes) as Font;
  const { id } = font.glyphForCodePoint(0x4dae);
  const tables = bytes.readUInt16BE(4);
  const table = (tag: string): number => {
    for (let at = 12; at < 12 + tables * 16; at += 16) {
      if (bytes.toString('latin1', at, at + 4) === tag) return bytes.readUInt32BE(at + 8);
    }
    throw new Error(tag);
  };
  const [loca, wide] = [table('loca'), bytes.readInt16BE(table('head') + 50) === 1];
  const width = wide ? 4 : 2;
  bytes.copy(bytes, loca + id * width, loca + (id + 1) * width, loca + (id + 2) * width);
  writeFileSync(path, bytes);
  return path;
}

describe('what a font really draws', () => {
  it('does not believe a cmap entry without an outline', () => {
    const face = openFace(hollowFont(), 'hollow');
    expect([0x4dae, 0x738b, 0x3000].map((c) => face.has(c))).toEqual([false, true, true]);
  });

  it('skips fonts and folders that are not there', () => {
    expect(fontFiles([join(folder, 'nowhere')]).size).toBe(0);
    expect(systemFontFolders('win32', { WINDIR: 'D:\\W' })[0]).toContain('D:\\W');
  });

  it('ships under the names that the program looks for', () => {
    const names = Object.values(SHIPPED).map(({ file }) => file);
    expect(shipped.map(({ to }) => to).sort()).toEqual(names.sort());
  });
});

describe('the font of a role', () => {
  // Catches a choice that only the settings page knows of, and one that is gone with the font.
  it('is the one that was chosen, where it is there; else the program’s own choice', () => {
    const chosen = openFonts({
      folders: fontFolders,
      installed: false,
      wish: { title: SHIPPED.kai.file, body: 'FZFSK.TTF', song: 'nothing.ttf' },
    });
    expect(chosen.face('title').key).toBe(SHIPPED.kai.file);
    expect(chosen.splitRuns('证书', 'title').map(({ font }) => font.key)).toEqual([SHIPPED.kai.file]);
    for (const role of ['body', 'song', 'hei'] as const) expect(chosen.face(role)).toBe(fonts.face(role));
  });

  it('can be any that came with the program, and those of the PC that are meant for it', () => {
    const ours = Object.values(SHIPPED).map(({ file }) => file);
    for (const role of FONT_ROLES) {
      const offers = fonts.offers(role);
      expect(offers.map(({ key }) => key)).toEqual(ours);
      expect(offers.every(({ installed, name }) => !installed && name !== '')).toBe(true);
      expect(ours).toContain(fonts.face(role).key);
    }
  });
});

describe('names with rare characters', () => {
  it.each(['王䶮', '李㛃', '张𬭚', '朱镕', '陶喆', '赵玥翀', '买买提·吐尔逊', '𬱖'])(
    '%s is drawn by the 仿宋 stand-in alone',
    (name) => {
      expect(fonts.splitRuns(name, 'body')).toEqual([{ font: fonts.face('body'), text: name }]);
      expect(fonts.check(name, 'body', '名单')).toEqual([]);
    },
  );

  it('𠮷 falls back to 霞鹜文楷, whole and reported with its record', () => {
    const runs = fonts.splitRuns('陈𠮷祥', 'body');
    expect(runs.map(({ font, text }) => [font.name, text])).toEqual([
      ['Noto Serif SC', '陈'],
      ['LXGW WenKai', '𠮷'],
      ['Noto Serif SC', '祥'],
    ]);
    expect(fonts.check('陈𠮷𠮷', 'body', '陈𠮷')).toEqual([
      { character: '𠮷', state: 'fallback', record: '陈𠮷', font: 'LXGW WenKai' },
    ]);
    expect(fonts.check('陈𠮷', 'kai', '陈𠮷')).toEqual([]);
  });

  it('a character that no font has is printed as 〓 and reported missing', () => {
    expect(fonts.splitRuns('张𪚥', 'body').map(({ text }) => text)).toEqual(['张〓']);
    expect(fonts.check('张𪚥', 'kai', '张𪚥')).toEqual([
      { character: '𪚥', state: 'missing', record: '张𪚥', font: null },
    ]);
  });

  it('a private-use character is alarmed even where a font has something for it', () => {
    expect(fonts.check('李\ue863', 'body', '李')).toEqual([
      { character: '\ue863', state: 'private', record: '李', font: null },
    ]);
  });

  it('a variation selector and a zero-width joiner are no missing characters', () => {
    expect(fonts.check('葛\u{e0100}\u200d', 'body', '葛')).toEqual([]);
    expect(fonts.splitRuns('葛\u{e0100}城', 'body').map(({ text }) => text)).toEqual(['葛城']);
  });

  it('splitting loses and doubles no character, whatever the text', () => {
    const character = fc.oneof(
      fc.integer({ min: 0x4e00, max: 0x9fff }),
      fc.integer({ min: 0x20000, max: 0x2a6df }),
      fc.integer({ min: 0x20, max: 0x7e }),
    );
    fc.assert(
      fc.property(fc.array(character), fc.constantFrom(...FONT_ROLES), (codes, role) => {
        const runs = fonts.splitRuns(String.fromCodePoint(...codes), role);
        const drawn = [...runs.map(({ text }) => text).join('')];
        expect(drawn.length).toBe(codes.length);
        expect(drawn).toEqual(
          codes.map((code) => (fonts.pick(code, role).state === 'missing' ? '〓' : String.fromCodePoint(code))),
        );
        for (const { font, text } of runs) expect([...text].every((c) => font.has(c.codePointAt(0) ?? 0))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
