import { readTable } from '../../../src-main/documents/excel/read';
import { checkImport } from '../../../src-main/domain/import/check';
import type { Facts, RecordOf } from '../../../src-main/domain/indicators/define';
import { type RegisterName, registerOf } from '../../../src-main/domain/registers';
import type { RegisterRecord, Values } from '../../../src-main/domain/registers/define';
import type { Referred } from '../../../src-main/domain/registers/finder';
import type { Candidate, Certificate, Round } from '../../../src-main/domain/review/model';
import { knownIn } from '../../../src-main/host/cli/refer';
import { referred } from '../../support/known';
import { recordOf } from '../registers/records';

const TODAY = '2026-11-01';
const DISTRICTS = (referred.district ?? []).map(({ id, values }) => recordOf(id, values, 'active'));

interface Selections {
  today: string;
  rounds: readonly Round[];
  candidates: readonly Candidate[];
  certificates: readonly Certificate[];
}

/** Facts of an office that holds these records besides the shipped districts. */
export function factsOf(
  held: Partial<Record<RegisterName, readonly RegisterRecord[]>>,
  { today = TODAY, rounds = [], candidates = [], certificates = [] }: Partial<Selections> = {},
): Facts {
  const all: Partial<Record<RegisterName, readonly RegisterRecord[]>> = { district: DISTRICTS, ...held };
  return {
    today,
    records: <N extends RegisterName>(name: N) => (all[name] ?? []) as readonly RecordOf<N>[],
    rounds: () => rounds,
    candidates: () => candidates,
    certificates: () => certificates,
  };
}

const fixture = (file: string) => new URL(`../../fixtures/import/${file}`, import.meta.url).pathname;

/** The good rows of a sample as records; a base that was only applied for is known by its name. */
export async function sample(name: RegisterName, file: string): Promise<RegisterRecord[]> {
  const bases = await knownIn(fixture('bases-applications-2026.xlsx'), 'base', TODAY);
  const known: Referred = { ...referred, base: bases };
  const sheets = await readTable(fixture(file));
  const register = registerOf(name);
  const { rows } = checkImport({ register, sheets, referred: known, today: TODAY });
  return rows
    .filter(({ status }) => status === 'ok' || status === 'warning')
    .map(({ row, values }) => recordOf(`${name}-${row}`, values, register.initialStatus));
}

/** A record whose fields are empty but for these. */
export function record(name: RegisterName, id: string, values: Values, status?: string): RegisterRecord {
  const register = registerOf(name);
  const empty = Object.fromEntries(Object.keys(register.fields).map((key) => [key, null]));
  return recordOf(id, { ...empty, ...values }, status ?? register.initialStatus);
}
