import { useEffect, useRef, useState } from 'react';
import { Sentence } from '../../kit/Sentence';
import classes from './PdfPreview.module.css';
import { drawPage, type PageSize, type PDFDocumentProxy, screenDots, screenSize } from './pdf';

/** ms; pages that fly past are not drawn. */
const PATIENCE = 40;

interface Props {
  pdf: PDFDocumentProxy;
  number: number;
  /** 1: as large as on paper. */
  zoom: number;
  /** Told of its size at zoom 1, in CSS px. */
  onSize?(number: number, size: PageSize): void;
}

/** One page, drawn as sharp as the screen allows. */
export function PdfPage({ pdf, number, zoom, onSize }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const ended = new AbortController();
    setFailed(false);
    const draw = async () => {
      const page = await pdf.getPage(number);
      if (ended.signal.aborted) return;
      const size = screenSize(page);
      onSize?.(number, size);
      // A canvas of its own for each drawing: two renderings into one canvas are refused by pdf.js.
      const canvas = document.createElement('canvas');
      await drawPage(page, canvas, screenDots(zoom), ended.signal);
      page.cleanup();
      canvas.style.width = `${size.width * zoom}px`;
      canvas.setAttribute('role', 'img');
      canvas.setAttribute('aria-label', `第 ${number} 页`);
      if (!ended.signal.aborted) holder.current?.replaceChildren(canvas);
    };
    const timer = setTimeout(
      () => draw().catch(() => ended.signal.aborted || setFailed(true)),
      holder.current?.hasChildNodes() ? 0 : PATIENCE,
    );
    return () => {
      clearTimeout(timer);
      ended.abort();
    };
  }, [pdf, number, zoom, onSize]);
  if (failed) return <Sentence>这一页画不出来，请另存为文件后用别的程序打开。</Sentence>;
  return <div ref={holder} className={classes.page} />;
}
