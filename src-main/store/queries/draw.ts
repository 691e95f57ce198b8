import { Fault } from '../../domain/fault';
import type { RegisterRecord } from '../../domain/registers/define';
import { type Listed, listPeople, poolOf, shortageOf } from '../../domain/review/draw/pool';
import { recordOf } from '../../domain/review/draw/stored';
import { requireDraw } from '../reads/draw';
import { drawRequest } from '../reads/roster';
import { requireRound } from '../reads/round-dossier';
import type { Queries } from '../work';

const shownOf = ({ person, reason }: Listed) => {
  const { id, name, unit, field, title } = person;
  return { id, name, unit, field, title, reason };
};

/** The values of one field over all experts, each counted, the most frequent first. `parted`: several stand in one. */
function counted(experts: readonly RegisterRecord[], field: string, parted = false) {
  const counts = new Map<string, number>();
  for (const { values } of experts) {
    const text = values[field];
    if (typeof text !== 'string') continue;
    for (const value of parted ? text.split('、') : [text]) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}

export const drawQueries: Queries<'draw.choices' | 'draw.preview' | 'draw.list' | 'draw.view' | 'draw.record'> = {
  'draw.choices': async (read) => {
    const experts: RegisterRecord[] = await read.all('expert');
    return {
      fields: counted(experts, 'field'),
      titles: counted(experts, 'rank'),
      sources: counted(experts, 'source'),
      districts: counted(experts, 'served', true),
    };
  },

  'draw.preview': async (read, { round: id, plan }, { today }) => {
    const request = await drawRequest(read, await requireRound(read, id), plan, today);
    const list = listPeople(request);
    return {
      list: list.map(shownOf),
      pool: plan.seats.map(({ field }) => ({ field, count: poolOf(list, field).length })),
      problem: shortageOf(plan, list),
    };
  },

  'draw.list': async (read, { round }) =>
    (await read.where('draw', 'round', round)).sort((a, b) => a.number - b.number),

  'draw.view': async (read, { draw: id }) => {
    const { draw, kept } = await requireDraw(read, id);
    const list = listPeople({ plan: draw.plan, roster: kept.roster }).map(shownOf);
    return { draw, list, random: draw.drawn === null ? null : kept.random };
  },

  'draw.record': async (read, { draw: id }) => {
    const { draw, kept } = await requireDraw(read, id);
    const record = recordOf(draw, kept);
    if (record === null) throw new Fault('record.invalid', '这次抽取还没有进行，没有记录可以保存。');
    return record;
  },
};
