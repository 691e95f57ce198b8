export type PhoneFault = 'phone.text' | 'phone.length' | 'phone.range';

const LENGTH = 11;

/** Digits of a mobile number without the blanks, dashes, dots, brackets and country code that people type. */
export function cleanPhone(text: string): string {
  const bare = text.replace(/[\s\u3000\-–—－.()（）]/gu, '');
  return bare.replace(/^(?:\+86|0086|86(?=1\d{10}$))/, '');
}

/** Why a cleaned text is no mobile number, or null. */
export function phoneFault(phone: string): PhoneFault | null {
  if (!/^\d+$/.test(phone)) return 'phone.text';
  if (phone.length !== LENGTH) return 'phone.length';
  return /^1[3-9]/.test(phone) ? null : 'phone.range';
}

export function phoneFaultText(phone: string, fault: PhoneFault): string {
  if (fault === 'phone.length') return `手机号码应为 11 位数字，这里是 ${phone.length} 位，请核对`;
  if (fault === 'phone.range') return '没有这样开头的手机号码（应以 13 至 19 开头），请核对';
  return '手机号码只能是数字，请核对';
}
