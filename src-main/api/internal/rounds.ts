import { z } from 'zod';
import { recordSchema } from '../../domain/review/draw/model';
import { contentsSchema } from '../../domain/review/round-file/model';
import { changed, count, id, nothing, rev } from '../contract/common';
import { command, query } from '../contract/define';
import { drawPlanInput } from '../contract/draw';

/** Rounds: lots, draws, seats, and all of one for its file. */
export const roundCalls = {
  /** Codes and order of judging from a seed of 32 random bytes (hex) of the operating system's generator. */
  'lot.keep': command({
    permission: 'round.run',
    input: z.object({ round: id, rev, seed: z.string().regex(/^[0-9a-f]{64}$/) }),
    output: count,
  }),
  /** Keeps roster and random number of a draw; the number comes from the operating system's generator. */
  'draw.keep': command({
    permission: 'round.draw',
    input: z.object({ round: id, plan: drawPlanInput, random: z.string() }),
    output: changed,
  }),
  'draw.record': query({ permission: 'round.read', input: z.object({ draw: id }), output: recordSchema }),
  /** Keeps the hashes of new seat codes. */
  'seat.keep': command({
    permission: 'round.score',
    input: z.object({ round: id, seats: z.array(z.object({ member: id, hash: z.string() })) }),
    output: nothing,
  }),
  'seat.secret': query({
    permission: 'public',
    input: z.object({ member: id }),
    output: z.object({ hash: z.string(), blockedUntil: z.string().nullable() }).nullable(),
  }),
  'seat.noteSign': command({
    permission: 'public',
    input: z.object({ member: id, success: z.boolean() }),
    output: nothing,
  }),
  /** Everything of a round for its file, sensitive values masked; refused before 归档. */
  'round.contents': query({
    permission: 'paper.make',
    input: z.object({ round: id }),
    output: z.object(contentsSchema.shape),
  }),
};
