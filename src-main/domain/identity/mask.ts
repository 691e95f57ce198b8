const stars = (count: number): string => '*'.repeat(count);

/** 138****1234; of a number that is no mobile number only the last two digits are shown. */
export function maskPhone(phone: string): string {
  if (phone.length >= 11) return `${phone.slice(0, 3)}${stars(phone.length - 7)}${phone.slice(-4)}`;
  return `${stars(Math.max(phone.length - 2, 0))}${phone.slice(-2)}`;
}

/** k***@example.cn: where it is kept says nothing of who it is. */
export function maskMail(address: string): string {
  const at = address.lastIndexOf('@');
  const [first = ''] = [...address];
  return at < 1 ? stars(address.length) : `${first}***${address.slice(at)}`;
}

/** 35*************123: of a number that is too short nothing is shown. */
export function maskIdNumber(number: string): string {
  return number.length < 15
    ? stars(number.length)
    : `${number.slice(0, 2)}${stars(number.length - 5)}${number.slice(-3)}`;
}

/** 王*、王*明、买*****逊: first and last character by code points. */
export function maskName(name: string): string {
  const characters = [...name];
  const first = characters[0];
  const last = characters.at(-1);
  if (first === undefined || last === undefined) return '';
  if (characters.length === 1) return '*';
  if (characters.length === 2) return `${first}*`;
  return `${first}${stars(characters.length - 2)}${last}`;
}
