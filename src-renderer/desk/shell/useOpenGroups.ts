import { useState } from 'react';
import { MEASURES } from '../../../src-main/domain/measures';

const KEPT = 'kepu-navigation';
const [FIRST] = MEASURES;

function readKept(): string[] {
  const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? 'null');
  return Array.isArray(kept) ? kept.filter((title) => typeof title === 'string') : [FIRST?.title ?? ''];
}

/** Which groups of the navigation stand open; kept on this PC. */
export function useOpenGroups(): [ReadonlySet<string>, (title: string, open: boolean) => void] {
  const [opened, setOpened] = useState(() => new Set(readKept()));
  const set = (title: string, open: boolean) => {
    const next = new Set(opened);
    if (open) next.add(title);
    else next.delete(title);
    localStorage.setItem(KEPT, JSON.stringify([...next]));
    setOpened(next);
  };
  return [opened, set];
}
