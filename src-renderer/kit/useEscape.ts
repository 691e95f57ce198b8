import { useEffect, useRef } from 'react';

/** Esc closes what is open on the page, unless it first closes something above it: a dialog, a menu, a list of choices. */
export function useEscape(onEscape: () => void): void {
  const latest = useRef(onEscape);
  latest.current = onEscape;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('[role="dialog"], [role="menu"], [aria-expanded="true"]')) return;
      if (document.querySelector('[role="dialog"][aria-modal="true"]')) return;
      // One press closes one thing: a question that this opens must not be closed by the same press.
      event.stopImmediatePropagation();
      latest.current();
    };
    // In the capture phase: what closes itself is still open then.
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, []);
}
