import { z } from 'zod';
import { FONT_ROLES } from '../fonts';
import { backgroundSchema } from './background';

/** A certificate template (证书模板): where what stands on a page of exact size. Lengths are mm, text sizes points. */

/** Measured and typed in tenths; a plaque is at most so large. */
const mm = z.number().min(-100).max(1300);
const length = z.number().gt(0).max(1300);
const points = z.number().min(5).max(300);
const role = z.enum(FONT_ROLES);
const color = z.string().regex(/^#[0-9a-f]{6}$/, '颜色应写成 #c00000 这样');

const place = {
  id: z.string().min(1).max(40),
  /** What the designer calls it. */
  name: z.string().trim().min(1).max(40),
  /** Top left corner. */
  x: mm,
  y: mm,
  /** Printed on bought stock already: left out when the stock is overprinted (套打). */
  onStock: z.boolean().default(false),
};

const textElement = z.object({
  ...place,
  kind: z.literal('text'),
  width: length,
  height: length,
  /** With {字段}, **emphasis**, and [parts that vanish with their value]; each line is a paragraph. */
  text: z.string().min(1).max(2000),
  role: role.default('kai'),
  /** Face of **emphasis**. */
  emphasis: role.default('title'),
  size: points,
  /** Smallest size that text may shrink to; below it, it does not fit. */
  floor: points,
  /** line: one line a paragraph. lineThenWrap: one line as long as the floor allows. wrap: as many as the box holds. */
  fit: z.enum(['line', 'lineThenWrap', 'wrap']).default('line'),
  align: z.enum(['left', 'center', 'right', 'justify']).default('left'),
  vertical: z.enum(['top', 'middle', 'bottom']).default('top'),
  /** Of every paragraph's first line, in characters. */
  indent: z.number().min(0).max(6).default(0),
  /** From line to line, in characters. */
  leading: z.number().min(1).max(4).default(1.5),
  /** Added to every character's width, in characters. */
  spacing: z.number().min(0).max(4).default(0),
  color: color.default('#000000'),
});

/** Room that is left for a seal; nothing is printed there. */
const sealElement = z.object({ ...place, kind: z.literal('seal'), size: length, organ: z.string().max(60) });
const codeElement = z.object({ ...place, kind: z.literal('code'), size: length });
/** A frame as far from the page's edges as x and y say. */
const borderElement = z.object({
  ...place,
  kind: z.literal('border'),
  style: z.enum(['fret', 'lines', 'plaque']),
  color,
});
const ruleElement = z.object({
  ...place,
  kind: z.literal('rule'),
  width: length,
  weight: z.number().gt(0).max(10),
  color,
});

export const elementSchema = z.discriminatedUnion('kind', [
  textElement,
  sealElement,
  codeElement,
  borderElement,
  ruleElement,
]);
export type TemplateElement = z.output<typeof elementSchema>;
export type TextElement = z.output<typeof textElement>;

export const templateSchema = z.object({
  name: z.string().trim().min(1, '请给模板起名').max(60),
  /** What it is for, e.g. 命名证书: templates of one use stand together. */
  use: z.string().trim().min(1).max(30),
  /** Of the page; landscape where it is wider than high. */
  width: z.number().min(30).max(1200),
  height: z.number().min(30).max(1200),
  /** Absent or null: none. */
  background: backgroundSchema.nullish(),
  /** Drawn in this order. */
  elements: z
    .array(elementSchema)
    .max(100)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, '模板里有两个元素的标识相同'),
});
export type Template = z.output<typeof templateSchema>;

/** As it is kept. Under the id of a shipped template it stands in the place of that. */
export type StoredTemplate = Template & { id: string; rev: number };

/** Sizes that offices buy paper in, landscape; 大16开 210×285 and two cuts of 8开 are meant (documents.md). */
export const PAGE_SIZES = [
  { label: 'A4', width: 297, height: 210 },
  { label: 'A3', width: 420, height: 297 },
  { label: '大16开', width: 285, height: 210 },
  { label: '8开（380×260）', width: 380, height: 260 },
  { label: '8开（420×285）', width: 420, height: 285 },
  { label: '牌匾', width: 600, height: 400 },
] as const;

/** 出血: what is printed beyond the edge that a printing house cuts at. mm */
export const BLEED = 3;

/** What its texts say, in the order in which they are drawn. */
export const textsOf = ({ elements }: Pick<Template, 'elements'>): string[] =>
  elements.flatMap((element) => (element.kind === 'text' ? [element.text] : []));

/** Box of an element on a page; a border takes what the page leaves. */
export function boxOf(
  element: TemplateElement,
  page: Pick<Template, 'width' | 'height'>,
): { x: number; y: number; width: number; height: number } {
  const { x, y } = element;
  if (element.kind === 'border') return { x, y, width: page.width - 2 * x, height: page.height - 2 * y };
  if (element.kind === 'text') return { x, y, width: element.width, height: element.height };
  if (element.kind === 'rule') return { x, y: y - element.weight / 2, width: element.width, height: element.weight };
  return { x, y, width: element.size, height: element.size };
}
