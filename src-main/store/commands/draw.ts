import { Fault } from '../../domain/fault';
import { seedOf } from '../../domain/review/draw/digest';
import { drawSeats } from '../../domain/review/draw/draw';
import type { Person, Refusal } from '../../domain/review/draw/model';
import { listRoster } from '../../domain/review/draw/pool';
import { fixRoster } from '../../domain/review/draw/record';
import { seatedAfter } from '../../domain/review/draw/refusals';
import type { Draw, DrawRoster } from '../../domain/review/draw/stored';
import type { Member, Round } from '../../domain/review/model';
import { requireDraw } from '../reads/draw';
import { drawRequest } from '../reads/roster';
import { requireRound } from '../reads/round-dossier';
import { requireStage } from '../reads/round-guard';
import type { Commands, Work } from '../work';
import { closeGap } from './committee';
import { redetectConflicts } from './redetect';

interface Open {
  draw: Draw;
  kept: DrawRoster;
  round: Round;
}

/** A draw that stands, of a round whose committee is being put together. */
async function openDraw(work: Work, id: string, rev: number): Promise<Open> {
  const { kept } = await requireDraw(work, id);
  const draw = await work.current('draw', id, rev);
  if (draw.annulled !== null)
    throw new Fault('round.stage', `第 ${draw.number} 次抽取已作废（${draw.annulled.reason}），不能再办理。`);
  const round = await requireRound(work, draw.round);
  requireStage(round, ['committee']);
  return { draw, kept, round };
}

const seatedAs = ({ id, name, unit, title }: Person, draw: Draw): Omit<Member, 'id' | 'rev' | 'seat'> => ({
  round: draw.round,
  name,
  unit,
  title,
  duty: 'member',
  submitted: null,
  expert: id,
  draw: draw.id,
  declared: null,
  attendance: null,
});

/** Marks that were submitted belong to someone who judged: such a member is not taken away. */
function requireUnsubmitted(members: readonly Member[]): void {
  const judged = members.find(({ submitted }) => submitted !== null);
  if (judged)
    throw new Fault(
      'record.used',
      `评委${judged.name}已提交评分，不能再换人；确需更换的，先在评审阶段解锁并写明理由。`,
    );
}

function personOf({ roster }: DrawRoster, id: string): Person {
  const person = roster.find((one) => one.id === id);
  if (!person) throw new Fault('record.missing', '名册里没有这个人，请刷新后再看。');
  return person;
}

/** 抽取评委: fixed first, drawn with the supervisor's word, refusals filled from the alternates. Nothing is taken back silently. */
export const drawCommands: Commands<'draw.keep' | 'draw.make' | 'draw.refuse' | 'draw.annul'> = {
  'draw.keep': async (work, { round: roundId, plan, random }) => {
    const round = await requireRound(work, roundId);
    requireStage(round, ['committee']);
    const others = await work.where('draw', 'round', roundId);
    const open = others.find(({ drawn, annulled }) => drawn === null && annulled === null);
    if (open)
      throw new Fault('round.stage', `第 ${open.number} 次抽取的名册已经固定，还没有抽取；请先完成，或写明理由作废。`);
    const request = await drawRequest(work, round, plan, work.today);
    const { digest, commitment } = fixRoster(request, random);
    const id = work.newId('draw');
    work.add('drawRoster', { id, round: roundId, random, roster: request.roster });
    const { rev } = work.add('draw', {
      id,
      round: roundId,
      number: others.length + 1,
      plan: request.plan,
      digest,
      commitment,
      fixed: { at: work.at, by: work.actor.name },
      drawn: null,
      refusals: [],
      committee: [],
      annulled: null,
    });
    return { id, rev };
  },

  'draw.make': async (work, { draw: id, rev, word: typed }) => {
    const { draw, kept, round } = await openDraw(work, id, rev);
    if (draw.drawn !== null) throw new Fault('round.stage', `第 ${draw.number} 次抽取已经完成，结果不能重抽。`);
    const word = typed.normalize('NFC').trim();
    if (/[\t\r\n]/.test(word)) throw new Fault('input.invalid', '监督员的话不能换行，请改正。', { path: 'word' });
    const seed = seedOf(draw.digest, kept.random, word);
    const seats = drawSeats(draw.plan, listRoster({ plan: draw.plan, roster: kept.roster }), seed);
    const committee = seatedAfter(seats, []);
    const first = (await work.where('member', 'round', round.id)).length + 1;
    for (const [place, person] of committee.entries())
      work.add('member', { id: work.newId('member'), seat: first + place, ...seatedAs(personOf(kept, person), draw) });
    const drawn = { word, seed, seats, at: work.at, by: work.actor.name };
    const stored = work.put('draw', { ...draw, drawn, committee });
    await redetectConflicts(work, round);
    return { id, rev: stored.rev };
  },

  'draw.refuse': async (work, { draw: id, rev, person, reason }) => {
    const { draw, kept, round } = await openDraw(work, id, rev);
    if (draw.drawn === null) throw new Fault('round.stage', '还没有抽取，不能登记不参加。');
    const refusal: Refusal = { person, reason, at: work.at };
    const refusals = [...draw.refusals, refusal];
    const committee = seatedAfter(draw.drawn.seats, refusals);
    const members = await work.where('member', 'draw', draw.id);
    const leaving = members.find(({ expert }) => expert === person);
    const next = committee.find((one) => !draw.committee.includes(one));
    if (!leaving || next === undefined)
      throw new Fault('record.missing', '这个人不在本次抽取的评委里，请刷新后再看。', { path: 'person' });
    requireUnsubmitted([leaving]);
    work.remove('member', leaving.id);
    work.add('member', { id: work.newId('member'), seat: leaving.seat, ...seatedAs(personOf(kept, next), draw) });
    const stored = work.put('draw', { ...draw, refusals, committee });
    await redetectConflicts(work, round);
    work.because(reason);
    return { id, rev: stored.rev };
  },

  'draw.annul': async (work, { draw: id, rev, reason }) => {
    const { draw, round } = await openDraw(work, id, rev);
    const members = await work.where('member', 'draw', draw.id);
    requireUnsubmitted(members);
    for (const member of members) work.remove('member', member.id);
    closeGap(work, await work.where('member', 'round', round.id));
    const stored = work.put('draw', { ...draw, annulled: { reason, by: work.actor.name, at: work.at } });
    await redetectConflicts(work, round);
    work.because(reason);
    return { id, rev: stored.rev };
  },
};
