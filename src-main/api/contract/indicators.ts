import { z } from 'zod';
import { id } from './common';
import { query, task } from './define';
import { fileSchema } from './files';
import { paperSchema } from './papers';

const figure = z.number().int();
const groupSchema = z.object({ key: z.string(), label: z.string(), figure, total: figure.nullable() });

const matrixSchema = z.object({
  corner: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.object({ label: z.string(), cells: z.array(figure) })),
});

/** The answer to one weekly question; the records behind it are asked for apart. */
export const indicatorSchema = z.object({
  name: z.string(),
  measure: z.number().int(),
  label: z.string(),
  unit: z.string(),
  source: z.string(),
  reads: z.enum(['todo', 'share', 'count']),
  chart: z.enum(['bars', 'map', 'matrix']),
  figure,
  total: figure.nullable(),
  groups: z.array(groupSchema),
  matrix: matrixSchema.nullable(),
  /** What else is to be known of the figure; empty: nothing. */
  note: z.string(),
  /** What the list behind it is called as a paper, and its own columns; null: a plain list. */
  list: z
    .object({
      title: z.string(),
      name: z.string(),
      columns: z.array(z.object({ title: z.string(), kind: z.enum(['text', 'word', 'date']) })),
    })
    .nullable(),
});
export type IndicatorView = z.infer<typeof indicatorSchema>;

/** A record behind a figure. */
export const foundSchema = z.object({
  id,
  /** The register or round, as it is called. */
  kind: z.string(),
  title: z.string(),
  district: z.string(),
  reason: z.string(),
  due: z.string().nullable(),
  /** In the list's own columns. */
  cells: z.array(z.string().nullable()),
  /** Behind #. */
  path: z.string(),
});
export type FoundRecord = z.infer<typeof foundSchema>;

/** `group`: only those that are counted there; null: all. */
const asked = z.object({ name: z.string().max(80), group: z.string().max(80).nullable() });

export const indicatorCalls = {
  /** Every question of one measure. `today` is the civil date of the page, so that another day asks again. */
  'measure.view': query({
    permission: 'register.read',
    input: z.object({ measure: z.number().int().min(1).max(10), today: z.string() }),
    output: z.array(indicatorSchema),
  }),
  /** The records behind a figure, at most 10,000 of `total`. Throws `record.missing` for a question that is not asked. */
  'indicator.records': query({
    permission: 'register.read',
    input: asked,
    output: z.object({ indicator: indicatorSchema, total: figure, rows: z.array(foundSchema) }),
  }),
  /** The same list as a workbook, to be sent or printed. */
  'indicator.export': task({ permission: 'register.read', input: asked, output: fileSchema, timeout: 120_000 }),
  /** The same as a PDF. Throws `file.limits` where it is too long to be printed. */
  'indicator.print': task({ permission: 'register.read', input: asked, output: paperSchema, timeout: 120_000 }),
};
