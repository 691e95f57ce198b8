/** Titles of columns that hold what no certificate shows. */
const TITLE = /身份证|证件号|护照号|手机|电话|联系方式|银行|账号|账户|卡号|开户|住址|家庭|出生/;
/** ID numbers, mobile numbers and bank cards, whatever the column is called. */
const NUMBER = /^(?:\d{15}|\d{17}[\dXx]|1[3-9]\d{9}|\d{16,19})$/;

/** Does a column of a list hold personal numbers? Such a column is left out before anything is kept. */
export const isPersonal = (title: string, values: readonly string[]): boolean =>
  TITLE.test(title) || values.some((value) => NUMBER.test(value.replace(/[\s-]/g, '')));
