const DIGITS = '〇一二三四五六七八九';

const partsOf = (date: string): [string, number, number] => {
  const [year = '', month = '', day = ''] = date.split('-');
  return [year, Number(month), Number(day)];
};

/** 2026年9月8日, as official documents write a date. */
export function dateText(date: string): string {
  const [year, month, day] = partsOf(date);
  return `${year}年${month}月${day}日`;
}

/** 1 to 99: 九, 十, 十八, 二十, 三十一. */
function smallNumeral(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return ten + (ones === 0 ? '' : DIGITS[ones]);
}

/** 二〇二六年九月十八日, as certificates write it. */
export function dateNumerals(date: string): string {
  const [year, month, day] = partsOf(date);
  const years = [...year].map((digit) => DIGITS[Number(digit)]).join('');
  return `${years}年${smallNumeral(month)}月${smallNumeral(day)}日`;
}

/** 二〇二六年九月, as plaques write it. */
export function monthNumerals(date: string): string {
  const whole = dateNumerals(date);
  return whole.slice(0, whole.indexOf('月') + 1);
}
