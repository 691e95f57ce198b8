import type { ParsedInput } from '../../api/contract';
import { usualYear } from '../../domain/annual/period';
import { withAmendment } from '../../domain/official/amendment-facts';
import { askedLists } from '../../domain/official/asked';
import { dossierLists } from '../../domain/official/dossier-lists';
import type { Facts } from '../../domain/official/lines';
import { officeFacts } from '../../domain/official/office-facts';
import { recordFacts } from '../../domain/official/record-facts';
import { roundFacts } from '../../domain/official/round-facts';
import type { OfficialTemplate } from '../../domain/official/template';
import { tellsYear, yearFacts } from '../../domain/official/year-facts';
import { registerOf } from '../../domain/registers';
import type { Reader } from '../work';
import { Answers } from './answers';
import { officesOf } from './offices';
import { paperData } from './paper-data';
import { requireRecords } from './records';
import { namesIn, referredBy } from './referred';
import { readDossier } from './round-dossier';

type Source = Pick<ParsedInput<'document.form'>, 'round' | 'records' | 'year'>;

/** The one after the other: what is said later goes before. */
const joined = (facts: Facts, given: Facts): Facts => ({
  fields: { ...facts.fields, ...given.fields },
  lists: { ...facts.lists, ...given.lists },
  columns: { ...facts.columns, ...given.columns },
});

/** What round, year and records give to a text; records stand for each list that it names. */
export async function documentFacts(
  read: Reader,
  { round, records, year }: Source,
  text: OfficialTemplate,
  today: string,
): Promise<Facts> {
  const offices = await officesOf(read);
  const known: Facts = { fields: officeFacts(offices), lists: {} };
  const ofRound = round === null ? known : await factsOfRound(read, round);
  const ofYear = tellsYear(text)
    ? joined(ofRound, yearFacts((await Answers.from(read, today)).ofYear(year ?? usualYear(today))))
    : ofRound;
  if (records === null) return ofYear;
  const register = registerOf(records.register);
  const values = (await requireRecords(read, records.register, records.ids)).map((record) => record.values);
  const names = namesIn(register, values, await referredBy(read, register));
  return joined(ofYear, recordFacts(register, values, names, askedLists(text)));
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
