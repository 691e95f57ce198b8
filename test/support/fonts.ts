import { dirname } from 'node:path';
import { fonts as shipped } from '../../build/fonts.mjs';
import { type Fonts, openFonts } from '../../src-main/documents/fonts';

/** Folders of the shipped fonts in the checkout. */
export const fontFolders: string[] = [...new Set(shipped.map(({ from }) => dirname(from)))];

/** Only the shipped fonts: papers look the same on every PC. */
export const shippedFonts = (): Fonts => openFonts({ folders: fontFolders, installed: [] });
