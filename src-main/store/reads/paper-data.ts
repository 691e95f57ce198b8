import type { InternalOutput } from '../../api/internal';
import { registerOf } from '../../domain/registers';
import { withChosenText } from '../../domain/registers/chosen';
import type { RegisterRecord } from '../../domain/registers/define';
import { maskedValues } from '../../domain/registers/mask';
import { amendedAward, amendedEntries } from '../../domain/review/amendments';
import { awayMembers, byDistrict, contestants, type Dossier } from '../../domain/review/dossier';
import type { Kind } from '../../domain/review/kinds/kind';
import { type Certificate, SEAT_LABELS } from '../../domain/review/model';
import { columnsInForce } from '../../domain/review/publicity-columns';
import { resultsOf } from '../../domain/review/results';
import { leaves } from '../../domain/review/rubric';
import { type TallyRow, tallyRows } from '../../domain/review/tally-row';
import type { Reader } from '../work';
import { officesOf } from './offices';
import { publicityTableOf } from './publicity-table';
import { readDossier } from './round-dossier';
import { kindOfRound } from './round-guard';
import { changedTexts } from './texts';

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
      ...kind.printed(withChosenText(register, maskedValues(register, values ?? {}))),
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

/** The amendment of a document number, as its paper says it. */
function amendmentOf(
  kind: Kind,
  { round, candidates }: Dossier,
  certificates: readonly Certificate[],
  document: string | null,
): InternalOutput<'paper.data'>['amendment'] {
  const amendment = round.amendments.find(({ docNumber }) => docNumber === document);
  if (!amendment) return null;
  const entries = amendedEntries(amendment, candidates, certificates);
  const { docNumber, date, reason } = amendment;
  return { kind: amendment.kind, docNumber, date, reason, award: amendedAward(kind, round, entries), entries };
}

/** What the papers of a round print. `document`: of the amendment with that number, its own. */
export async function paperData(
  read: Reader,
  id: string,
  document: string | null,
): Promise<InternalOutput<'paper.data'>> {
  const dossier = await readDossier(read, id);
  const { round } = dossier;
  const offices = await officesOf(read);
  const tally = tallyRows(round, resultsOf(dossier));
  const certificates = await read.where('certificate', 'round', id);
  const kind = kindOfRound(round);
  const away = awayMembers(dossier);
  return {
    offices,
    title: round.title,
    year: round.year,
    words: kind.wording,
    publicityTable: await publicityTableOf(read, dossier, columnsInForce(kind, round)),
    texts: await changedTexts(read),
    amendment: amendmentOf(kind, dossier, certificates, document),
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
        away: away.includes(member),
      };
    }),
    tally,
    candidates: await printed(read, kind, dossier, new Map(tally.map((row) => [row.candidate, row]))),
    certificates: certificates.sort((a, b) => a.seq - b.seq),
    method: round.method,
  };
}
