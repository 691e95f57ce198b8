import { z } from 'zod';
import { FIRST_YEAR, SPANS } from '../../domain/annual/period';
import { query, task } from './define';
import { fileSchema } from './files';

/** A year of work (年度); one that has not begun is refused. */
export const year = z.number().int().min(FIRST_YEAR).max(2100);

const count = z.number().int();
const compared = z.object({ label: z.string(), figure: count.nullable(), before: count.nullable() });

const yearSchema = z.object({
  period: z.object({
    year: count,
    from: z.string(),
    to: z.string(),
    until: z.string(),
    school: z.object({ label: z.string(), start: z.string(), end: z.string() }),
  }),
  today: z.string(),
  figures: z.array(
    compared.extend({
      name: z.string(),
      measure: count,
      unit: z.string(),
      span: z.enum(SPANS),
      source: z.string(),
      parts: z.array(compared),
    }),
  ),
  districts: z.object({
    columns: z.array(z.object({ name: z.string(), title: z.string(), unit: z.string() })),
    rows: z.array(z.object({ label: z.string(), cells: z.array(count) })),
  }),
  results: z.array(
    z.object({
      kind: z.string(),
      title: z.string(),
      docNumber: z.string(),
      date: z.string(),
      later: z.boolean(),
      applied: count,
      selected: count,
      levels: z.array(compared),
    }),
  ),
});

export const annualCalls = {
  /** What a year comes to; counts only, nothing that names a person. Asked anew on another day. */
  'annual.view': query({
    permission: 'register.read',
    input: z.object({ year, today: z.string() }),
    output: yearSchema,
  }),
  /** 年度数据表: the same as a workbook. */
  'annual.export': task({
    permission: 'register.read',
    input: z.object({ year }),
    output: fileSchema,
    timeout: 120_000,
  }),
};
