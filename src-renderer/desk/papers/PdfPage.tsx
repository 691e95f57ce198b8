import { useEffect, useRef, useState } from 'react';
import { Sentence } from '../../kit/Sentence';
import classes from './PdfPreview.module.css';
import { cssWidth, drawPage, type PDFDocumentProxy, screenDots } from './pdf';

interface Props {
  pdf: PDFDocumentProxy;
  number: number;
  /** 1: as large as on paper. */
  zoom: number;
}

/** One page, drawn as sharp as the screen allows. */
export function PdfPage({ pdf, number, zoom }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let current = true;
    setFailed(false);
    const draw = async () => {
      const page = await pdf.getPage(number);
      // A canvas of its own for each drawing: two renderings into one canvas are refused by pdf.js.
      const canvas = document.createElement('canvas');
      await drawPage(page, canvas, screenDots(zoom));
      canvas.style.width = `${cssWidth(page) * zoom}px`;
      canvas.setAttribute('role', 'img');
      canvas.setAttribute('aria-label', `第 ${number} 页`);
      if (current) holder.current?.replaceChildren(canvas);
    };
    draw().catch(() => current && setFailed(true));
    return () => {
      current = false;
    };
  }, [pdf, number, zoom]);
  if (failed) return <Sentence>这一页画不出来，请另存为文件后用别的程序打开。</Sentence>;
  return <div ref={holder} className={classes.page} />;
}
