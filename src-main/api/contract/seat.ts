import { z } from 'zod';
import { ballotSchema, candidateSchema, conflictSchema, memberSchema, roundSchema } from '../../domain/review/model';
import { changed, id, nothing, reason } from './common';
import { command, query, task } from './define';
import { fileSchema } from './files';

const listed = memberSchema.pick({ id: true, seat: true, name: true, submitted: true });

/** A seat: one member at the office's PC, by a code of their own. What is not here is closed while a seat is open. */
export const seatCalls = {
  /** New codes for these members, each told once; a former code opens nothing any more. */
  'seat.issue': task({
    permission: 'round.score',
    input: z.object({ round: id, members: z.array(id).min(1).max(99) }),
    output: z.object({ codes: z.array(z.object({ member: id, code: z.string() })) }),
    timeout: 120_000,
  }),
  /** Fresh codes on paper slips; the program does not know them any more. */
  'seat.slips': task({
    permission: 'round.score',
    input: z.object({
      round: id,
      codes: z
        .array(z.object({ member: id, code: z.string().max(40) }))
        .min(1)
        .max(99),
    }),
    output: fileSchema,
    timeout: 120_000,
  }),
  /** Which members have a code, and when it was given. */
  'seat.list': query({
    permission: 'round.score',
    input: z.object({ round: id }),
    output: z.array(z.object({ member: id, issuedAt: z.string() })),
  }),
  /** Hands the screen over to the members: from now on only seat calls answer. */
  'seat.open': task({ permission: 'round.score', input: z.object({ round: id }), output: nothing }),
  /** Whose seats there are, for the page on which a member signs in. */
  'seat.members': task({
    permission: 'round.score',
    input: nothing,
    output: z.object({ title: z.string(), members: z.array(listed.extend({ ready: z.boolean() })) }),
  }),
  'seat.sign': task({
    permission: 'round.score',
    input: z.object({ member: id, code: z.string().max(40) }),
    output: nothing,
  }),
  /** Clears the screen for the next member. */
  'seat.clear': task({ permission: 'seat.use', input: nothing, output: nothing }),
  /** Back to the office, by the password of whoever handed the screen over. */
  'seat.leave': task({
    permission: 'ballot.give',
    input: z.object({ password: z.string().max(200) }),
    output: nothing,
  }),
  /** What the member at the seat needs, and nothing else. */
  'seat.view': query({
    permission: 'seat.use',
    input: nothing,
    output: z.object({
      round: roundSchema.pick({ id: true, title: true, rubric: true }),
      member: memberSchema.pick({ id: true, rev: true, name: true, seat: true, submitted: true, declared: true }),
      candidates: z.array(candidateSchema.pick({ id: true, code: true, name: true, unit: true, districtName: true })),
      conflicts: z.array(conflictSchema.pick({ candidate: true, barred: true, reason: true })),
      ballots: z.array(ballotSchema.pick({ candidate: true, rev: true, marks: true })),
    }),
  }),
  /** 回避声明, before the first mark: with whom the member is tied, and why; none is a declaration too. */
  'seat.declare': command({
    permission: 'seat.use',
    input: z.object({ conflicts: z.array(z.object({ candidate: id, reason })).max(1000) }),
    output: changed,
  }),
};
