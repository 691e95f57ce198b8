import { APOSTROPHES, readingOf, soundsLike } from '../identity/pinyin';

/**
 * How a text sounds, written out so that thousands of texts can be looked through: its initials, and its syllables with
 * the places where they begin.
 */
export interface Sounds {
  initials: string;
  syllables: string;
  /** As `syllables`, with a capital where one begins. */
  begins: string;
}

const cached = new Map<string, Sounds>();
/** Texts that many records share (units, fields) are worked out once; the rest is forgotten now and then. */
const MOST = 50_000;

const capital = (sound: string): string => sound.charAt(0).toUpperCase() + sound.slice(1);

/** @param text folded, as the search words are */
export function soundsOf(text: string, person: boolean): Sounds {
  const key = `${person ? '1' : '0'}${text}`;
  const known = cached.get(key);
  if (known) return known;
  let initials = '';
  let begins = '';
  // 吕 is typed lv or lu: the second spelling stands on a line of its own.
  let other = '';
  let twofold = false;
  for (const { character, sounds } of readingOf(text, person)) {
    const [first = character, second = first] = sounds;
    initials += first.charAt(0);
    begins += capital(first);
    other += capital(second);
    twofold ||= second !== first;
  }
  if (twofold) begins += `\n${other}`;
  if (cached.size >= MOST) cached.clear();
  const made = { initials, syllables: begins.toLowerCase(), begins };
  cached.set(key, made);
  return made;
}

/** Does the word stand in the syllables, from the beginning of one of them? */
function inSyllables({ syllables, begins }: Sounds, word: string): boolean {
  for (let at = syllables.indexOf(word); at >= 0; at = syllables.indexOf(word, at + 1))
    if (begins[at] !== syllables[at]) return true;
  return false;
}

/** Is the word there by initials alone or by whole syllables alone? */
export const heardIn = (sounds: Sounds, word: string): boolean =>
  sounds.initials.includes(word) || inSyllables(sounds, word);

/** Is the word all of the text, by its initials or by its syllables? wangjing and wj are 王静, not 王静娜. */
export const isWhole = ({ initials, syllables }: Sounds, word: string): boolean =>
  initials === word || syllables.split('\n').includes(word);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** One character of a word: it goes on in its syllable or begins the next; a Chinese one is some syllable, or itself. */
function step(character: string, first: boolean): string {
  const begin = /\p{Script=Han}/u.test(character) ? `(?:[A-Z][a-z]*|${character})` : escaped(capital(character));
  return first ? begin : `(?:${escaped(character)}|[a-z]*${begin})`;
}

let last = { word: '', pattern: /^/g };

/** What must be in the `begins` of a text that has the word, half as initials, half as syllables. Flag `g`. */
export function patternOf(word: string): RegExp {
  if (last.word !== word) {
    const typed = word.replace(APOSTROPHES, '').replaceAll('ü', 'v');
    last = { word, pattern: new RegExp([...typed].map((character, at) => step(character, at === 0)).join(''), 'g') };
  }
  return last.pattern;
}

/** Could the word be there at all, half as initials, half as syllables? Cheap, and rules most texts out. */
export const mayHold = ({ begins }: Sounds, word: string): boolean => begins.search(patternOf(word)) >= 0;

/** Is it there in any way in which a name may be typed, mixed ones among them (cq科技)? Slower: for few texts. */
export const soundsIn = (text: string, person: boolean, word: string): boolean =>
  soundsLike(readingOf(text, person), word);

/** Does the text sound like the word? @param text folded, of no person */
export const soundsLikeWord = (text: string, word: string, mixed: boolean): boolean => {
  const sounds = soundsOf(text, false);
  return mixed ? mayHold(sounds, word) && soundsIn(text, false, word) : heardIn(sounds, word);
};
