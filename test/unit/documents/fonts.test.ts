import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { create, type Font } from 'fontkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fonts as shipped } from '../../../build/fonts.mjs';
import { type Fonts, openFonts } from '../../../src-main/documents/fonts';
import { openFace } from '../../../src-main/documents/fonts/face';
import { readLabels } from '../../../src-main/documents/fonts/label';
import { fontFiles, systemFontFolders } from '../../../src-main/documents/fonts/locate';
import { SHIPPED } from '../../../src-main/documents/fonts/roles';
import { FONT_ROLES, type FontWish } from '../../../src-main/domain/fonts';
import { collected, damaged, hollowed, renamed } from '../../support/font-file';
import { fontFolders, shippedFonts } from '../../support/fonts';

const fonts = shippedFonts();
const folder = mkdtempSync(join(tmpdir(), 'kepu-fonts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const kai = readFileSync(shipped.find(({ role }) => role === 'kai')?.from ?? '');
const glyphOf = (character: string): number =>
  (create(kai) as Font).glyphForCodePoint(character.codePointAt(0) ?? 0).id;

describe('what a font really draws', () => {
  it('does not believe a cmap entry without an outline', () => {
    const path = join(folder, 'hollow.ttf');
    // As of a real font on the market.
    writeFileSync(path, hollowed(kai, glyphOf('䶮')));
    const face = openFace(path, 'hollow', 'hollow');
    expect([0x4dae, 0x738b, 0x3000].map((c) => face.has(c))).toEqual([false, true, true]);
  });

  it('skips fonts and folders that are not there', () => {
    expect(fontFiles([join(folder, 'nowhere')]).size).toBe(0);
    expect(systemFontFolders('win32', { WINDIR: 'D:\\W' })[0]).toContain('D:\\W');
  });

  it('ships under the names that the program looks for', () => {
    expect(shipped.map(({ to }) => to).sort()).toEqual(Object.values<string>(SHIPPED).sort());
  });
});

describe('the font of a role', () => {
  // Catches a choice that only the settings page knows of, and one that is gone with the font.
  it('is the one that was chosen, where it is there; else the program’s own choice', () => {
    const chosen = openFonts({
      folders: fontFolders,
      installed: [],
      wish: { title: SHIPPED.kai, body: 'FZFSK.TTF', song: 'nothing.ttf' },
    });
    expect(chosen.face('title').key).toBe(SHIPPED.kai);
    expect(chosen.splitRuns('证书', 'title').map(({ font }) => font.key)).toEqual([SHIPPED.kai]);
    for (const role of ['body', 'song', 'hei'] as const) expect(chosen.face(role)).toBe(fonts.face(role));
  });

  it('can be any that came with the program', () => {
    const ours = Object.values<string>(SHIPPED);
    for (const role of FONT_ROLES) {
      const { shipped: offered, ...installed } = fonts.offers(role);
      expect(offered.map(({ key }) => key)).toEqual(ours);
      expect(installed).toEqual({ meant: [], other: [], unusable: [] });
      expect(ours).toContain(fonts.face(role).key);
    }
  });
});

describe('the fonts of a PC', () => {
  const pc = join(folder, 'pc');
  const put = (file: string, bytes: Buffer): void => {
    mkdirSync(dirname(join(pc, file)), { recursive: true });
    writeFileSync(join(pc, file), bytes);
  };
  const names = (english: string, chinese: string) => ({ english, chinese });
  const ofPc = (wish: FontWish = {}): Fonts => openFonts({ folders: fontFolders, installed: [pc], wish });

  beforeAll(() => {
    const lacking = hollowed(kai, glyphOf('镕'));
    put('a/download(1).TTF', renamed(lacking, names('FangSong_GB2312', '仿宋_GB2312')));
    put('b/office.ttf', renamed(kai, names('FangSong', '仿宋')));
    put('bad.ttf', damaged(renamed(kai, names('KaiTi_GB2312', '楷体_GB2312'))));
    put('barred.ttf', renamed(kai, names('FZXiaoBiaoSong-B05S', '方正小标宋简体'), 0x0002));
    put('old.otf', renamed(kai, { ...names('FZHei-B01', ''), gbk: Buffer.from('b7bdd5fdbadacce5', 'hex') }));
    put('two.ttc', collected([renamed(kai, names('NSimSun', '新宋体')), renamed(kai, names('SimSun', '宋体'))]));
    put('junk.ttf', Buffer.alloc(600_000, 'junk'));
    put('small.ttf', Buffer.alloc(10));
    put('LXGWWenKai-Regular.ttf', kai);
    put('li.ttf', renamed(kai, names('LiSu', '隶书')));
  });

  // Catches a search by file names: what an office got from somewhere is called anything.
  it('are known by what they call themselves, whatever the file is called', () => {
    const set = ofPc();
    expect(FONT_ROLES.map((role) => [set.face(role).key, set.face(role).name])).toEqual([
      ['NotoSerifSC_700Bold.ttf', '思源宋体 粗体'],
      ['download(1).TTF', '仿宋_GB2312'],
      ['LXGWWenKai-Regular.ttf', '霞鹜文楷'],
      ['old.otf', '方正黑体'],
      ['two.ttc#SimSun', '宋体'],
      ['NotoSansSC_400Regular.ttf', '思源黑体'],
    ]);
  });

  it('stand in for each other before one of another kind does', () => {
    expect(ofPc().check('朱镕', 'body', '朱镕')).toEqual([
      { character: '镕', state: 'fallback', record: '朱镕', font: '仿宋' },
    ]);
  });

  it('are named where they cannot be used, with the reason', () => {
    const { meant, unusable } = ofPc().offers('title');
    expect([meant, unusable]).toEqual([[], [{ name: '方正小标宋简体', reason: 'licence' }]]);
    expect(ofPc().offers('kai').unusable).toEqual([{ name: '楷体_GB2312', reason: 'damaged' }]);
    expect(
      ofPc()
        .offers('body')
        .meant.map(({ name }) => name),
    ).toEqual(['仿宋_GB2312', '仿宋']);
  });

  it('may be chosen for another role than their own, but not against their licence', () => {
    expect(
      ofPc()
        .offers('title')
        .other.map(({ key }) => key),
    ).toContain('li.ttf');
    const set = ofPc({ title: 'li.ttf', song: 'barred.ttf' });
    expect([set.face('title').name, set.face('song').name]).toEqual(['隶书', '宋体']);
  });

  it.each([
    [0x0000, false],
    [0x0002, true],
    [0x0004, false],
    [0x0008, false],
    // Version 2 and before: the widest of several rights holds.
    [0x000a, false],
    [0x0100, true],
    [0x0208, true],
  ])('with the rights %i are barred: %s', (rights, barred) => {
    const path = join(folder, 'rights.ttf');
    writeFileSync(path, renamed(kai, names('Some', '某体'), rights));
    expect(readLabels(path).map((label) => label.barred)).toEqual([barred]);
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
      ['思源宋体', '陈'],
      ['霞鹜文楷', '𠮷'],
      ['思源宋体', '祥'],
    ]);
    expect(fonts.check('陈𠮷𠮷', 'body', '陈𠮷')).toEqual([
      { character: '𠮷', state: 'fallback', record: '陈𠮷', font: '霞鹜文楷' },
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
