import type { FontRole } from '../../domain/fonts';

export interface Candidate {
  /** File name, compared without regard to case. */
  file: string;
  /** PostScript name of the face inside a collection (.ttc). */
  face?: string | undefined;
}

/** Free fonts that come with the program (build/fonts.mjs puts them in place). */
export const SHIPPED = {
  serif: { file: 'NotoSerifSC_400Regular.ttf' },
  serifBold: { file: 'NotoSerifSC_700Bold.ttf' },
  sans: { file: 'NotoSansSC_400Regular.ttf' },
  sansBold: { file: 'NotoSansSC_700Bold.ttf' },
  kai: { file: 'LXGWWenKai-Regular.ttf' },
} as const satisfies Record<string, Candidate>;

const files = (...names: string[]): Candidate[] => names.map((file) => ({ file }));

/** Faces of Windows, Office, Kylin and UOS that offices use, best first; taken only where they are installed. */
export const INSTALLED: Record<FontRole, readonly Candidate[]> = {
  title: files(
    '方正小标宋_GBK.ttf',
    'FZXBSK.TTF',
    '方正小标宋简体.ttf',
    'FZXBSJW.TTF',
    'FZXiaoBiaoSong-B05S.ttf',
    'FZXiaoBiaoSong-B05.ttf',
    'STZHONGS.TTF',
  ),
  body: files('仿宋_GB2312.ttf', 'simfang_GB2312.ttf', 'simfang.ttf', 'FZFSK.TTF', 'FZFSJW.TTF', 'STFANGSO.TTF'),
  kai: files('楷体_GB2312.ttf', 'simkai_GB2312.ttf', 'simkai.ttf', 'FZKTK.TTF', 'FZKTJW.TTF', 'STKAITI.TTF'),
  hei: files('simhei.ttf', 'FZHTK.TTF', 'FZHTJW.TTF'),
  song: [{ file: 'simsun.ttc', face: 'SimSun' }, ...files('simsun.ttf', 'FZSSK.TTF', 'FZSSJW.TTF', 'STSONG.TTF')],
  plain: [],
};

/** What stands in when none of them is there. No free full 仿宋 was found: 宋体 takes its place. */
export const STAND_IN: Record<FontRole, Candidate> = {
  title: SHIPPED.serifBold,
  body: SHIPPED.serif,
  kai: SHIPPED.kai,
  hei: SHIPPED.sansBold,
  song: SHIPPED.serif,
  plain: SHIPPED.sans,
};

/** Tried in this order for a character that the role's own font lacks. LXGW WenKai has the rarest names. */
export const LAST: readonly Candidate[] = [SHIPPED.serif, SHIPPED.sans, SHIPPED.kai];
