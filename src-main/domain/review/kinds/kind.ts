import type { RegisterName } from '../../registers';
import type { RegisterRecord, Values } from '../../registers/define';
import type { Finding, Intake, Method, PublicityColumn, Quota, Round, Rubric } from '../model';
import type { Wording } from './wording';

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
  /** The parameter with its unit and default: the least, or the `most`; null: the rule has none. */
  limit: { unit: string; usual: number; most?: true } | null;
  /** What is wrong and what it suggests; null: nothing. `today`: civil date. */
  check(values: V, limit: number, surroundings: Surroundings, today: string): Omit<Finding, 'rule'> | null;
}

/** What the references of a record lead to. */
export interface Referred {
  /** The name of what a reference field leads to, or what was written where it leads nowhere; empty: not filled in. */
  nameIn(field: string): string;
  /** The district code of what it leads to; empty: none is known. */
  districtIn(field: string): string;
}

/** Who stands for election, as the candidate keeps it. */
export interface Subject {
  name: string;
  /** District code; empty: none. */
  district: string;
  /** Whose candidates are counted together under a ceiling per unit; empty: it stands for itself. */
  unit: string;
  /** Every unit behind it, for 回避. */
  units: string[];
}

/** What publication gives a selected record. */
export interface Grant {
  /** The level it was given; null: the round has none. */
  level: string | null;
  /** The honour with the level in it, as the certificate says it. */
  title: string;
  /** The published score, ×100 rounded half up; null: there are no scores. */
  points: number | null;
  rank: number | null;
  year: number;
  batch: string;
  docNumber: string;
  date: string;
  /** Of its certificate; null: none is issued. */
  number: string | null;
  validFrom: string | null;
  validTo: string | null;
  deadline: string | null;
}

/** Records of a register that a rubric can be made of. */
export interface RubricSource {
  register: RegisterName;
  /** The field that holds the year they are for, and the status in which they are in force. */
  year: string;
  status: string;
  /** Fields by which a person chooses among them. */
  shown: readonly string[];
  /** What they come to; records that carry no points are left out. */
  rubric(records: readonly { id: string; values: Values }[]): Pick<Rubric, 'groups' | 'deductions' | 'bonus'>;
}

/** A kind of round: data and a few pure functions. The engine knows no kind by name. */
export interface Kind<V extends Values = Values> {
  name: string;
  /** 基地命名 */
  label: string;
  /** What a round is called after its year where nobody says otherwise; absent: its label. */
  title?: string;
  register: RegisterName;
  /** What publication does, as the end of 公布…: 命名决定, 认定结果. */
  act: string;
  /** Held every so many years. */
  every: number;
  /** May this record enter a round? Else a Chinese sentence why not, without the record's name. */
  refusal(record: RegisterRecord<V>): string | null;
  subject(values: V, referred: Referred): Subject;
  rules: readonly EligibilityRule<V>[];
  rubric: Rubric;
  /** Where the office keeps what its rubric is made of; absent: it is typed. */
  rubricSource?: RubricSource;
  method: Method;
  quota: Quota;
  intake: Intake;
  publicityRule: Round['publicityRule'];
  /** Names of the papers that come out of it, as the contract knows them. */
  papers: readonly string[];
  wording: Wording;
  /** The columns that 公示 shows unless the office chooses others. */
  publicityColumns: readonly PublicityColumn[];
  /** What the certificate names its holder; {level} and {year} stand for the level and the year. */
  honour: string;
  /** {kind} in number patterns. */
  numberCode: string;
  /** What is asked when results are published: a term, and a deadline (整改期限) for who is given that level. */
  asks: { validity: boolean; deadline: { label: string; level: string } | null };
  /** Is a certificate issued for this level? */
  certified(level: string | null): boolean;
  /** What papers print of a record beside its name and district. */
  printed(values: V): {
    kind: string;
    contact: string;
    phone: string;
    plaqueNumber: string | null;
    validTo: string | null;
  };
  /** The record's status and values once it is published. */
  awarded(values: V, status: string, grant: Grant): { status: string; values: V };
}
