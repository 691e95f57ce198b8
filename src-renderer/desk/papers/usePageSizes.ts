import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type PageSize, type PDFDocumentProxy, screenSize } from './pdf';

/**
 * Sizes of pages on the screen at 100 %, CSS px. The first page is asked for at once; the others are taken to be like it
 * until they are drawn: to ask ten thousand pages takes seconds.
 */
export function usePageSizes(pdf: PDFDocumentProxy) {
  const [first, setFirst] = useState<PageSize | null>(null);
  const [widest, setWidest] = useState(0);
  const known = useRef(new Map<number, PageSize>());
  useEffect(() => {
    let current = true;
    void pdf.getPage(1).then((page) => {
      if (!current) return;
      const size = screenSize(page);
      known.current.clear();
      setFirst((former) => (former && same(former, size) ? former : size));
      setWidest(size.width);
    });
    return () => {
      current = false;
    };
  }, [pdf]);
  const of = useCallback((number: number): PageSize => known.current.get(number) ?? first ?? NONE, [first]);
  /** Notes the size of a page; answers whether it was taken to be another. */
  const learn = useCallback(
    (number: number, size: PageSize): boolean => {
      if (same(of(number), size)) return false;
      known.current.set(number, size);
      setWidest((former) => Math.max(former, size.width));
      return true;
    },
    [of],
  );
  return useMemo(() => ({ first, widest, of, learn }), [first, widest, of, learn]);
}

const NONE: PageSize = { width: 0, height: 0 };

const same = (a: PageSize, b: PageSize): boolean => a.width === b.width && a.height === b.height;
