import { useCallback } from 'react';
import { tellDone } from './notice';
import { shown, useRun } from './run';

/** Says what was done by the command of this id, with the offer to undo it as one step. */
export function useTellUndoable(): (text: string, entry: string) => void {
  const undo = useRun('entry.undo');
  const { run } = undo;
  return useCallback(
    (text, entry) =>
      tellDone(text, () => {
        run({ entry }).then(({ count }) => tellDone(`已撤销，恢复了 ${count} 处。`), shown);
      }),
    [run],
  );
}
