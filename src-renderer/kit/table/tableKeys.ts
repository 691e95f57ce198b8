import type { KeyboardEvent } from 'react';

interface Keys {
  cursor: number;
  /** Rows in sight. */
  page: number;
  last: number;
  move(index: number, range: boolean): void;
  open(): void;
  choose(): void;
  chooseAll(): void;
}

/** What the keys do in a table; keys inside of its inputs and buttons are theirs. */
export function tableKeys({ cursor, page, last, move, open, choose, chooseAll }: Keys) {
  const steps: Record<string, number> = {
    ArrowDown: cursor + 1,
    ArrowUp: cursor - 1,
    PageDown: cursor + page,
    PageUp: cursor - page,
    Home: 0,
    End: last,
  };
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || last < 0) return;
    const to = steps[event.key];
    if (to !== undefined) move(Math.max(0, Math.min(last, to)), event.shiftKey);
    else if (event.key === 'Enter' && cursor >= 0) open();
    else if (event.key === ' ' && cursor >= 0) choose();
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) chooseAll();
    else return;
    event.preventDefault();
  };
}
