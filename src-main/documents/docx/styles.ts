import type { IStylesOptions } from 'docx';
import type { FontRole } from '../../domain/fonts';

/** A twentieth of a point, in which Word counts lengths. */
export const twips = (mm: number): number => Math.round((mm * 72 * 20) / 25.4);

/** Faces as Word and WPS name them; a PC without one of them takes its own stand-in. */
const FACES: Record<FontRole, string> = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  kai: '楷体_GB2312',
  hei: '黑体',
  song: '宋体',
  plain: '等线',
};

/** What stands in for a face where a PC has not got it, the nearest first. */
export const STAND_INS: Record<string, readonly string[]> = {
  [FACES.title]: ['方正小标宋_GBK', '小标宋', '华文中宋', '宋体'],
  [FACES.body]: ['仿宋', 'FangSong', '华文仿宋'],
  [FACES.kai]: ['楷体', 'KaiTi', '华文楷体'],
  [FACES.hei]: ['SimHei', '微软雅黑'],
  [FACES.song]: ['SimSun', '华文宋体'],
};

/** A face in all its parts; marks that Chinese and Latin share (“”, ——, ·) are Chinese. */
export const face = (role: FontRole) => ({
  hint: 'eastAsia',
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: FACES[role],
});

/** 225 mm in 22 lines (GB/T 9704-2012); rounded up, the page would hold 21. */
export const LINE = Math.floor(twips(225) / 22);
/** A character of 3号. */
export const CHARACTER = 16 * 20;
/** 28 characters of 16 pt are 448 pt, the line is 442.2 pt: each is set this much closer, in twentieths of a point. */
const CONDENSED = -5;
export const RED = 'D90404';

const BODY_STYLE = { id: 'GwBody', role: 'body' } as const;

/** The styles of the text's levels, 0 to 4: Word's own 标题 1 and 标题 2; further levels look like the text. */
export const LEVEL_STYLES = [
  BODY_STYLE,
  { id: 'Heading1', role: 'hei' },
  { id: 'Heading2', role: 'kai' },
  BODY_STYLE,
  BODY_STYLE,
] as const;

const exact = { line: LINE, lineRule: 'exact' } as const;

const heading = (role: FontRole, level: number) => ({
  basedOn: BODY_STYLE.id,
  next: BODY_STYLE.id,
  quickFormat: true,
  run: { font: face(role), size: 32, color: 'auto' },
  paragraph: { keepNext: true, outlineLevel: level },
});

/** The styles that people find in Word's list and change there. Sizes in half points. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: face('body'),
        size: 32,
        characterSpacing: CONDENSED,
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
      paragraph: { spacing: exact },
    },
    title: {
      basedOn: 'Normal',
      next: BODY_STYLE.id,
      quickFormat: true,
      run: { font: face('title'), size: 44 },
      paragraph: { alignment: 'center', spacing: exact },
    },
    heading1: heading('hei', 0),
    heading2: heading('kai', 1),
    heading3: heading('body', 2),
    heading4: heading('body', 3),
  },
  paragraphStyles: [
    {
      id: BODY_STYLE.id,
      name: '公文正文',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        alignment: 'both',
        spacing: exact,
        indent: { firstLine: 2 * CHARACTER },
      },
    },
    { id: 'GwTo', name: '公文主送', basedOn: 'Normal', quickFormat: true, paragraph: { spacing: exact } },
    {
      id: 'GwSigned',
      name: '公文落款',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { alignment: 'right', spacing: exact, indent: { right: 4 * CHARACTER } },
    },
    {
      id: 'GwSmall',
      name: '公文版记',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 28 },
      paragraph: { spacing: { line: twips(8), lineRule: 'exact' } },
    },
    {
      id: 'GwHead',
      name: '公文标志',
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: face('title'), color: RED },
      paragraph: { spacing: exact },
    },
    {
      id: 'GwCell',
      name: '公文表格',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 24 },
      paragraph: { spacing: { line: 320, lineRule: 'exact' } },
    },
  ],
};
