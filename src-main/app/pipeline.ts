import type { Channel } from '../api/channel';
import {
  type CallName,
  type CommandName,
  contract,
  type ParsedInput,
  type QueryName,
  type TaskName,
} from '../api/contract';
import type { CallSpec } from '../api/contract/define';
import { type IncomingCall, MAX_INPUT, type Server, serve } from '../api/rpc';
import { Fault, type Json } from '../domain/fault';
import { may } from '../domain/permissions';
import { within } from './clock';
import { type App, type Connection, TaskContext } from './context';
import type { OpenSeat } from './sessions';
import { tasks } from './tasks';

const TIMEOUT_MS = 30_000;

const specs: Record<string, CallSpec> = contract;
type AnyTask = (context: TaskContext, input: unknown) => Promise<unknown>;

/** Session, then permission: nothing else of a call is looked at before both are clear. */
function admit(name: string, spec: CallSpec, { session }: Connection): void {
  if (spec.permission === 'public') return;
  if (!session) throw new Fault('session.none', '请先登录。');
  if (session.locked) throw new Fault('session.locked', '屏幕已锁定，请输入密码后继续。');
  if (session.seat && !openAtSeat(name, session.seat))
    throw new Fault('permission.denied', '评委席位打开时只能评分；其他事项请工作人员结束席位后办理。', {
      data: { call: name },
    });
  if (!may(session.seat?.member ? 'member' : session.user.role, spec.permission))
    throw new Fault('permission.denied', '当前账号没有这项权限，请换有权限的账号办理。', { data: { call: name } });
}

/** What answers while the screen belongs to the members: before one has signed in, and after. */
const SIGNING: readonly string[] = ['seat.members', 'seat.sign', 'seat.leave'];
const SITTING: readonly string[] = [
  'seat.view',
  'seat.declare',
  'ballot.enter',
  'ballot.submit',
  'seat.clear',
  'seat.leave',
];

const openAtSeat = (name: string, { member }: OpenSeat): boolean => (member ? SITTING : SIGNING).includes(name);

function parse(spec: CallSpec, input: Json): unknown {
  const parsed = spec.input.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const path = issue?.path.join('.') ?? '';
  // Messages of our own schemas are Chinese; a schema's stock message would say nothing to the person.
  const why = issue && /[一-鿿]/.test(issue.message) ? issue.message : '这一项的内容或格式不对';
  throw new Fault('input.invalid', `${why}，请检查后重新提交。`, { path });
}

async function dispatch(context: TaskContext, name: CallName, spec: CallSpec, input: unknown): Promise<unknown> {
  if (spec.kind === 'query') return context.ask(name as QueryName, input as ParsedInput<QueryName>);
  if (spec.kind === 'command')
    return context.run(name as CommandName, input as ParsedInput<CommandName>, context.call.id);
  return (tasks[name as TaskName] as unknown as AnyTask)(context, input);
}

/** Late answers of a command are not lost: the same id sent again is answered with the entry. */
const tooLate = () => new Fault('call.timeout', '处理时间过长，暂时没有结果；请刷新后看是否已完成，再决定是否重做。');

/** Serves the contract to one desk. */
export function serveDesk(app: App, channel: Channel, connection: Connection): Server {
  const handle = async (call: IncomingCall): Promise<Json> => {
    const spec = Object.hasOwn(specs, call.name) ? specs[call.name] : undefined;
    if (!spec) throw new Fault('call.unknown', '程序里没有这项操作。');
    // Ended elsewhere: signed out on another page, the account disabled or given another password.
    if (connection.session && !app.sessions.isOpen(connection.session)) connection.session = null;
    admit(call.name, spec, connection);
    const input = parse(spec, call.input);
    const controller = new AbortController();
    call.signal.addEventListener('abort', () => controller.abort(), { once: true });
    const context = new TaskContext(app, connection, {
      id: call.id,
      signal: controller.signal,
      progress: call.progress,
    });
    const work = dispatch(context, call.name as CallName, spec, input);
    const output = await within(spec.timeout ?? TIMEOUT_MS, work, () => {
      controller.abort();
      return tooLate();
    });
    // What the contract does not name does not leave.
    return spec.output.parse(output) as Json;
  };
  const logged = async (call: IncomingCall): Promise<Json> => {
    try {
      return await handle(call);
    } catch (error) {
      if (error instanceof Fault && REFUSALS.has(error.code))
        app.log(`refused ${call.name.slice(0, 40)}: ${error.code}`);
      throw error;
    }
  };
  return serve(channel, logged, { maxInput: MAX_INPUT, onDefect: (what, error) => app.log(what, error) });
}

/** Put on record: someone, or something, asked for what it may not have. */
const REFUSALS = new Set(['call.unknown', 'permission.denied', 'call.tooLarge', 'session.none']);
