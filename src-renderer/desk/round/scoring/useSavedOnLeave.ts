import { useEffect } from 'react';
import type { ScoreSheet } from './sheet';

/**
 * What is typed goes out when the sheet, the page or the program is left. A window that is being closed asks first while
 * something is on its way or cannot be saved: the answer of the store would come too late for it.
 */
export function useSavedOnLeave(sheet: ScoreSheet): void {
  useEffect(() => {
    const onClose = (event: BeforeUnloadEvent) => {
      void sheet.saveAll();
      const { unsaved, saving, wrong, failed } = sheet.summary();
      if (unsaved + saving + wrong + failed > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', onClose);
    return () => {
      window.removeEventListener('beforeunload', onClose);
      void sheet.saveAll();
    };
  }, [sheet]);
}
