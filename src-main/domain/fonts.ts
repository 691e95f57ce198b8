import { z } from 'zod';

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

/** What a PC's office chose for a role, by the font's key (documents/fonts); a role that is left out is chosen by the program. */
export const fontWishSchema = z.partialRecord(z.enum(FONT_ROLES), z.string().min(1).max(200));
export type FontWish = z.infer<typeof fontWishSchema>;
