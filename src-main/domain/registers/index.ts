import { activity } from './activity';
import { agreement } from './agreement';
import { assessment } from './assessment';
import { attendance } from './attendance';
import { base } from './base';
import { type ChoiceLists, withChoices } from './choice-lists';
import { competition } from './competition';
import { contestEntry } from './contest-entry';
import { course } from './course';
import type { Field, Register } from './define';
import { district } from './district';
import { engagement } from './engagement';
import { expert } from './expert';
import { forum } from './forum';
import { indicator } from './indicator';
import { inspection } from './inspection';
import { institution } from './institution';
import { instructor } from './instructor';
import { liaison } from './liaison';
import { packHandout } from './pack-handout';
import { publicityItem } from './publicity-item';
import { rectification } from './rectification';
import { researchTopic } from './research-topic';
import { resourcePack } from './resource-pack';
import { responsibleUnit } from './responsible-unit';
import { school } from './school';
import { serviceRecord } from './service-record';
import { supervision } from './supervision';
import { teacher } from './teacher';
import { trainingClass } from './training-class';
import { visit } from './visit';

/** Every register, by name, in the order of the desk. A new register is one declaration file and one entry here. */
export const registers = {
  base,
  school,
  agreement,
  visit,
  course,
  resourcePack,
  packHandout,
  activity,
  engagement,
  competition,
  contestEntry,
  expert,
  serviceRecord,
  instructor,
  teacher,
  trainingClass,
  attendance,
  researchTopic,
  institution,
  inspection,
  forum,
  publicityItem,
  responsibleUnit,
  liaison,
  indicator,
  assessment,
  supervision,
  rectification,
  district,
} as const;

export type RegisterName = keyof typeof registers;
export const REGISTER_NAMES = Object.keys(registers) as RegisterName[];

/** The declaration as it is shipped, seen without its particular fields. */
const declared = (name: RegisterName): Register =>
  // A rule takes the values of its own register only, which the engine hands it: hence the widening.
  registers[name] as unknown as Register;

let inUse: ChoiceLists = {};
const asUsed = new Map<RegisterName, Register>();

/**
 * From now on registers have the lists of choices that the office has set. The one thing that a process is told of an office:
 * the store when it opens and after every change, main and the documents process from there, the desk when it reads them.
 */
export function applyChoiceLists(lists: ChoiceLists): void {
  inUse = lists;
  asUsed.clear();
  for (const name of REGISTER_NAMES) asUsed.set(name, withChoices(declared(name), lists));
}

/** A field with the choices that the program came with. */
export const shippedField = (name: RegisterName, key: string): Field | undefined => declared(name).fields[key];

export const choiceListsInUse = (): ChoiceLists => inUse;

/** The declaration with the office's own lists of choices. */
export const registerOf = (name: RegisterName): Register => asUsed.get(name) ?? declared(name);

export const isRegister = (name: string | undefined): name is RegisterName =>
  REGISTER_NAMES.some((known) => known === name);

/** The declaration of that name, or undefined. */
export const registerNamed = (name: string): Register | undefined => (isRegister(name) ? registerOf(name) : undefined);
