import type { ParsedInput } from '../../api/contract';
import { withAmendment } from '../../domain/official/amendment-facts';
import { dossierLists } from '../../domain/official/dossier-lists';
import type { Facts } from '../../domain/official/lines';
import { officeFacts } from '../../domain/official/office-facts';
import { recordFacts } from '../../domain/official/record-facts';
import { roundFacts } from '../../domain/official/round-facts';
import { registerOf } from '../../domain/registers';
import type { Reader } from '../work';
import { officesOf } from './offices';
import { paperData } from './paper-data';
import { requireRecords } from './records';
import { namesIn, referredBy } from './referred';
import { readDossier } from './round-dossier';

type Source = Pick<ParsedInput<'document.form'>, 'round' | 'records'>;

/** What round and records give to a text. `lists`: those that the text names; records stand for each of them. */
export async function documentFacts(
  read: Reader,
  { round, records }: Source,
  lists: readonly string[],
): Promise<Facts> {
  const offices = await officesOf(read);
  const known: Facts = { fields: officeFacts(offices), lists: {} };
  const ofRound = round === null ? known : await factsOfRound(read, round);
  if (records === null) return ofRound;
  const register = registerOf(records.register);
  const values = (await requireRecords(read, records.register, records.ids)).map((record) => record.values);
  const names = namesIn(register, values, await referredBy(read, register));
  const given = recordFacts(register, values, names, lists);
  return {
    fields: { ...ofRound.fields, ...given.fields },
    lists: { ...ofRound.lists, ...given.lists },
    columns: { ...ofRound.columns, ...given.columns },
  };
}

async function factsOfRound(read: Reader, id: string): Promise<Facts> {
  const dossier = await readDossier(read, id);
  const document = dossier.round.amendments.at(-1)?.docNumber ?? null;
  const data = await paperData(read, id, document);
  const facts = roundFacts(data);
  const districts = new Map(
    (await read.list('district')).map(({ id: code, values }) => [code, String(values.name ?? '')]),
  );
  const whole = { ...facts, lists: { ...facts.lists, ...dossierLists(dossier, districts) } };
  return data.amendment ? withAmendment(whole, data.amendment) : whole;
}
