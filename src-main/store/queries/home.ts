import type { CallOutput } from '../../api/contract';
import { indicatorsOf } from '../../domain/indicators';
import { roundsByStage } from '../../domain/indicators/rounds';
import { MEASURES } from '../../domain/measures';
import { may } from '../../domain/permissions';
import { REGISTER_NAMES } from '../../domain/registers';
import { Answers } from '../reads/answers';
import { dossiersOf } from '../reads/round-dossier';
import type { Queries, Reader } from '../work';
import { roundWaits, type Wait } from './home-rounds';
import { endingFirst, termWaits } from './home-terms';
import { viewOf } from './indicators/view';

type Tile = CallOutput<'home.view'>['tiles'][number];

const LAST = '9999-12-31';
const byDue = (a: Wait, b: Wait) =>
  (a.due ?? LAST) < (b.due ?? LAST) ? -1 : (a.due ?? LAST) > (b.due ?? LAST) ? 1 : 0;

/** A measure's first figure that says how much there is, and what of it is to be worked on. */
function tileOf(measure: number, answers: Answers): Tile {
  const views = indicatorsOf(measure).map((indicator) => viewOf(indicator, answers.of(indicator)));
  const headline =
    views.find(({ reads, figure }) => reads !== 'todo' && figure > 0) ??
    views.find(({ reads }) => reads !== 'todo') ??
    null;
  const todo = views.filter((view) => view !== headline && view.reads === 'todo' && view.figure > 0);
  return { measure, headline, todo };
}

async function countsOf(read: Reader): Promise<Record<string, number>> {
  const counts = REGISTER_NAMES.map(async (name) => [name, (await read.list(name)).length] as const);
  return Object.fromEntries(await Promise.all(counts));
}

export const homeQueries: Queries<'home.view'> = {
  'home.view': async (read, { today }, { actor }) => {
    const { role } = actor;
    const [rounds, certificates] = await Promise.all([read.list('round'), read.list('certificate')]);
    const answers = await Answers.from(read, today);
    const open = rounds.filter((round) => round.stage !== 'archive');
    const dossiers = await dossiersOf(read, open);
    const waits = role === null ? [] : roundWaits(dossiers, role, today);
    if (may(role, 'register.write')) waits.push(...(await termWaits(read, answers)));
    const reads = may(role, 'register.read');
    return {
      waits: waits.sort(byDue),
      tiles: reads ? MEASURES.map(({ number }) => tileOf(number, answers)) : [],
      ending: reads ? await endingFirst(read, answers) : { total: 0, rows: [] },
      stages: may(role, 'round.read') ? viewOf(roundsByStage, answers.of(roundsByStage)) : null,
      rounds: { open: open.length, closed: rounds.length - open.length },
      certificates: certificates.filter((certificate) => certificate.voided === null).length,
      registers: await countsOf(read),
    };
  },
};
