import { z } from 'zod';
import { REGISTER_NAMES, type RegisterName } from '../../domain/registers';

export const nothing = z.object({});
export const id = z.string().min(1).max(80);
export const rev = z.number().int().min(0);
export const shortText = z.string().trim().min(1).max(200);
export const reason = z.string().trim().min(2, '请写明理由（至少 2 个字）').max(500);
export const civilDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期应为 年-月-日');
export const register = z.enum(REGISTER_NAMES as [RegisterName, ...RegisterName[]]);
export const value = z.union([z.string().max(20_000), z.number(), z.boolean(), z.null()]);
export const values = z.record(z.string(), value);
export const changed = z.object({ id, rev });
export const count = z.object({ count: z.number().int() });
