import { customPinyin, pinyin } from 'pinyin-pro';

/** Places of the city that the package's dictionary reads wrongly. */
const PLACES = { 丰都: 'fēng dū', 曾家岩: 'zēng jiā yán', 曾家镇: 'zēng jiā zhèn' };
/** Told at the first reading: it makes the package build its dictionary, which the program's start need not wait for. */
let placesTold = false;
function tellPlaces(): void {
  if (placesTold) return;
  customPinyin(PLACES);
  placesTold = true;
}

const HAN_RUNS = /\p{Script=Han}+/gu;
const LATIN = /[a-züA-ZÜ]/;
const SYLLABLE = /^[a-z]+$/;
/** Set between syllables: xi'an is 西安 and not 先. */
export const APOSTROPHES = /['’]/g;

interface Unit {
  character: string;
  /** Syllables without tones, as keyboards write them; empty: the character is found as itself only. */
  sounds: readonly string[];
}

/** A text with the sound of each of its characters. */
export type Reading = readonly Unit[];

const NO_SOUNDS: readonly string[] = [];
/** What is typed for a syllable with ü: 吕 as lv or lu, 略 as lve or lue. The package writes v. */
const soundsOf = (syllable: string): readonly string[] => {
  if (!SYLLABLE.test(syllable)) return NO_SOUNDS;
  return syllable.includes('v') ? [syllable, syllable.replace('v', 'u')] : [syllable];
};

/** Thousands of records share a few thousand characters. */
const units = new Map<string, Unit>();
function unitOf(character: string, syllable: string): Unit {
  const key = `${character}${syllable}`;
  const unit = units.get(key) ?? { character, sounds: soundsOf(syllable) };
  units.set(key, unit);
  return unit;
}

/** Could the text be meant as pinyin? */
export const isLatin = (text: string): boolean => LATIN.test(text);

/**
 * How a text is read: 重庆 as chongqing by its dictionary of words, and with `person` a surname at the start of each name
 * as surnames are read: 单 as shan. Takes some ten microseconds; keep the result.
 */
export function readingOf(text: string, person: boolean): Reading {
  tellPlaces();
  const reading: Unit[] = [];
  const itself = (part: string) => {
    for (const character of part) reading.push(unitOf(character, ''));
  };
  let end = 0;
  for (const { 0: run, index } of text.matchAll(HAN_RUNS)) {
    itself(text.slice(end, index));
    const syllables = pinyin(run, {
      type: 'array',
      toneType: 'none',
      toneSandhi: false,
      v: true,
      surname: person ? 'head' : 'off',
    });
    for (const [at, character] of [...run].entries()) reading.push(unitOf(character, syllables[at] ?? ''));
    end = index + run.length;
  }
  itself(text.slice(end));
  return reading;
}

/** Where in the word one can stand after the unit, from `from`. */
function steps({ character, sounds }: Unit, word: string, from: number, to: Set<number>): void {
  if (word.startsWith(character, from)) to.add(from + character.length);
  for (const sound of sounds) {
    if (word[from] === sound[0]) to.add(from + 1);
    if (word.startsWith(sound, from)) to.add(from + sound.length);
    // A last syllable that is still being typed.
    else if (word.length - from < sound.length && sound.startsWith(word.slice(from))) to.add(word.length);
  }
}

const startsWith = ({ character, sounds }: Unit, word: string): boolean =>
  word.startsWith(character) || sounds.some((sound) => sound[0] === word[0]);

/**
 * Is the word somewhere in the reading, each character of it written as itself, as its whole syllable or as its initial:
 * 重庆科技馆 by kejiguan, cqkjg, cq科技? It begins where a character begins, so hong does not find 重.
 * @param word in lower case, without blanks
 */
export function soundsLike(reading: Reading, word: string): boolean {
  const typed = word.replace(APOSTROPHES, '').replaceAll('ü', 'v');
  return typed !== '' && reading.some((first, start) => startsWith(first, typed) && goesOn(reading, start, typed));
}

function goesOn(reading: Reading, start: number, word: string): boolean {
  let places = new Set([0]);
  for (let at = start; at < reading.length && places.size > 0; at++) {
    const next = new Set<number>();
    const unit = reading[at];
    if (unit) for (const place of places) steps(unit, word, place, next);
    if (next.has(word.length)) return true;
    places = next;
  }
  return false;
}
