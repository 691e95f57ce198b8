/**
 * What a piece of text is set in. title: 小标宋 (heads and titles), body: 仿宋, kai: 楷体, hei: 黑体, song: 宋体
 * (page numbers), plain: a light face without serifs for tables.
 */
export const FONT_ROLES = ['title', 'body', 'kai', 'hei', 'song', 'plain'] as const;
export type FontRole = (typeof FONT_ROLES)[number];

/** As people choose them. */
export const FONT_ROLE_LABELS: Record<FontRole, string> = {
  title: '小标宋',
  body: '仿宋',
  kai: '楷体',
  hei: '黑体',
  song: '宋体',
  plain: '等线（无衬线）',
};
