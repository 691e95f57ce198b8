import { withoutBlanks } from './text';

/** GB 32100-2015: digits and capital letters without I, O, S, V, Z; a character's value is its place here. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const MODULUS = 31;
const LENGTH = 18;
/** Letters that are mistaken for digits. */
const TWINS: Record<string, string> = { O: '0', I: '1', Z: '2', S: '5' };

export type CreditCodeFault = 'credit.length' | 'credit.charset' | 'credit.checksum';

/** 统一社会信用代码 without blanks and dashes, in capitals. */
export function cleanCreditCode(text: string): string {
  return withoutBlanks(text)
    .replace(/[-－—]/gu, '')
    .toUpperCase();
}

/** The check character for the first 17: C18 = 31 − Σ Ci·3^(i−1) mod 31 (GB 32100-2015, 5.6). */
export function checkCharacter(code: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, LENGTH - 1)) {
    sum += CHARACTERS.indexOf(character) * weight;
    weight = (weight * 3) % MODULUS;
  }
  return CHARACTERS.charAt((MODULUS - (sum % MODULUS)) % MODULUS);
}

/** The first thing wrong with a cleaned code. A wrong check character alone is only to be confirmed: issued codes have it. */
export function creditCodeFault(code: string): CreditCodeFault | null {
  if ([...code].some((character) => !CHARACTERS.includes(character))) return 'credit.charset';
  if (code.length !== LENGTH) return 'credit.length';
  return code.at(-1) === checkCharacter(code) ? null : 'credit.checksum';
}

export function creditCodeFaultText(code: string, fault: CreditCodeFault): string {
  if (fault === 'credit.length') return `统一社会信用代码应为 18 位，这里是 ${[...code].length} 位，请核对`;
  if (fault === 'credit.checksum') {
    return `统一社会信用代码的校验码应为 ${checkCharacter(code)}，请与证书核对；确实如此的可以确认保留`;
  }
  const characters = [...code];
  const place = characters.findIndex((character) => !CHARACTERS.includes(character));
  const wrong = characters[place] ?? '';
  const twin = TWINS[wrong];
  const hint = twin === undefined ? '' : `，可能是数字 ${twin}`;
  return `统一社会信用代码第 ${place + 1} 位“${wrong}”不是规定的字符${hint}，请核对`;
}
