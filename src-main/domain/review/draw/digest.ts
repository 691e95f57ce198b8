import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { ALGORITHM, type Plan } from './model';
import type { Listed } from './pool';

const hashText = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

function planLines(plan: Plan): string[][] {
  const { round, date, supervisor, seats, titles, sources, districts, restDays, conflictsAllowed } = plan;
  return [
    ['round', round],
    ['date', date],
    ['supervisor', supervisor],
    ...seats.map(({ field, size, alternates }) => ['seats', field ?? '', String(size), String(alternates)]),
    ['titles', ...(titles ?? [])],
    ['sources', ...(sources ?? [])],
    ['districts', ...(districts ?? [])],
    ['rest', String(restDays)],
    ['conflicts', String(conflictsAllowed)],
  ];
}

/** The text that the digest is of: a line a fact, fields parted by tabs, each line ended by a line feed. */
export function canonicalText(plan: Plan, list: readonly Listed[]): string {
  const heads = [[ALGORITHM], ...planLines(plan)].map((fields) => `${fields.join('\t')}\n`);
  const people = list.map(({ person: { id, name, field }, reason }) =>
    reason === null ? `in\t${id}\t${name}\t${field}\n` : `out\t${id}\t${name}\t${field}\t${reason}\n`,
  );
  return heads.join('') + people.join('');
}

/** SHA-256 of the plan and of everyone in or out, as hex: fixed before the seed is known. */
export const digestOf = (plan: Plan, list: readonly Listed[]): string => hashText(canonicalText(plan, list));

/** SHA-256 of the 32 random bytes (given as hex): shown before the word, so that the number cannot follow the word. */
export const commitmentOf = (random: string): string => bytesToHex(sha256(hexToBytes(random)));

/** The seed: SHA-256 of digest, random number (both as hex) and the supervisor's word, parted by line feeds. */
export const seedOf = (digest: string, random: string, word: string): string =>
  hashText(`${digest}\n${random}\n${word}`);

/** Numbers without end from a seed: eight of 32 bits from SHA-256 of the seed (hex), a line feed and a counter from 0. */
export function* numbersOf(seed: string): Generator<number, never> {
  for (let counter = 0; ; counter += 1) {
    const block = new DataView(sha256(utf8ToBytes(`${seed}\n${counter}`)).buffer);
    for (let at = 0; at < 32; at += 4) yield block.getUint32(at);
  }
}
