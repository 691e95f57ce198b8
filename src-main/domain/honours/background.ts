import { z } from 'zod';

/** 底图 of a template: a picture over the whole page, under everything else, kept as a file by the hash of its bytes. */
export const backgroundSchema = z.object({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** As it was called when it was chosen. */
  name: z.string().min(1).max(200),
  /** px */
  width: z.number().int().min(1).max(100_000),
  height: z.number().int().min(1).max(100_000),
  /** Printed on bought stock already: only shown, not printed, when the stock is overprinted. */
  onStock: z.boolean().default(true),
});
export type Background = z.output<typeof backgroundSchema>;

/** Dots per inch below which a printed picture looks coarse, and below which it is not worth printing. */
const FINE = 200;
const COARSE = 100;
/** Shares may differ by so much before a picture looks stretched. */
const STRETCH = 0.02;

/** What is to be said of a picture on a page of that size (mm), each in a sentence; nothing of it stops the printing. */
export function backgroundNotes(
  { width, height }: Pick<Background, 'width' | 'height'>,
  page: { width: number; height: number },
): string[] {
  const dots = Math.round(Math.min((width / page.width) * 25.4, (height / page.height) * 25.4));
  const wanted = (mm: number): number => Math.ceil((mm / 25.4) * FINE);
  const better = `这张纸宜用 ${wanted(page.width)}×${wanted(page.height)} 像素以上的图片`;
  const stretch = Math.abs(width / height / (page.width / page.height) - 1);
  return [
    ...(dots < COARSE ? [`底图每英寸只有 ${dots} 点，印出来会模糊，${better}。`] : []),
    ...(dots >= COARSE && dots < FINE ? [`底图每英寸 ${dots} 点，印出来不够清晰，${better}。`] : []),
    ...(stretch > STRETCH
      ? [
          `底图的长宽比与纸张不同，会被拉伸 ${Math.round(stretch * 100)}%，请按 ${page.width}×${page.height} 毫米裁好再选。`,
        ]
      : []),
  ];
}
