import { useCallback } from 'react';
import type { FileRef } from '../../src-main/api/contract/files';
import { Fault } from '../../src-main/domain/fault';
import { fetchFile } from './files';
import { tellFault, tellSaved } from './notice';
import { shown, useRun } from './run';

/**
 * Saves a file of the main process where the person chooses, or as a download where the program runs in a browser.
 * Resolves to whether a copy was made.
 */
export function useSaveFile(): (file: FileRef) => Promise<boolean> {
  const { run } = useRun('files.save', { quiet: true });
  const { run: show } = useRun('files.showFolder');
  return useCallback(
    async (file) => {
      try {
        const { saved, download } = await run({ file: file.file });
        if (download) offerDownload(file.name, await fetchFile(file.file));
        else if (saved !== null) tellSaved(saved, () => void show({ path: saved }).catch(shown));
        return download || saved !== null;
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        tellFault(error);
        return false;
      }
    },
    [run, show],
  );
}

function offerDownload(name: string, bytes: ArrayBuffer): void {
  const url = URL.createObjectURL(new Blob([bytes]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the bytes once the click is through; a minute is more than it needs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
