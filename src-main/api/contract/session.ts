import { z } from 'zod';
import { ROLES } from '../../domain/permissions';
import { id, nothing, rev, shortText } from './common';
import { query, task } from './define';

const account = z.string().trim().min(2).max(40);
/** No default password exists; length is the only rule people can keep. */
export const newPassword = z.string().min(8, '密码至少 8 位').max(200);
const role = z.enum(ROLES);

export const userSchema = z.object({ id, account: z.string(), name: z.string(), role });
export type User = z.infer<typeof userSchema>;

const signedIn = z.object({ user: userSchema, token: z.string() });

const organSchema = z.object({ name: shortText, short: shortText });
export const officesSchema = z.object({
  /** 市教委 */
  education: organSchema,
  /** 市科协 */
  association: organSchema,
  /** 发文机关代字, e.g. 渝科协发: the short form in document numbers. */
  docPrefix: shortText,
  /** 牌匾 and certificate number pattern, with {year} and {seq:4}. */
  certificatePattern: z.string().regex(/\{seq:\d\}/, '编号规则要含 {seq:4} 这样的流水号'),
});
export type Offices = z.infer<typeof officesSchema>;

const newUser = z.object({ account, name: shortText, role, password: newPassword });

export const sessionCalls = {
  /** What the desk must show first. `sealed`: signed in, but the key of the sealed values needs the recovery code. */
  'app.state': task({
    permission: 'public',
    input: nothing,
    output: z.object({
      phase: z.enum(['starting', 'setup', 'login', 'locked', 'sealed', 'ready', 'stopped']),
      /** Why the program cannot work, in words, when `stopped`. */
      problem: z.string().nullable(),
      user: userSchema.nullable(),
      permissions: z.array(z.string()),
      /** The screen belongs to the members of a round; `member`: who sits there now. */
      seat: z.object({ round: id, member: z.object({ id, name: z.string() }).nullable() }).nullable(),
      host: z.enum(['electron', 'browser']),
      version: z.string(),
      today: z.string(),
    }),
  }),
  'session.login': task({
    permission: 'public',
    input: z.object({ account, password: z.string().max(200) }),
    output: signedIn,
  }),
  /** Goes on with a session after the page was loaded anew. */
  'session.resume': task({ permission: 'public', input: z.object({ token: z.string().max(200) }), output: signedIn }),
  'session.logout': task({ permission: 'public', input: nothing, output: nothing }),
  'session.lock': task({ permission: 'public', input: nothing, output: nothing }),
  'session.unlock': task({
    permission: 'public',
    input: z.object({ password: z.string().max(200) }),
    output: signedIn,
  }),
  /** Someone is at the keyboard: puts off the time-out. */
  'session.touch': task({ permission: 'public', input: nothing, output: nothing }),
  'session.changePassword': task({
    permission: 'session',
    input: z.object({ current: z.string().max(200), next: newPassword }),
    output: nothing,
  }),
  /** Opens the sealed values by the recovery code; this PC, or this account's password, keeps the key from then on. */
  'keys.recover': task({ permission: 'session', input: z.object({ code: z.string().max(100) }), output: nothing }),
  /** First start: accounts, offices, districts. Refused once any account exists. */
  'setup.complete': task({
    permission: 'public',
    input: z.object({ users: z.array(newUser).min(1).max(10), offices: officesSchema, sample: z.boolean() }),
    /** Shown once, to be printed, and written nowhere; null: a repeat after the program was started anew. */
    output: z.object({ recoveryCode: z.string().nullable() }),
    timeout: 120_000,
  }),
  'user.list': query({
    permission: 'user.manage',
    input: nothing,
    output: z.array(userSchema.extend({ rev, disabled: z.boolean(), blockedUntil: z.string().nullable() })),
  }),
  'user.create': task({ permission: 'user.manage', input: newUser, output: z.object({ id }) }),
  'user.resetPassword': task({
    permission: 'user.manage',
    input: z.object({ id, password: newPassword }),
    output: nothing,
  }),
  /** Also ends a block after wrong passwords. Who is disabled is signed out. The last administrator cannot be disabled. */
  'user.enable': task({
    permission: 'user.manage',
    input: z.object({ id, rev, enabled: z.boolean() }),
    output: nothing,
  }),
};
