import { z } from 'zod';
import { ROLES } from '../../domain/permissions';
import { count, id, nothing, register, rev, values } from '../contract/common';
import { command, query } from '../contract/define';
import { officesSchema } from '../contract/session';

const newUser = z.object({
  account: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  /** scrypt text */ password: z.string(),
});

const district = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.string(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  successor: z.string().nullable(),
  organs: z.tuple([z.string(), z.string()]).nullable(),
  remarks: z.string().optional(),
});

/** Records that come with the program. */
const shipped = z.object({ shipped: z.array(z.object({ register, records: z.array(values) })) });

/** Set-up, accounts, keys, and what the program does by itself. */
export const peopleCalls = {
  'setup.install': command({
    permission: 'public',
    input: z.object({ users: z.array(newUser), offices: officesSchema, districts: z.array(district) }),
    output: nothing,
  }),
  /** Is there something for `program.tend` to do today? `ready`: the program is set up. */
  'program.due': query({
    permission: 'public',
    input: shipped,
    output: z.object({ ready: z.boolean(), due: z.boolean() }),
  }),
  /** Puts in shipped records that are missing, and moves records to the status that the day has brought. */
  'program.tend': command({ permission: 'public', input: shipped, output: count }),
  'sample.install': command({
    permission: 'register.write',
    input: z.object({ records: z.array(values) }),
    output: count,
  }),
  'user.add': command({ permission: 'user.manage', input: newUser, output: z.object({ id }) }),
  'user.setPassword': command({
    permission: 'session',
    input: z.object({ id, password: z.string() }),
    output: nothing,
  }),
  'user.setEnabled': command({
    permission: 'user.manage',
    input: z.object({ id, rev, enabled: z.boolean() }),
    output: nothing,
  }),
  /** Counts failures and blocks for 15 minutes after five in a row (domain.md §0). */
  'user.noteSignIn': command({ permission: 'public', input: z.object({ id, success: z.boolean() }), output: nothing }),
  'user.credentials': query({
    permission: 'public',
    input: z.object({ account: z.string() }),
    output: z
      .object({
        id,
        account: z.string(),
        name: z.string(),
        role: z.enum(ROLES),
        password: z.string(),
        disabled: z.boolean(),
        blockedUntil: z.string().nullable(),
      })
      .nullable(),
  }),
  'user.any': query({ permission: 'public', input: nothing, output: z.object({ any: z.boolean() }) }),
  /** The journal of a format before sealing was rewritten: how many entries it had, and its last hash. */
  'keys.noteSealed': command({
    permission: 'public',
    input: z.object({ entries: z.number().int(), hash: z.string() }),
    output: nothing,
  }),
  'keys.noteCode': command({ permission: 'settings.write', input: nothing, output: nothing }),
  'keys.noteRecovery': command({ permission: 'session', input: nothing, output: nothing }),
};
