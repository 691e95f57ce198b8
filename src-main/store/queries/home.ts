import { may } from '../../domain/permissions';
import { REGISTER_NAMES, type RegisterName } from '../../domain/registers';
import type { Queries } from '../work';
import { type BaseRecord, endingSoon, isBelowStandard, termWaits } from './home-bases';
import { roundWaits, type Wait } from './home-rounds';
import { dossierOf } from './round-dossier';

const LAST = '9999-12-31';
const byDue = (a: Wait, b: Wait) =>
  (a.due ?? LAST) < (b.due ?? LAST) ? -1 : (a.due ?? LAST) > (b.due ?? LAST) ? 1 : 0;

export const homeQueries: Queries<'home.view'> = {
  'home.view': async (read, { today }, { actor }) => {
    const { role } = actor;
    const [rounds, certificates] = await Promise.all([read.all('round'), read.all('certificate')]);
    const bases = (await read.all<RegisterName>('base')) as BaseRecord[];
    const counts = await Promise.all(
      REGISTER_NAMES.map(async (name) => [name, (await read.all(name)).length] as const),
    );
    const live = bases.filter((base) => base.status !== 'revoked');
    const ending = endingSoon(bases, today);
    const open = rounds.filter((round) => round.stage !== 'archive');
    const dossiers = await Promise.all(open.map((round) => dossierOf(read, round)));
    const waits = role === null ? [] : roundWaits(dossiers, role, today);
    if (may(role, 'register.write')) waits.push(...termWaits(ending));
    return {
      waits: waits.sort(byDue),
      bases: {
        all: bases.length,
        named: bases.filter((base) => base.status === 'named').length,
        belowStandard: live.filter((base) => isBelowStandard(base, today)).length,
        endingSoon: ending.length,
      },
      rounds: { open: open.length, closed: rounds.length - open.length },
      certificates: certificates.filter((certificate) => certificate.voided === null).length,
      registers: Object.fromEntries(counts),
    };
  },
};
