/** Digits and capitals without 0, O, 1 and I, which are taken for each other. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const RANDOM_LENGTH = 24;
const GROUP = 5;

/** Random bytes that a code is made of: five bits of each are used. */
export const RECOVERY_BYTES = RANDOM_LENGTH;

/** Luhn's check over an alphabet of 32: finds every single mistyped character and most swapped neighbours. */
function checkCharacter(body: string): string {
  const base = ALPHABET.length;
  let sum = 0;
  for (const [at, character] of [...body].reverse().entries()) {
    const product = ALPHABET.indexOf(character) * (at % 2 === 0 ? 2 : 1);
    sum += Math.floor(product / base) + (product % base);
  }
  return ALPHABET.charAt((base - (sum % base)) % base);
}

const grouped = (code: string): string => (code.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-');

/** A recovery code of 120 random bits and a check character, as it is printed: five groups of five. */
export function recoveryCode(random: Uint8Array): string {
  const body = Array.from(random.subarray(0, RANDOM_LENGTH), (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join(
    '',
  );
  return grouped(body + checkCharacter(body));
}

/** The code as it was printed, from what a person typed: without regard to case, blanks and dashes. null: mistyped. */
export function readRecoveryCode(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—_.]/g, '');
  if (code.length !== RANDOM_LENGTH + 1 || [...code].some((character) => !ALPHABET.includes(character))) return null;
  return checkCharacter(code.slice(0, RANDOM_LENGTH)) === code.at(-1) ? grouped(code) : null;
}
