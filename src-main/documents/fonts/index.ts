import type { FontRole, FontWish } from '../../domain/fonts';
import { type Face, openFace } from './face';
import type { GlyphNote } from './glyphs';
import { type InstalledFace, installedFaces, openForText, openInstalled } from './installed';
import { fontFiles } from './locate';
import { INSTALLED, LAST, RARE, SHIPPED, SHIPPED_NAMES, STAND_IN } from './roles';

export type { Face } from './face';
export { type GlyphNote, GlyphReport } from './glyphs';
export { systemFontFolders } from './locate';

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
}

/** What a role can be set in on this PC. */
export interface FontOffers {
  /** Installed ones that are meant for it, best first. */
  meant: FontOffer[];
  /** Other installed ones for Chinese text, as they call themselves; they are not opened before they are used. */
  other: FontOffer[];
  shipped: FontOffer[];
  /** Meant for it and not to be used: the licence forbids to embed it, or the file is damaged or locked. */
  unusable: { name: string; reason: 'licence' | 'damaged' }[];
}

export interface Fonts {
  /** The font chosen for the role. */
  face(role: FontRole): Face;
  pick(codePoint: number, role: FontRole): Pick;
  /** Splits by what a font really contains; invisible controls and variation selectors are dropped. */
  splitRuns(text: string, role: FontRole): Run[];
  offers(role: FontRole): FontOffers;
  /** What has to be said of the characters of a text before it is printed, each character once. */
  check(text: string, role: FontRole, record: string): GlyphNote[];
}

export interface FontSources {
  /** Folders that hold the shipped fonts. */
  folders: readonly string[];
  /** Folders of this PC's fonts. None: the same data gives the same bytes on every PC. */
  installed: readonly string[];
  /** Asked for by role; what is not there is passed over. */
  wish?: FontWish;
}

const GETA = 0x3013;
const PRIVATE_USE = /^\p{Co}$/u;
const INVISIBLE = /^(?! )[\p{Default_Ignorable_Code_Point}\p{Cc}]$/u;

const sets = new Map<string, Fonts>();
/** Shipped ones by path: sets of fonts share what is open. */
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
  const choices = new Map<FontRole, Face>();
  const picks = new Map<string, Pick>();

  let known: InstalledFace[] | undefined;
  /** Looked for at the first text that is set: who makes no paper reads none of the PC's fonts. */
  const ofPc = (): InstalledFace[] => {
    known ??= installedFaces(installed);
    return known;
  };
  const named = (patterns: readonly RegExp[]): InstalledFace[] => [
    ...new Set(patterns.flatMap((pattern) => ofPc().filter(({ names }) => names.some((name) => pattern.test(name))))),
  ];
  const openShipped = (file: string): Face => {
    const path = shipped.get(file.toLowerCase());
    if (path === undefined) throw new Error(`shipped font is missing: ${file}`);
    const opened = faces.get(path) ?? openFace(path, file, SHIPPED_NAMES[file] ?? file);
    faces.set(path, opened);
    return opened;
  };

  /** The fonts of this PC that are meant for the role, best first; each is opened when it is asked for. */
  function* meantFor(role: FontRole): Generator<Face> {
    for (const each of named(INSTALLED[role])) {
      const opened = openForText(each);
      if (opened) yield opened;
    }
  }
  const wished = (role: FontRole): Face | null => {
    const key = wish[role];
    if (key === undefined) return null;
    if (Object.values<string>(SHIPPED).includes(key)) return openShipped(key);
    const own = ofPc().find((each) => each.key === key);
    return own ? openForText(own) : null;
  };
  const face = (role: FontRole): Face => {
    const best = (): Face | undefined => meantFor(role).next().value;
    const chosen = choices.get(role) ?? wished(role) ?? best() ?? openShipped(STAND_IN[role]);
    choices.set(role, chosen);
    return chosen;
  };
  /** Asked for a character that the role's font lacks: first the fonts of its kind, last those for rare characters. */
  function* others(role: FontRole): Generator<Face> {
    yield* meantFor(role);
    for (const file of [STAND_IN[role], ...LAST]) yield openShipped(file);
    for (const rare of named(RARE)) {
      const opened = openInstalled(rare);
      if (opened) yield opened;
    }
  }

  const choose = (codePoint: number, role: FontRole): Pick => {
    const own = face(role);
    const isPrivate = PRIVATE_USE.test(String.fromCodePoint(codePoint));
    if (own.has(codePoint)) return { font: own, drawn: codePoint, state: isPrivate ? 'private' : 'own' };
    for (const font of others(role)) {
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
      const meant = named(INSTALLED[role]);
      const listed = [...meant.map(({ key }) => key), ...Object.values(SHIPPED)];
      const other = ofPc().filter(({ chinese, barred, key }) => chinese && !barred && !listed.includes(key));
      const unusable = meant.filter((each) => !openForText(each));
      return {
        meant: meant.filter(openForText).map(offer),
        other: other.map(offer),
        shipped: Object.values(SHIPPED).map((file) => ({ key: file, name: openShipped(file).name })),
        unusable: unusable.map(({ name, barred }) => ({ name, reason: barred ? 'licence' : 'damaged' })),
      };
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

const offer = ({ key, name }: InstalledFace): FontOffer => ({ key, name });

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;

/** The characters of a text that are to be seen, code point by code point. */
export function visible(text: string): string[] {
  return [...text].filter((character) => !INVISIBLE.test(character));
}
