import { isBlocked } from '../../domain/attempts';
import { Fault } from '../../domain/fault';
import { accountKey } from '../../domain/identity/account';
import { permissionsOf } from '../../domain/permissions';
import type { TaskContext } from '../context';
import { sealOld } from '../keys/seal-old';
import { hashPassword, passwordMatches } from '../passwords';
import type { Session } from '../sessions';
import type { Tasks } from './task';

const wrong = () => new Fault('login.wrong', '账号或密码不对，请重新输入。连续输错 5 次，账号将停用 15 分钟。');
const blocked = (until: string) => {
  const time = new Date(until).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' });
  return new Fault('login.blocked', `密码连续输错 5 次，账号暂停使用至 ${time}；也可请管理员解除。`);
};

/** Compared when there is no such account, so that the time tells nothing. */
const DECOY = hashPassword('decoy');

/** Checks a password and puts the sign-in, or the failure, on record. */
export function prove(context: TaskContext, account: string, password: string) {
  return context.app.attempts.take(accountKey(account), () => tried(context, account, password));
}

async function tried(context: TaskContext, account: string, password: string) {
  const known = await context.ask('user.credentials', { account });
  if (!known || known.disabled) {
    await passwordMatches(password, await DECOY);
    throw wrong();
  }
  if (known.blockedUntil !== null && isBlocked(known, new Date().toISOString())) throw blocked(known.blockedUntil);
  const success = await passwordMatches(password, known.password);
  if (success) {
    await context.app.keys.signedIn(known.account, password);
    await sealOld(context);
  }
  await context.note('user.noteSignIn', { id: known.id, success });
  if (!success) throw wrong();
  return { id: known.id, account: known.account, name: known.name, role: known.role };
}

const answer = ({ user, token }: Session) => ({ user, token });

export const sessionTasks: Tasks<
  | 'app.state'
  | 'session.login'
  | 'session.resume'
  | 'session.logout'
  | 'session.lock'
  | 'session.unlock'
  | 'session.touch'
  | 'session.changePassword'
> = {
  async 'app.state'(context) {
    const { app, connection } = context;
    const { session } = connection;
    const common = { host: app.platform.kind, version: app.platform.version, today: app.today() };
    const permissions = session ? [...permissionsOf(session.user.role)] : [];
    const shown = { user: session?.user ?? null, permissions, seat: session?.seat ?? null };
    const problem = app.store.phase === 'stopped' ? app.store.problem : null;
    if (app.store.phase !== 'ready') return { ...common, ...shown, phase: app.store.phase, problem };
    if (session?.locked) return { ...common, ...shown, phase: 'locked', problem };
    if (session) {
      const sealed = await app.keys.needsOpening();
      return { ...common, ...shown, phase: sealed ? 'sealed' : 'ready', problem };
    }
    const { any } = await context.ask('user.any', {});
    return { ...common, ...shown, phase: any ? 'login' : 'setup', problem };
  },

  async 'session.login'(context, { account, password }) {
    const user = await prove(context, account, password);
    context.connection.session = context.app.sessions.begin(user);
    return answer(context.session);
  },

  async 'session.resume'({ app, connection }, { token }) {
    const session = app.sessions.find(token);
    if (!session) throw new Fault('session.none', '登录已失效，请重新登录。');
    connection.session = session;
    return answer(session);
  },

  async 'session.logout'({ app, connection }) {
    if (connection.session) app.sessions.end(connection.session);
    connection.session = null;
    return {};
  },

  async 'session.lock'({ app, connection }) {
    if (connection.session) app.sessions.lock(connection.session);
    return {};
  },

  async 'session.unlock'(context, { password }) {
    await prove(context, context.session.user.account, password);
    context.app.sessions.unlock(context.session);
    return answer(context.session);
  },

  async 'session.touch'({ app, connection }) {
    if (connection.session) app.sessions.touch(connection.session);
    return {};
  },

  async 'session.changePassword'(context, { current, next }) {
    const { user } = context.session;
    await prove(context, user.account, current);
    await context.run('user.setPassword', { id: user.id, password: await hashPassword(next) }, context.call.id);
    await context.app.keys.keepBy(user.account, next);
    return {};
  },
};
