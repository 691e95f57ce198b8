import { delimiter, join } from 'node:path';
import { type Fonts, openFonts } from '../../documents/fonts';
import type { Fault } from '../../domain/fault';

/** The fonts beside the program, and those of this PC. */
export function cliFonts(): Fonts {
  const folders = process.env.KEPU_FONTS?.split(delimiter) ?? [join(import.meta.dirname, '../fonts')];
  return openFonts({ folders, installed: true });
}

/** Each problem on a line, as the fault lists them. */
export function problemsOf({ data }: Fault): string {
  const listed = typeof data === 'object' && data !== null && !Array.isArray(data) ? data.problems : null;
  const messages = Array.isArray(listed) ? listed.map((each) => (each as { message: string }).message) : [];
  return messages.map((message) => `  ${message}\n`).join('');
}
