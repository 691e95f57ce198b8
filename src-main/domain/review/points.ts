import { z } from 'zod';

/** Marks are whole numbers of hundredths of a point: 24.5 points are 2450. */
export const points = z.number().int().min(0).max(1_000_000);
