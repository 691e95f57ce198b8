import type { RegisterName } from '../../registers';
import type { RegisterRecord, Values } from '../../registers/define';
import type { Finding, Method, Quota, Round, Rubric } from '../model';

/** What a rule may know beside the record: the organs of its district, by their own names where they have them. */
export interface Surroundings {
  educationOrgan: string | null;
  associationOrgan: string | null;
}

/** One eligibility rule (形式审查). It suggests; a person decides. */
export interface EligibilityRule<V extends Values = Values> {
  rule: string;
  /** On the settings of a round: 专职辅导员人数. */
  label: string;
  /** P: said by the policy, S: seen in published rules, D: our default (domain.md). */
  source: 'P' | 'S' | 'D';
  /** The parameter with its unit and default; null: the rule has none. */
  limit: { unit: string; usual: number } | null;
  /** What is wrong and what it suggests; null: nothing. */
  check(values: V, limit: number, surroundings: Surroundings): Omit<Finding, 'rule'> | null;
}

/** What publication gives a selected record. */
interface Award {
  batch: string;
  docNumber: string;
  number: string;
  validFrom: string;
  validTo: string;
}

/** A kind of round: data and a few pure functions. The engine knows no kind by name. */
export interface Kind<V extends Values = Values> {
  name: string;
  /** 基地命名 */
  label: string;
  register: RegisterName;
  /** May this record enter a round? Else a Chinese sentence why not, without the record's name. */
  refusal(record: RegisterRecord<V>): string | null;
  /** Name and district code that the candidate keeps, and the units behind it, for 回避. */
  subject(values: V): { name: string; district: string; units: string[] };
  rules: readonly EligibilityRule<V>[];
  rubric: Rubric;
  method: Method;
  quota: Quota;
  publicityRule: Round['publicityRule'];
  /** Names of the papers that come out of it, as the contract knows them. */
  papers: readonly string[];
  /** What the certificate names its holder. */
  honour: string;
  /** {kind} in number patterns. */
  numberCode: string;
  /** What papers print of a record beside its name and district. */
  printed(values: V): {
    kind: string;
    contact: string;
    phone: string;
    plaqueNumber: string | null;
    validTo: string | null;
  };
  /** The record's status and values once it is published. */
  awarded(values: V, award: Award): { status: string; values: V };
}
