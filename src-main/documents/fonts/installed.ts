import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { type Face, openFace } from './face';
import { type FontLabel, readLabels } from './label';
import { fontFiles } from './locate';

/** A face in a font file of this PC, not opened yet. */
export interface InstalledFace extends FontLabel {
  /** File name, and face of a collection. */
  key: string;
  path: string;
  /** PostScript name inside a collection. */
  member: string | undefined;
}

/** Outlines of some thousand characters take more. Smaller files are not opened, and most of a PC's fonts are smaller. */
const CHINESE_BYTES = 500_000;

/** The faces below the folders that may have Chinese characters; files that cannot be read are passed over. */
export function installedFaces(folders: readonly string[]): InstalledFace[] {
  return [...fontFiles(folders).values()].flatMap((path) => {
    try {
      return statSync(path).size < CHINESE_BYTES ? [] : facesIn(path);
    } catch {
      // Damaged, or kept locked by another program.
      return [];
    }
  });
}

function facesIn(path: string): InstalledFace[] {
  const file = basename(path);
  return readLabels(path).map((label) => {
    const member = /c$/i.test(file) ? label.postScript : undefined;
    return { ...label, path, member, key: member === undefined ? file : `${file}#${member}` };
  });
}

/** By path and face; null: it cannot be opened. */
const opened = new Map<string, Face | null>();

/** Opens the face, once a process. A font of the PC that is barred or damaged must not stop a paper: null. */
export function openInstalled({ path, key, member, name, barred }: InstalledFace): Face | null {
  if (barred) return null;
  const id = `${path}#${member}`;
  const known = opened.get(id);
  if (known !== undefined) return known;
  const face = openedOrNot(() => openFace(path, key, name, member));
  opened.set(id, face);
  return face;
}

function openedOrNot(open: () => Face): Face | null {
  try {
    const face = open();
    return face.embeds() ? face : null;
  } catch {
    // The next one is tried.
    return null;
  }
}

/** Simplified ones: a font for traditional Chinese has not all of them. */
const EVERYDAY = [...'一国证书'].map((character) => character.codePointAt(0) ?? 0);

/** The face, where whole texts can be set in it; else null. */
export function openForText(installed: InstalledFace): Face | null {
  const face = openInstalled(installed);
  return face && EVERYDAY.every((codePoint) => face.has(codePoint)) ? face : null;
}
