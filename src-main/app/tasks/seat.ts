import { randomInt } from 'node:crypto';
import { isBlocked } from '../../domain/attempts';
import { Fault } from '../../domain/fault';
import { CODE_ALPHABET, CODE_LENGTH, readCode } from '../../domain/review/seat';
import type { TaskContext } from '../context';
import { hashPassword, passwordMatches } from '../passwords';
import type { OpenSeat } from '../sessions';
import { makeFile } from './make-file';
import { prove } from './session';
import type { Tasks } from './task';

const newCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('');

function openSeat({ session }: TaskContext): OpenSeat {
  if (!session.seat) throw new Fault('seat.closed', '评委席位没有打开，请工作人员在评审阶段打开。');
  return session.seat;
}

/** A seat changes what the page shows: the desk asks again. */
const tell = ({ app, session }: TaskContext, seat: OpenSeat | null): Record<string, never> => {
  app.sessions.setSeat(session, seat);
  return {};
};

/** Someone sits down by their code; a wrong one is counted. */
async function signed(
  context: TaskContext,
  round: string,
  member: string,
  code: string,
): Promise<Record<string, never>> {
  const known = await context.ask('seat.secret', { member });
  const { members } = await context.ask('round.view', { round });
  const person = members.find(({ id }) => id === member);
  if (!known || !person) throw new Fault('login.wrong', '这名评委还没有座位码，请联系工作人员。');
  if (isBlocked(known, new Date().toISOString()))
    throw new Fault('login.blocked', '座位码连续输错 5 次，暂停使用 15 分钟；也可请工作人员重新发放。');
  const success = await passwordMatches(readCode(code), known.hash);
  await context.note('seat.noteSign', { member, success });
  if (!success) throw new Fault('login.wrong', '座位码不对，请核对后重新输入。连续输错 5 次将暂停使用 15 分钟。');
  return tell(context, { round, member: { id: person.id, name: person.name } });
}

export const seatTasks: Tasks<
  'seat.issue' | 'seat.slips' | 'seat.open' | 'seat.members' | 'seat.sign' | 'seat.clear' | 'seat.leave'
> = {
  async 'seat.issue'(context, { round, members }) {
    const codes = members.map((member) => ({ member, code: newCode() }));
    const seats = [];
    for (const { member, code } of codes) seats.push({ member, hash: await hashPassword(code) });
    await context.run('seat.keep', { round, seats }, context.call.id);
    return { codes };
  },

  async 'seat.slips'(context, { round, codes }) {
    const view = await context.ask('round.view', { round });
    const slips = codes.flatMap(({ member, code }) => {
      const known = view.members.find(({ id }) => id === member);
      return known ? [{ seat: known.seat, name: known.name, code }] : [];
    });
    const data = { title: view.round.title, today: context.app.today(), slips };
    return makeFile(context, `${view.round.title}-评委座位码.pdf`, 'seatSlips', data);
  },

  async 'seat.open'(context, { round }) {
    const { round: of, members } = await context.ask('round.view', { round });
    if (of.stage !== 'scoring') throw new Fault('round.stage', '评委席位要在“评审”阶段打开。');
    if (members.length === 0) throw new Fault('round.blocked', '评委会还没有评委，不能打开席位。');
    return tell(context, { round, member: null });
  },

  async 'seat.members'(context) {
    const { round } = openSeat(context);
    const [view, seats] = await Promise.all([
      context.ask('round.view', { round }),
      context.ask('seat.list', { round }),
    ]);
    const ready = new Set(seats.map(({ member }) => member));
    const members = view.members.map((member) => ({ ...member, ready: ready.has(member.id) }));
    return { title: view.round.title, members };
  },

  async 'seat.sign'(context, { member, code }) {
    const { round } = openSeat(context);
    return context.app.attempts.take(member, () => signed(context, round, member, code));
  },

  async 'seat.clear'(context) {
    const { round } = openSeat(context);
    return tell(context, { round, member: null });
  },

  async 'seat.leave'(context, { password }) {
    openSeat(context);
    await prove(context, context.session.user.account, password);
    return tell(context, null);
  },
};
