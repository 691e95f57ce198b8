import { useCallback } from 'react';
import { useSigned } from '../../kit/app-state';
import { useRun } from '../../kit/run';

/**
 * Opens the print dialog for what the page shows to printers; resolves to whether it was handed to one. A browser does not
 * tell: what its dialog was opened for counts as printed.
 */
export function usePrintDialog(): () => Promise<boolean> {
  const { host } = useSigned();
  const { run } = useRun('files.print', { quiet: true });
  return useCallback(async () => {
    if (host === 'electron') return (await run({})).printed;
    window.print();
    return true;
  }, [host, run]);
}
