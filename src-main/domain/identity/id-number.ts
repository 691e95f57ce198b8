import { civilDate } from '../calendar/date';
import { withoutBlanks } from './text';

/** GB 11643-1999: weights of the first 17 digits, and the check character by the remainder of 11 (ISO 7064 MOD 11-2). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
const LENGTH = 18;

export type IdNumberFault = 'id.charset' | 'id.length' | 'id.date' | 'id.check';

/** 身份证号 without blanks and dashes, with a capital X. */
export function cleanIdNumber(text: string): string {
  return withoutBlanks(text)
    .replace(/[-－—]/gu, '')
    .toUpperCase();
}

/** The check character for the first 17 digits. */
export function idCheck(number: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number.charAt(at)), 0);
  return CHECKS.charAt(sum % 11);
}

/** The date of birth in a number of 18 characters, or null when the calendar has no such day. */
export function birthOf(number: string): string | null {
  return civilDate(Number(number.slice(6, 10)), Number(number.slice(10, 12)), Number(number.slice(12, 14)));
}

/** Digit 17 is odd for men. Expects a sound number. */
export const sexOf = (number: string): '男' | '女' => (Number(number.charAt(16)) % 2 === 1 ? '男' : '女');

/**
 * The first thing wrong with a cleaned number, or null. The area code is not checked: lists of areas change, and old
 * codes stay valid.
 */
export function idNumberFault(number: string): IdNumberFault | null {
  if (number.length !== LENGTH) return 'id.length';
  if (!/^\d{17}[\dX]$/.test(number)) return 'id.charset';
  if (birthOf(number) === null) return 'id.date';
  return number.endsWith(idCheck(number)) ? null : 'id.check';
}

/** Why the number is refused; the number itself is never repeated. */
export function idNumberFaultText(number: string, fault: IdNumberFault): string {
  if (fault === 'id.length') return `身份证号应为 18 位，这里是 ${[...number].length} 位，请核对`;
  if (fault === 'id.charset') return '身份证号的前 17 位应为数字，末位应为数字或 X，请核对';
  if (fault === 'id.date') return '身份证号中的出生日期不存在，请核对';
  return '身份证号的校验码不对，可能有一位写错，请与证件核对';
}
