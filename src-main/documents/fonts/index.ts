import type { FontRole, FontWish } from '../../domain/fonts';
import { type Face, openFace } from './face';
import type { GlyphNote } from './glyphs';
import { fontFiles, systemFontFolders } from './locate';
import { type Candidate, INSTALLED, LAST, SHIPPED, STAND_IN } from './roles';

export type { Face } from './face';
export { type GlyphNote, GlyphReport } from './glyphs';

/** A piece of text that one font can draw. */
export interface Run {
  font: Face;
  text: string;
}

/** How one character is drawn in a role. `drawn` differs from it where no font has it: 〓 (the printers' blank). */
export interface Pick {
  font: Face;
  drawn: number;
  state: 'own' | GlyphNote['state'];
}

/** A font that a role can be set in. */
export interface FontOffer {
  key: string;
  name: string;
  /** Of this PC; else it came with the program. */
  installed: boolean;
}

export interface Fonts {
  /** The font chosen for the role. */
  face(role: FontRole): Face;
  pick(codePoint: number, role: FontRole): Pick;
  /** Splits by what a font really contains; invisible controls and variation selectors are dropped. */
  splitRuns(text: string, role: FontRole): Run[];
  /** What the role can be set in here: the fonts of this PC that are meant for it, best first, then those of the program. */
  offers(role: FontRole): FontOffer[];
  /** What has to be said of the characters of a text before it is printed, each character once. */
  check(text: string, role: FontRole, record: string): GlyphNote[];
}

export interface FontSources {
  /** Folders that hold the shipped fonts. */
  folders: readonly string[];
  /** Use the fonts of this PC too. Off, the same data gives the same bytes on every PC. */
  installed: boolean;
  /** Asked for by role; what is not there is passed over. */
  wish?: FontWish;
}

const GETA = 0x3013;
const PRIVATE_USE = /^\p{Co}$/u;
const INVISIBLE = /^(?! )[\p{Default_Ignorable_Code_Point}\p{Cc}]$/u;

const sets = new Map<string, Fonts>();
/** By path and face: sets of fonts share what is open. */
const faces = new Map<string, Face>();

/** The fonts of this process, opened once for each set of sources. Throws where a shipped font is not in its folder. */
export function openFonts(sources: FontSources): Fonts {
  const key = JSON.stringify(sources);
  const known = sets.get(key);
  if (known) return known;
  const opened = load(sources);
  sets.set(key, opened);
  return opened;
}

function load({ folders, installed, wish = {} }: FontSources): Fonts {
  const shipped = fontFiles(folders, 0);
  const system = installed ? fontFiles(systemFontFolders()) : new Map<string, string>();
  const choices = new Map<FontRole, Face>();
  const picks = new Map<string, Pick>();

  const open = (paths: Map<string, string>, { file, face }: Candidate): Face | null => {
    const path = paths.get(file.toLowerCase());
    if (path === undefined) return null;
    const known = `${path}#${face ?? ''}`;
    const opened = faces.get(known) ?? openFace(path, keyOf({ file, face }), face);
    faces.set(known, opened);
    return opened;
  };
  const openShipped = (candidate: Candidate): Face => {
    const opened = open(shipped, candidate);
    if (!opened) throw new Error(`shipped font is missing: ${candidate.file}`);
    return opened;
  };
  const usable = (candidate: Candidate): Face | null => {
    try {
      const opened = open(system, candidate);
      return opened?.has(0x4e00) ? opened : null;
    } catch {
      // A damaged font file of the PC must not stop a paper: the next one is tried.
      return null;
    }
  };
  const firstInstalled = (role: FontRole): Face | null => {
    for (const candidate of INSTALLED[role]) {
      const opened = usable(candidate);
      if (opened) return opened;
    }
    return null;
  };
  const wished = (role: FontRole): Face | null => {
    const named = ({ file, face }: Candidate): boolean => keyOf({ file, face }) === wish[role];
    const own = INSTALLED[role].find(named);
    const ours = Object.values(SHIPPED).find(named);
    return own ? usable(own) : ours ? openShipped(ours) : null;
  };
  const face = (role: FontRole): Face => {
    const chosen = choices.get(role) ?? wished(role) ?? firstInstalled(role) ?? openShipped(STAND_IN[role]);
    choices.set(role, chosen);
    return chosen;
  };

  const choose = (codePoint: number, role: FontRole): Pick => {
    const own = face(role);
    const isPrivate = PRIVATE_USE.test(String.fromCodePoint(codePoint));
    if (own.has(codePoint)) return { font: own, drawn: codePoint, state: isPrivate ? 'private' : 'own' };
    for (const candidate of [STAND_IN[role], ...LAST]) {
      const font = openShipped(candidate);
      if (font.has(codePoint)) return { font, drawn: codePoint, state: isPrivate ? 'private' : 'fallback' };
    }
    return { font: openShipped(STAND_IN.song), drawn: GETA, state: isPrivate ? 'private' : 'missing' };
  };
  const pick = (codePoint: number, role: FontRole): Pick => {
    const key = `${role}${codePoint}`;
    const picked = picks.get(key) ?? choose(codePoint, role);
    picks.set(key, picked);
    return picked;
  };

  return {
    face,
    pick,
    splitRuns(text, role) {
      const runs: Run[] = [];
      for (const character of visible(text)) {
        const { font, drawn } = pick(codeOf(character), role);
        const last = runs.at(-1);
        if (last?.font === font) last.text += String.fromCodePoint(drawn);
        else runs.push({ font, text: String.fromCodePoint(drawn) });
      }
      return runs;
    },
    offers(role) {
      const own = INSTALLED[role].flatMap((candidate) => usable(candidate) ?? []);
      const ours = Object.values(SHIPPED).map(openShipped);
      return [...own.map((each) => offer(each, true)), ...ours.map((each) => offer(each, false))];
    },
    check(text, role, record) {
      const notes = new Map<string, GlyphNote>();
      for (const character of visible(text)) {
        const { font, drawn, state } = pick(codeOf(character), role);
        if (state === 'own' || notes.has(character)) continue;
        const shown = drawn === codeOf(character) ? font.name : null;
        notes.set(character, { character, state, record, font: shown });
      }
      return [...notes.values()];
    },
  };
}

const keyOf = ({ file, face }: Candidate): string => (face === undefined ? file : `${file}#${face}`);

const offer = ({ key, fullName }: Face, installed: boolean): FontOffer => ({ key, name: fullName, installed });

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;

/** The characters of a text that are to be seen, code point by code point. */
export function visible(text: string): string[] {
  return [...text].filter((character) => !INVISIBLE.test(character));
}
