import { resolve } from 'node:path';

/** Where the built parts stand: every chunk of main lies in out/main, so this is the same in each. */
const beside = (path: string) => resolve(import.meta.dirname, path);

export const BUILT = {
  renderer: beside('../renderer'),
  resources: beside('../resources'),
  preload: beside('../preload/preload.cjs'),
  documents: beside('documents.cjs'),
};
