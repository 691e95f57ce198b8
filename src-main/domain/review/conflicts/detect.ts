import { addTo, grouped } from '../../grouped';
import { comparisonKey } from '../../identity/text';
import { formerUnits, stillBinds } from './employment';
import { NameTree } from './name-tree';
import { foldedText, type UnitTable } from './units';

/** A member, or an expert who may become one, as far as 回避 looks at them. Empty text: nothing is known. */
export interface Judge {
  id: string;
  /** The record of the expert register; null: typed by hand. */
  expert: string | null;
  name: string;
  unit: string;
  /** 需回避情况, as the person stated it. */
  avoidance: string;
  /** 近三年任职单位, see `formerUnits`. */
  former: string;
}

export interface Judged {
  id: string;
  /** The record behind the candidate. */
  subject: string;
  /** The person that the candidate is; null: it is none. */
  person: string | null;
  /** The units that stand behind the candidate; for a base it is the base itself. */
  units: readonly string[];
  /** Who recommended it, parted by commas. */
  recommendedBy: string;
}

/** What the rules can find by themselves, the gravest first. */
export const DETECTED = ['person', 'unit', 'superior', 'recommender', 'employment', 'stated'] as const;
export type DetectedSource = (typeof DETECTED)[number];

export interface Tie {
  candidate: string;
  source: DetectedSource;
  /** Chinese; several reasons are parted by ；. */
  reason: string;
}

interface Entry {
  candidate: string;
  /** The unit as the candidate writes it. */
  unit: string;
}

/** What a unit is to a candidate: its own, the whole that its own is a part of, the body above it, who recommended it. */
interface Relation extends Entry {
  as: 'own' | 'whole' | 'superior' | 'recommender';
}

type Say = (candidate: string, source: DetectedSource, reason: string) => void;
const NONE: readonly never[] = [];

/** Shorter names are too many other words besides. */
const SHORTEST = 3;
const PART = /[、，,；;/\n]+/;

/** Finds the ties between people and the candidates of one round. Candidates are indexed once, people asked about singly. */
export class TieFinder {
  private readonly relations = new Map<string, Relation[]>();
  /** Ties by the unit of a person, since many people share one. */
  private readonly byUnit = new Map<string, readonly Tie[]>();
  private readonly named = new NameTree<Entry>();
  private readonly subjects = new Map<string, string>();
  private readonly people = new Map<string, Entry[]>();
  private readonly order = new Map<string, number>();

  constructor(
    private readonly table: UnitTable,
    candidates: readonly Judged[],
    private readonly today: string,
  ) {
    for (const candidate of candidates) this.add(candidate);
  }

  /** Every candidate to whom this person is tied, in the order of the candidates, with all reasons. */
  of(judge: Judge): Tie[] {
    const ofUnit = this.tiesOfUnit(judge.unit);
    const plain = judge.former === '' && judge.avoidance === '' && this.people.size === 0;
    if (plain && ofUnit.length === 0 && (judge.expert === null || !this.subjects.has(judge.expert))) return [];
    const found: Tie[] = [];
    const say: Say = (candidate, source, reason) => found.push({ candidate, source, reason });
    this.samePerson(judge, say);
    found.push(...ofUnit);
    if (judge.former !== '') this.employed(judge.former, say);
    if (judge.avoidance !== '') this.stated(judge.avoidance, say);
    return found.length < 2 ? found : this.merged(found);
  }

  /** One tie a candidate: the gravest kind, every reason once. */
  private merged(found: readonly Tie[]): Tie[] {
    return [...grouped(found, ({ candidate }) => candidate)]
      .map(([candidate, ties]): Tie => {
        const source = DETECTED.find((one) => ties.some((tie) => tie.source === one)) ?? 'unit';
        return { candidate, source, reason: [...new Set(ties.map(({ reason }) => reason))].join('；') };
      })
      .sort((a, b) => (this.order.get(a.candidate) ?? 0) - (this.order.get(b.candidate) ?? 0));
  }

  private add({ id, subject, person, units, recommendedBy }: Judged): void {
    this.order.set(id, this.order.size);
    this.subjects.set(subject, id);
    if (person !== null) addTo(this.people, comparisonKey(person), { candidate: id, unit: person });
    for (const unit of units) {
      const [key, ...wholes] = this.table.wholesOf(unit);
      if (key === undefined) continue;
      const entry = { candidate: id, unit };
      addTo(this.relations, key, { ...entry, as: 'own' });
      for (const whole of wholes) addTo(this.relations, whole, { ...entry, as: 'whole' });
      for (const above of new Set([key, ...wholes].flatMap((one) => this.table.superiorsOf(one))))
        addTo(this.relations, above, { ...entry, as: 'superior' });
      for (const name of this.table.namesOf(unit))
        if (name.length >= SHORTEST) this.named.add(name, { candidate: id, unit });
    }
    const label = person ?? units[0] ?? '';
    for (const part of recommendedBy.split(PART)) {
      const key = this.table.keyOf(part);
      if (key !== '') addTo(this.relations, key, { candidate: id, unit: label, as: 'recommender' });
    }
  }

  private samePerson({ expert, name }: Judge, say: Say): void {
    const self = expert === null ? undefined : this.subjects.get(expert);
    if (self !== undefined) say(self, 'person', '评委就是参评人本人');
    if (this.people.size === 0) return;
    for (const { candidate, unit } of this.people.get(comparisonKey(name)) ?? NONE)
      if (candidate !== self) say(candidate, 'person', `评委与参评人“${unit}”同名，请核对是否本人`);
  }

  private tiesOfUnit(unit: string): readonly Tie[] {
    const known = this.byUnit.get(unit);
    if (known) return known;
    let found: Tie[] | null = null;
    this.sameUnit(unit, (candidate, source, reason) => {
      found ??= [];
      found.push({ candidate, source, reason });
    });
    const ties = found ?? NONE;
    this.byUnit.set(unit, ties);
    return ties;
  }

  private sameUnit(unit: string, say: Say): void {
    for (const [at, key] of this.table.wholesOf(unit).entries()) {
      for (const one of this.relations.get(key) ?? NONE) {
        const { candidate, as, unit: of } = one;
        if (as === 'own' && at === 0) say(candidate, 'unit', `评委工作单位是参评单位“${of}”`);
        else if (as === 'own') say(candidate, 'unit', `评委工作单位“${unit}”属于参评单位“${of}”`);
        else if (as === 'superior') say(candidate, 'superior', `评委工作单位“${unit}”是参评单位“${of}”的上级单位`);
        else if (as === 'recommender') say(candidate, 'recommender', `评委工作单位“${unit}”是“${of}”的推荐单位`);
        else if (at === 0) say(candidate, 'unit', `参评单位“${of}”属于评委工作单位“${unit}”`);
      }
      for (const above of this.table.superiorsOf(key))
        for (const { candidate, unit: of } of this.ownersOf(above))
          say(candidate, 'superior', `参评单位“${of}”是评委工作单位“${unit}”的上级单位`);
    }
  }

  private ownersOf(key: string): Relation[] {
    return (this.relations.get(key) ?? []).filter(({ as }) => as === 'own');
  }

  private employed(text: string, say: Say): void {
    for (const former of formerUnits(text)) {
      if (!stillBinds(former, this.today)) continue;
      for (const key of this.table.wholesOf(former.unit))
        for (const { candidate, unit } of this.ownersOf(key))
          say(candidate, 'employment', `评委三年内曾在参评单位“${unit}”任职`);
    }
  }

  private stated(text: string, say: Say): void {
    for (const { candidate, unit } of this.named.within(foldedText(text)))
      say(candidate, 'stated', `评委申明的需回避情况提到“${unit}”`);
  }
}
