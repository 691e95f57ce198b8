import { contestants } from '../../domain/review/dossier';
import { listPeople } from '../../domain/review/draw/pool';
import { recordOf } from '../../domain/review/draw/stored';
import { requireDraw } from '../reads/draw';
import { readDossier } from '../reads/round-dossier';
import type { Queries } from '../work';

export const committeePaperQueries: Queries<'paper.committee'> = {
  'paper.committee': async (read, { round: id }, { today }) => {
    const { round, members, candidates, conflicts } = await readDossier(read, id);
    const stored = (await read.where('draw', 'round', id)).sort((a, b) => a.number - b.number);
    const draws = await Promise.all(
      stored.map(async (draw) => {
        const { kept } = await requireDraw(read, draw.id);
        const record = recordOf(draw, kept);
        const list = listPeople({ plan: draw.plan, roster: kept.roster });
        return record && { draw, record, list: list.map(({ person, reason }) => ({ person: person.id, reason })) };
      }),
    );
    return {
      title: round.title,
      today,
      members: members.map((member) => {
        const { id, seat, name, unit, title, duty } = member;
        return { id, seat, name, unit, title, duty };
      }),
      candidates: contestants(candidates).map(({ id, code, name, districtName }) => ({ id, code, name, districtName })),
      conflicts: conflicts.map(({ member, candidate, source, barred, reason }) => ({
        member,
        candidate,
        source,
        barred,
        reason,
      })),
      draws: draws.filter((draw) => draw !== null),
    };
  },
};
