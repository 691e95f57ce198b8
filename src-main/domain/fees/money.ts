/** 123456 分: 1,234.56 */
export function moneyText(fen: number): string {
  const whole = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${whole}.${String(fen % 100).padStart(2, '0')}`;
}

/** No fee and no bracket is higher: a million yuan, in 分. */
export const HIGHEST_FEN = 100_000_000;

/** An amount as it was typed: 分, or in a sentence why it is none. */
export type TypedMoney = { fen: number; why?: undefined } | { fen?: undefined; why: string };

/** Reads 1,234.5 as typed, also with a Chinese input method (１２３４．５元). */
export function readMoney(text: string): TypedMoney {
  const plain = text
    .normalize('NFKC')
    .replaceAll('。', '.')
    .replace(/[,\s¥元]/g, '');
  if (plain === '') return { why: '请填金额。' };
  const found = /^(-?)(\d+)(?:\.(\d*))?$/.exec(plain);
  if (!found) return { why: `“${text.trim()}”不是金额，请只填数字。` };
  const [, minus, whole = '', part = ''] = found;
  if (minus !== '') return { why: '金额不能小于 0，请改正。' };
  if (part.length > 2) return { why: '金额到分为止，最多两位小数，请改正。' };
  const fen = Number(whole) * 100 + Number(part.padEnd(2, '0'));
  return fen > HIGHEST_FEN ? { why: `金额最多 ${moneyText(HIGHEST_FEN)} 元，请核对。` } : { fen };
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
