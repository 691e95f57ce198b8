import { cpSync, existsSync, linkSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fontLicences, fonts } from '../fonts.mjs';

/** Puts what the program reads at run time beside its code: out/fonts and out/resources (tables are bundled). */
export function resourcesPlugin() {
  return {
    name: 'kepu-resources',
    apply: 'build',
    closeBundle() {
      for (const { from, to } of [...fonts, ...fontLicences]) place(from, join('out/fonts', to));
      rmSync('out/resources', { recursive: true, force: true });
      cpSync('resources/sample', 'out/resources/sample', { recursive: true });
    },
  };
}

/** Fonts are tens of MB: a link where the disk allows one, and nothing when it is there already. */
function place(from, to) {
  if (existsSync(to) && statSync(to).size === statSync(from).size) return;
  mkdirSync(dirname(to), { recursive: true });
  rmSync(to, { force: true });
  try {
    linkSync(from, to);
  } catch {
    cpSync(from, to);
  }
}
