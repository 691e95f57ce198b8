const PLACEHOLDER = /\{([^{}]*)\}/g;

/** What fills a pattern. `kind`: short code of the round's kind. */
export interface NumberParts {
  year: number;
  kind: string;
  seq: number;
}

/** Why a number pattern cannot be used, as a Chinese sentence; null when it can. */
export function patternProblem(pattern: string): string | null {
  const names = [...pattern.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
  const unknown = names.find((name) => name !== 'year' && name !== 'kind' && !/^seq:[1-9]$/.test(name));
  if (unknown !== undefined) return `编号规则里的 {${unknown}} 不认识，只能用 {year}、{kind} 和 {seq:4}。`;
  if (names.filter((name) => name.startsWith('seq:')).length !== 1)
    return '编号规则里要有且只有一个 {seq:4} 这样的流水号。';
  return null;
}

/**
 * The counter that a number is taken from: the pattern with year and kind filled in. A pattern without {year} thus
 * counts on over the years, and no number can come twice.
 */
export function sequenceKey(pattern: string, year: number, kind: string): string {
  const counted = pattern.replace(PLACEHOLDER, (whole, name: string) =>
    name === 'year' ? String(year) : name === 'kind' ? kind : whole,
  );
  return `certificate:${counted}`;
}

/** `渝科普〔{year}〕{kind}-{seq:4}` with 2026, JD, 7: 渝科普〔2026〕JD-0007. A longer count keeps all its digits. */
export function certificateNumber(pattern: string, parts: NumberParts): string {
  return pattern.replace(PLACEHOLDER, (whole, name: string) => {
    if (name === 'year') return String(parts.year);
    if (name === 'kind') return parts.kind;
    const width = /^seq:([1-9])$/.exec(name)?.[1];
    return width === undefined ? whole : String(parts.seq).padStart(Number(width), '0');
  });
}

/** 发文字号: full year in 〔〕, no 第, no leading zero (GB/T 9704-2012): 渝科协发〔2026〕12号. */
export function documentNumber(prefix: string, year: number, serial: number): string {
  return `${prefix}〔${year}〕${serial}号`;
}

/** 渝科普〔2026〕PS-9 stands before PS-0010, and both behind what is numbered JY. */
const natural = new Intl.Collator('en', { numeric: true });

/** The order of the register: by pattern, then year, then as the numbers themselves count: kind by kind. */
export const byNumber = (
  a: { pattern: string; year: number; number: string },
  b: { pattern: string; year: number; number: string },
): number => {
  if (a.pattern !== b.pattern) return a.pattern < b.pattern ? -1 : 1;
  return a.year - b.year || natural.compare(a.number, b.number);
};
