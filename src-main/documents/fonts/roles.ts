import type { FontRole } from '../../domain/fonts';

/** Free fonts that come with the program (build/fonts.mjs puts them in place), by file name. */
export const SHIPPED = {
  serif: 'NotoSerifSC_400Regular.ttf',
  serifBold: 'NotoSerifSC_700Bold.ttf',
  sans: 'NotoSansSC_400Regular.ttf',
  sansBold: 'NotoSansSC_700Bold.ttf',
  kai: 'LXGWWenKai-Regular.ttf',
} as const;

/** As people know them. */
export const SHIPPED_NAMES: Record<string, string> = {
  [SHIPPED.serif]: '思源宋体',
  [SHIPPED.serifBold]: '思源宋体 粗体',
  [SHIPPED.sans]: '思源黑体',
  [SHIPPED.sansBold]: '思源黑体 粗体',
  [SHIPPED.kai]: '霞鹜文楷',
};

/**
 * Faces of Windows, Office, WPS, Kylin and UOS that offices use, best first; taken only where they are installed. By a name
 * the font has (`plainName`), since its file is called differently wherever it was got.
 */
export const INSTALLED: Record<FontRole, readonly RegExp[]> = {
  title: [/^方正小标宋|^fzxiaobiaosong|^fzxbs/, /小标宋/, /^华文中宋$|^stzhongsong$/],
  body: [
    /^仿宋gb2312$|^fangsonggb2312$/,
    /^仿宋$|^fangsong$/,
    /^方正仿宋|^fzfangsong|^fzfs[jk]/,
    /^华文仿宋$|^stfangsong$/,
  ],
  kai: [/^楷体gb2312$|^kaitigb2312$/, /^楷体$|^kaiti$/, /^方正楷体|^fzkai|^fzkt[jk]/, /^华文楷体$|^stkaiti$/],
  hei: [/^黑体$|^simhei$/, /^方正黑体|^fzhei|^fzht[jk]/, /^华文黑体$|^stheiti$/],
  song: [/^宋体$|^simsun$/, /^方正书宋|^fzshusong|^fzss[jk]/, /^华文宋体$|^stsong$/],
  plain: [],
};

/** Fonts that a PC has for characters that are in no other (宋体-ExtB), tried last of all. */
export const RARE: readonly RegExp[] = [
  /^simsunext|^宋体ext/,
  /超大字符集/,
  /^遍黑体|^plangothic/,
  /^babelstonehan$/,
  /^hanamin/,
];

/** What stands in when none of them is there. No free full 仿宋 was found: 宋体 takes its place. */
export const STAND_IN: Record<FontRole, string> = {
  title: SHIPPED.serifBold,
  body: SHIPPED.serif,
  kai: SHIPPED.kai,
  hei: SHIPPED.sansBold,
  song: SHIPPED.serif,
  plain: SHIPPED.sans,
};

/** Tried in this order for a character that the role's own font lacks. LXGW WenKai has the rarest names. */
export const LAST: readonly string[] = [SHIPPED.serif, SHIPPED.sans, SHIPPED.kai];
