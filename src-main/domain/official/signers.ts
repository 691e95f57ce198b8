/** Names of signers that stand side by side (GB/T 9704-2012 §7.2.6). */
const IN_ROW = 2;
/** Characters between them: more than within a name of two. */
export const SIGNER_GAP = 2;
/** Characters of a line without the one that stays empty at either end: 156 mm at the glyphs' own width. */
const LINE = 25.5;
export const SIGNER_LABEL = '签发人：';

/** Halves count half. */
const charactersOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character <= '\u024f' ? 0.5 : 1), 0);

/** A name of two characters is as wide as one of three. */
const spread = (name: string): string => ([...name].length === 2 ? [...name].join('　') : name);

function inRows(names: readonly string[], many: number): string[][] {
  return Array.from({ length: Math.ceil(names.length / many) }, (_, row) => names.slice(row * many, (row + 1) * many));
}

/** Room for the names of a column, by the widest of them. */
export const signerColumns = (rows: readonly string[][], width: (name: string) => number): number[] =>
  (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));

/**
 * 签发人 in their rows, two names in each; one where two would leave the document number no room. The last row stands
 * beside the number.
 */
export function signerRows({ number, signers }: { number: string; signers: readonly string[] }): string[][] {
  const names = signers.map(spread);
  const rows = inRows(names, IN_ROW);
  const columns = signerColumns(rows, charactersOf);
  const taken = columns.reduce((sum, width) => sum + SIGNER_GAP + width, -SIGNER_GAP);
  const fits = charactersOf(number) + 1 + charactersOf(SIGNER_LABEL) + taken <= LINE;
  return fits ? rows : inRows(names, 1);
}
