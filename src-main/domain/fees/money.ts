/** 123456 分: 1,234.56 */
export function moneyText(fen: number): string {
  const whole = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${whole}.${String(fen % 100).padStart(2, '0')}`;
}

/** 1234.5 as typed, in 分; null: no amount of money. */
export function parseMoney(text: string): number | null {
  const found = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(text.replace(/[,，\s]/g, ''));
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : null;
}

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿'];

function groupText(group: number): string {
  let text = '';
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(group / 10 ** place) % 10;
    if (digit !== 0) text += `${DIGITS[digit]}${PLACES[place]}`;
    else if (text !== '' && group % 10 ** place !== 0 && !text.endsWith('零')) text += '零';
  }
  return text;
}

/** 人民币大写 of an amount in 分 (支付结算办法, appendix 1): 壹仟贰佰叁拾肆元伍角陆分, 贰万元整. */
export function moneyWords(fen: number): string {
  const [whole, jiao, rest] = [Math.floor(fen / 100), Math.floor(fen / 10) % 10, fen % 10];
  let text = '';
  for (let at = GROUPS.length - 1; at >= 0; at -= 1) {
    const group = Math.floor(whole / 10_000 ** at) % 10_000;
    if (group === 0) continue;
    // A group that does not fill its four places, or one that was passed over, is parted by one 零.
    if (text !== '' && (group < 1000 || !text.endsWith(GROUPS[at + 1] ?? ''))) text += '零';
    text += `${groupText(group)}${GROUPS[at]}`;
  }
  const yuan = text === '' ? '' : `${text}元`;
  if (jiao === 0 && rest === 0) return `${yuan || '零元'}整`;
  const tenths = jiao === 0 ? (yuan === '' ? '' : '零') : `${DIGITS[jiao]}角`;
  return `${yuan}${tenths}${rest === 0 ? '整' : `${DIGITS[rest]}分`}`;
}
