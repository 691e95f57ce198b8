import { useCallback, useMemo, useRef, useState } from 'react';

export interface Selection {
  ids: ReadonlySet<string>;
  /** `range`: everything between this row and the one that was chosen last. */
  toggle(id: string, range: boolean): void;
  all(): void;
  clear(): void;
}

/**
 * Which rows are chosen, by id, over rows that may not have been read yet.
 * @param idsInOrder ids of the whole list as it is filtered and sorted now
 */
export function useSelection(idsInOrder: () => Promise<readonly string[]>): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef<string | null>(null);
  const order = useRef(idsInOrder);
  order.current = idsInOrder;

  const toggle = useCallback((id: string, range: boolean) => {
    const from = anchor.current;
    if (range && from !== null && from !== id) {
      void order.current().then((list) => {
        const between = slice(list, from, id);
        setIds((before) => new Set([...before, ...between]));
      });
    } else {
      setIds((before) => {
        const after = new Set(before);
        if (!after.delete(id)) after.add(id);
        return after;
      });
    }
    anchor.current = id;
  }, []);
  const all = useCallback(() => void order.current().then((list) => setIds(new Set(list))), []);
  const clear = useCallback(() => {
    anchor.current = null;
    setIds(new Set());
  }, []);
  return useMemo(() => ({ ids, toggle, all, clear }), [ids, toggle, all, clear]);
}

function slice(list: readonly string[], from: string, to: string): readonly string[] {
  const a = list.indexOf(from);
  const b = list.indexOf(to);
  if (a < 0 || b < 0) return [to];
  return list.slice(Math.min(a, b), Math.max(a, b) + 1);
}
