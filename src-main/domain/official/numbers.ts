import { documentNumber } from '../honours/numbering';

/** 发文字号 in its parts. */
export interface NumberParts {
  /** 发文机关代字 */
  prefix: string;
  year: number;
  serial: number;
}

/** What is said of a number that has another form. */
export const NUMBER_FORM = '发文字号应写成“渝科协发〔2026〕12号”这样，年份全称，序号前不加零。';

/** 渝科协发〔2026〕12号; null: it is no document number as GB/T 9704-2012 §7.2.5 wants it. */
export function numberParts(number: string): NumberParts | null {
  const [, prefix = '', year = '', serial = ''] = /^([^〔〕\s]+)〔(\d{4})〕([1-9]\d*)号$/.exec(number) ?? [];
  return prefix === '' ? null : { prefix, year: Number(year), serial: Number(serial) };
}

/** The serials of an organ's documents of a year, each once. */
function serialsOf(used: readonly string[], prefix: string, year: number): Set<number> {
  const parts = used.flatMap((number) => numberParts(number) ?? []);
  return new Set(parts.filter((each) => each.prefix === prefix && each.year === year).map(({ serial }) => serial));
}

export interface Proposal {
  number: string;
  /** Serials before it that nothing bears: issued outside of the program, or forgotten. */
  gaps: number[];
}

/** The number that comes next after those in use. */
export function nextNumber(used: readonly string[], prefix: string, year: number): Proposal {
  const serials = serialsOf(used, prefix, year);
  const serial = Math.max(0, ...serials) + 1;
  const gaps = Array.from({ length: serial - 1 }, (_, index) => index + 1).filter((each) => !serials.has(each));
  return { number: documentNumber(prefix, year, serial), gaps };
}
