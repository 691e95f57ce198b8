import { z } from 'zod';
import { comparisonKey } from '../../identity/text';

/** One unit of the table: how else it is written, and the body above it. Names as people write them. */
export const unitSchema = z.object({
  name: z.string().trim().min(2).max(100),
  also: z.array(z.string().trim().min(2).max(100)).max(20),
  superior: z.string().trim().min(2).max(100).nullable(),
});
export type Unit = z.infer<typeof unitSchema>;
export const unitsSchema = z.array(unitSchema).max(2000);

/** Shortest name whose departments are recognised by their beginning: 重庆大学 is, 大学 is not. */
const STEM = 4;
/** How departments and branches end: 光电工程学院, 科普部, 附属中学. */
const DEPARTMENT = /(?:学院|[系部处科室所馆站组]|研究院|中心|分校|校区|分院|分公司|基地|委员会|协会|团队)$/;
/** What follows is a branch, however it ends: 附属中学. */
const BRANCH = '附属';
/** 重庆市渝中区科协 and 渝中区科协 are one. */
const CITY = /^重庆市(?=.{1,4}[区县])/;
const SHORT_FORMS: readonly [string, string][] = [
  ['科学技术协会', '科协'],
  ['教育委员会', '教委'],
  ['有限责任公司', '有限公司'],
];

/** A unit's name as it is compared: folded, with usual long forms shortened. */
function folded(unit: string): string {
  let key = comparisonKey(unit).replace(CITY, '');
  for (const [long, short] of SHORT_FORMS) if (key.includes(long)) key = key.replaceAll(long, short);
  return key;
}

/** The units that offices know by several names, and what stands above what. */
export class UnitTable {
  private readonly same = new Map<string, string>();
  private readonly above = new Map<string, string>();
  private readonly wholes = new Map<string, readonly string[]>();

  constructor(units: readonly Unit[]) {
    for (const { name, also } of units) for (const other of also) this.same.set(folded(other), folded(name));
    for (const { name, superior } of units)
      if (superior !== null) this.above.set(this.keyOf(name), this.keyOf(superior));
  }

  /** The key of a unit, the same for all its names; empty for no unit. */
  keyOf(unit: string): string {
    const key = folded(unit);
    return this.same.get(key) ?? key;
  }

  /** The unit itself and what it may be a department of, the nearest first, as keys. Many people share a unit. */
  wholesOf(unit: string): readonly string[] {
    const known = this.wholes.get(unit);
    if (known) return known;
    const found = this.readWholes(unit);
    this.wholes.set(unit, found);
    return found;
  }

  private readWholes(unit: string): string[] {
    const own = folded(unit);
    if (own === '') return [];
    const found = [this.keyOf(unit)];
    const add = (length: number) => {
      const stem = this.same.get(own.slice(0, length)) ?? own.slice(0, length);
      if (length >= STEM && !found.includes(stem)) found.push(stem);
    };
    // The end of a department's name is looked at once: every beginning before it may be the whole.
    const end = DEPARTMENT.exec(own)?.index ?? 0;
    const branch = own.lastIndexOf(BRANCH);
    for (let length = Math.max(end, branch); length >= STEM; length -= 1)
      if (length <= end || own.startsWith(BRANCH, length)) add(length);
    return found;
  }

  /** Everything above a unit (by key), the nearest first. A circle in the table ends where it began. */
  superiorsOf(key: string): readonly string[] {
    if (!this.above.has(key)) return NONE;
    const found: string[] = [];
    for (let up = this.above.get(key); up !== undefined && up !== key && !found.includes(up); up = this.above.get(up))
      found.push(up);
    return found;
  }

  /** All that a unit is called, folded: what to look for in a text. */
  namesOf(unit: string): string[] {
    const key = this.keyOf(unit);
    const others = [...this.same].flatMap(([name, of]) => (of === key ? [name] : []));
    return [...new Set([key, folded(unit), ...others])];
  }
}

const NONE: readonly string[] = [];

/** Folds a text in which unit names are looked for. */
export const foldedText = folded;
