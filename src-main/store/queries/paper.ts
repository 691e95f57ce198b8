import type { InternalOutput } from '../../api/internal';
import { registerOf } from '../../domain/registers';
import type { RegisterRecord } from '../../domain/registers/define';
import { maskedValues } from '../../domain/registers/mask';
import { byDistrict, contestants, type Dossier } from '../../domain/review/dossier';
import type { Kind } from '../../domain/review/kinds/kind';
import { SEAT_LABELS } from '../../domain/review/model';
import { resultsOf } from '../../domain/review/results';
import { leaves } from '../../domain/review/rubric';
import { type TallyRow, tallyRow } from '../../domain/review/tally-row';
import { kindOfRound } from '../commands/round-guard';
import type { Queries, Reader } from '../work';
import { officesOf } from './offices';
import { readDossier } from './round-dossier';

type Printed = InternalOutput<'paper.data'>['candidates'][number];

/** Personal fields are masked on papers, as in every export that was not asked for them (domain.md §2). */
async function printed(
  read: Reader,
  kind: Kind,
  dossier: Dossier,
  tally: ReadonlyMap<string, TallyRow>,
): Promise<Printed[]> {
  const candidates = contestants(dossier.candidates);
  const records: (RegisterRecord | undefined)[] = await read.getMany(
    kind.register,
    candidates.map(({ subject }) => subject),
  );
  const register = registerOf(kind.register);
  const rows = candidates.map(({ id, code, name, district, districtName, result, held, later, withdrawn }, index) => {
    const row = tally.get(id);
    const values = records[index]?.values;
    return {
      id,
      code,
      name,
      district,
      districtName,
      ...kind.printed(maskedValues(register, values ?? {})),
      score: result?.score ?? row?.score ?? null,
      rank: result?.rank ?? row?.rank ?? null,
      outcome: result?.outcome ?? null,
      held: held !== null,
      later,
      withdrawn: withdrawn !== null,
    };
  });
  return rows.sort(byDistrict).map(({ district: _, ...row }) => row);
}

export const paperQueries: Queries<'paper.data'> = {
  'paper.data': async (read, { round: id }) => {
    const dossier = await readDossier(read, id);
    const { round } = dossier;
    const offices = await officesOf(read);
    const tally = resultsOf(dossier).map((result) => tallyRow(round, result));
    const certificates = await read.where('certificate', 'round', id);
    return {
      offices,
      title: round.title,
      year: round.year,
      publicity: round.publicity,
      publication: round.publication,
      rubric: leaves(round.rubric).map(({ name, maximum }) => ({ name, maximum })),
      members: dossier.members.map((member) => {
        return {
          id: member.id,
          seat: member.seat,
          name: member.name,
          unit: member.unit,
          duty: SEAT_LABELS[member.duty],
        };
      }),
      tally,
      candidates: await printed(read, kindOfRound(round), dossier, new Map(tally.map((row) => [row.candidate, row]))),
      certificates: certificates.sort((a, b) => a.seq - b.seq),
      method: { ...round.method.trim, scale: round.method.scale },
    };
  },
};
