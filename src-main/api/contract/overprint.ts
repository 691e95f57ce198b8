import { z } from 'zod';
import { correctionSchema, profileSchema } from '../../domain/honours/overprint';
import { changed, id, nothing, rev } from './common';
import { command, query, task } from './define';
import { paperSchema } from './papers';

/** Overprinting of bought stock (套打): profiles by printer, tray and stock. */
export const overprintCalls = {
  'profile.list': query({
    permission: 'register.read',
    input: nothing,
    output: z.array(profileSchema.extend({ id, rev })),
  }),
  'profile.save': command({
    permission: 'certificate.manage',
    input: z.object({ id: id.nullable(), rev, profile: profileSchema }),
    output: changed,
  }),
  'profile.remove': command({ permission: 'certificate.manage', input: z.object({ id, rev }), output: nothing }),
  /** The calibration sheet with rulers and marks, as the correction (null: none) puts them. One page. */
  'profile.sheet': task({
    permission: 'paper.make',
    input: z.object({ profile: profileSchema, correction: correctionSchema.nullable() }),
    output: paperSchema,
  }),
};
