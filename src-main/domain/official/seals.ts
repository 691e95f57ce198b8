/** Diameter of an organ's seal, and room between two of them (a character of the page's grid), mm. */
const SEAL = 42;
const APART = 156 / 28;
/** Seals in a row at most. */
const MOST = 3;

/** mm that a name takes. */
type Width = (name: string) => number;

/** Organs in the rows of their seals, as few rows as possible, the fuller ones first. */
function inRows(organs: readonly string[], many: number): string[][] {
  const rows: string[][] = [];
  const even = Math.ceil(organs.length / Math.ceil(organs.length / many));
  for (let at = 0; at < organs.length; at += even) rows.push(organs.slice(at, at + even));
  return rows;
}

/** Room of each column of seals, from the right: no seal is covered by a name or touches another. */
export const sealWidths = (rows: readonly string[][], width: Width): number[] =>
  Array.from({ length: Math.max(...rows.map((each) => each.length)) }, (_, fromRight) =>
    Math.max(SEAL, ...rows.map((each) => width(each.at(-1 - fromRight) ?? ''))),
  );

/** mm of a row of seals with what lies between them. */
export const sealsTotal = (widths: readonly number[]): number => widths.reduce((sum, own) => sum + own + APART, -APART);

/** Organs of a joint document as they sign it, a row of seals each (GB/T 9704-2012 §7.3.5.1). */
export function sealRows(organs: readonly string[], width: Width): string[][] {
  const fits = (many: number): boolean => sealsTotal(sealWidths(inRows(organs, many), width)) <= 156;
  const many = Array.from({ length: MOST }, (_, index) => MOST - index).find(fits) ?? 1;
  // Two organs belong side by side; names that are too long for that are set narrower.
  return inRows(organs, organs.length === 2 ? 2 : many);
}
