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

export const face = (role: FontRole) => ({
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

const BODY_STYLE = { id: 'GwBody', name: '公文正文', role: 'body' } as const;

/** The styles of the text's levels, 0 to 4; further levels look like the text. */
export const LEVEL_STYLES = [
  BODY_STYLE,
  { id: 'GwHeading1', name: '公文一级标题', role: 'hei' },
  { id: 'GwHeading2', name: '公文二级标题', role: 'kai' },
  BODY_STYLE,
  BODY_STYLE,
] as const;

const exact = { line: LINE, lineRule: 'exact' } as const;

/** The styles that people find in Word's list and change there. Sizes in half points. */
export const styles: IStylesOptions = {
  default: {
    document: { run: { font: face('body'), size: 32, characterSpacing: CONDENSED }, paragraph: { spacing: exact } },
  },
  paragraphStyles: [
    {
      id: 'GwTitle',
      name: '公文标题',
      basedOn: 'Normal',
      next: 'GwBody',
      quickFormat: true,
      run: { font: face('title'), size: 44 },
      paragraph: { alignment: 'center', spacing: exact },
    },
    {
      id: 'GwBody',
      name: '公文正文',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        alignment: 'both',
        spacing: exact,
        indent: { firstLine: 2 * CHARACTER },
      },
    },
    ...LEVEL_STYLES.slice(1, 3).map(({ id, name, role }, level) => ({
      id,
      name,
      basedOn: 'GwBody',
      next: 'GwBody',
      quickFormat: true,
      run: { font: face(role) },
      paragraph: { keepNext: true, outlineLevel: level },
    })),
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
      paragraph: { spacing: exact },
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
