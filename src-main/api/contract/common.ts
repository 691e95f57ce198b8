import { z } from 'zod';
import { REGISTER_NAMES, type RegisterName } from '../../domain/registers';
import type { Value } from '../../domain/registers/define';

export const nothing = z.object({});
export const id = z.string().min(1).max(80);
export const rev = z.number().int().min(0);
export const shortText = z.string().trim().min(1).max(200);
export const reason = z.string().trim().min(2, '请写明理由（至少 2 个字）').max(500);
export const civilDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期应为 年-月-日');
export const register = z.enum(REGISTER_NAMES as [RegisterName, ...RegisterName[]]);
const LONGEST_TEXT = 20_000;
/** A field's value. Asked by hand: an import brings hundreds of thousands, and a union tries one kind after the other. */
export const value = z.custom<Value>((given) => {
  if (typeof given === 'string') return given.length <= LONGEST_TEXT;
  return given === null || typeof given === 'boolean' || Number.isFinite(given);
}, '这一项的内容或格式不对');
export const values = z.record(z.string(), value);
export const changed = z.object({ id, rev });
export const count = z.object({ count: z.number().int() });
