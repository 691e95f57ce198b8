import { ActionIcon, NumberInput, SegmentedControl } from '@mantine/core';
import { useElementSize, useHotkeys } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight, IconMinus, IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { PdfPage } from './PdfPage';
import classes from './PdfPreview.module.css';
import { cssWidth, type PDFDocumentProxy } from './pdf';

const STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];
/** px on every side of the page. */
const MARGIN = 16;
type Zoom = 'width' | 'whole' | number;

interface Props {
  pdf: PDFDocumentProxy;
  number: number;
  onNumber(number: number): void;
}

/** The exact pages, one at a time: fitted, or at a share of their size on paper. */
export function PdfPreview({ pdf, number, onNumber }: Props) {
  const [zoom, setZoom] = useState<Zoom>('whole');
  const { ref, width: outerWidth, height: outerHeight } = useElementSize();
  const width = outerWidth - 2 * MARGIN;
  const height = outerHeight - 2 * MARGIN;
  const natural = useNatural(pdf, number);
  const turn = (by: number) => onNumber(Math.min(pdf.numPages, Math.max(1, number + by)));
  useHotkeys([
    ['PageDown', () => turn(1)],
    ['PageUp', () => turn(-1)],
  ]);
  const fit = natural === null || width <= 0 ? null : Math.max(0.1, width / natural.width);
  const whole = natural === null || fit === null ? null : Math.min(fit, Math.max(0.1, height / natural.height));
  const factor = zoom === 'width' ? fit : zoom === 'whole' ? whole : zoom;
  const step = (by: 1 | -1) => {
    const now = factor ?? 1;
    const next = by > 0 ? STEPS.find((one) => one > now + 0.01) : STEPS.findLast((one) => one < now - 0.01);
    if (next !== undefined) setZoom(next);
  };
  return (
    <div className={classes.preview}>
      <div className={classes.bar}>
        <ActionIcon variant="default" size="lg" aria-label="上一页" disabled={number === 1} onClick={() => turn(-1)}>
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <NumberInput
          w={64}
          aria-label="页码"
          hideControls
          min={1}
          max={pdf.numPages}
          allowDecimal={false}
          value={number}
          onChange={(value) => turn(Number(value || 1) - number)}
        />
        <span>共 {pdf.numPages} 页</span>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label="下一页"
          disabled={number === pdf.numPages}
          onClick={() => turn(1)}
        >
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
        <span className={classes.space} />
        <SegmentedControl
          aria-label="显示大小"
          size="xs"
          value={typeof zoom === 'number' ? (zoom === 1 ? 'actual' : '') : zoom}
          onChange={(value) => setZoom(value === 'actual' ? 1 : value === 'width' ? 'width' : 'whole')}
          data={[
            { value: 'whole', label: '整页' },
            { value: 'width', label: '页宽' },
            { value: 'actual', label: '原大' },
          ]}
        />
        <ActionIcon variant="default" size="lg" aria-label="缩小" onClick={() => step(-1)}>
          <IconMinus size={18} aria-hidden />
        </ActionIcon>
        <span style={{ width: 48, textAlign: 'center' }}>{factor === null ? '' : `${Math.round(factor * 100)}%`}</span>
        <ActionIcon variant="default" size="lg" aria-label="放大" onClick={() => step(1)}>
          <IconPlus size={18} aria-hidden />
        </ActionIcon>
      </div>
      <div className={classes.table} ref={ref} style={{ padding: MARGIN }}>
        {factor !== null && <PdfPage key={number} pdf={pdf} number={number} zoom={factor} />}
      </div>
    </div>
  );
}

/** Size of a page on the screen at 100 %, in CSS px. */
function useNatural(pdf: PDFDocumentProxy, number: number): { width: number; height: number } | null {
  const [natural, setNatural] = useState<{ width: number; height: number } | null>(null);
  useEffect(() => {
    let current = true;
    void pdf.getPage(number).then((page) => {
      const { width, height } = page.getViewport({ scale: 1 });
      if (current) setNatural({ width: cssWidth(page), height: (cssWidth(page) * height) / width });
    });
    return () => {
      current = false;
    };
  }, [pdf, number]);
  return natural;
}
