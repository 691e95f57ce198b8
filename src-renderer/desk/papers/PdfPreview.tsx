import { useElementSize, useHotkeys, useLocalStorage, useMergedRef } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { PdfPage } from './PdfPage';
import classes from './PdfPreview.module.css';
import { PreviewBar, type Zoom } from './PreviewBar';
import type { PageSize, PDFDocumentProxy } from './pdf';
import { ScreenScale } from './ScreenScale';
import { usePageSizes } from './usePageSizes';

/** Of the browser's store: how large this PC's screen is. */
const SCALE_KEY = 'kepu.screen-scale';
/** px around a page. */
const MARGIN = 16;
/** Where in the window a page must reach to be the one that is looked at. */
const EYE = 0.4;

/** The exact pages one below the other, fitted or at a share of their size on paper. Only those in sight are drawn. */
export function PdfPreview({ pdf }: { pdf: PDFDocumentProxy }) {
  const [zoom, setZoom] = useState<Zoom>('whole');
  const [scale, setScale] = useLocalStorage({ key: SCALE_KEY, defaultValue: 1, getInitialValueInEffect: false });
  const [number, setNumber] = useState(1);
  const scroller = useRef<HTMLDivElement>(null);
  const { ref, width, height } = useElementSize();
  const sizes = usePageSizes(pdf);
  const { first } = sizes;

  const fit = first === null || width <= 0 ? null : Math.max(0.1, (width - 2 * MARGIN) / first.width);
  const whole =
    first === null || fit === null ? null : Math.min(fit, Math.max(0.1, (height - 2 * MARGIN) / first.height));
  const factor = zoom === 'width' ? fit : zoom === 'whole' ? whole : zoom * scale;

  const virtual = useVirtualizer({
    count: factor === null ? 0 : pdf.numPages,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => sizes.of(index + 1).height * (factor ?? 1),
    gap: MARGIN,
    paddingStart: MARGIN,
    paddingEnd: MARGIN,
    scrollPaddingStart: MARGIN,
    overscan: 1,
  });
  const learn = sizes.learn;
  const onSize = useCallback(
    (page: number, size: PageSize) => {
      if (learn(page, size)) virtual.resizeItem(page - 1, size.height * (factor ?? 1));
    },
    [learn, virtual, factor],
  );

  // What is in the middle stays there when pages grow or shrink.
  const place = useRef({ index: 0, share: 0 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (factor === null || first === null || !element) return;
    virtual.measure();
    const { index, share } = place.current;
    const item = virtual.measurementsCache[index];
    if (item) element.scrollTop = item.start + share * item.size - element.clientHeight * EYE;
  }, [virtual, factor, first]);
  const onScroll = () => {
    const element = scroller.current;
    const at = (element?.scrollTop ?? 0) + (element?.clientHeight ?? 0) * EYE;
    const item = virtual.getVirtualItemForOffset(at);
    if (!item) return;
    place.current = { index: item.index, share: (at - item.start) / item.size };
    setNumber(item.index + 1);
  };
  const goTo = (page: number) => {
    virtual.scrollToIndex(Math.min(pdf.numPages, Math.max(1, page)) - 1, { align: 'start' });
  };
  useHotkeys(
    [
      ['PageDown', () => goTo(number + 1)],
      ['PageUp', () => goTo(number - 1)],
    ],
    ['TEXTAREA'],
  );
  const shown = Math.min(number, pdf.numPages);
  return (
    <div className={classes.preview}>
      <PreviewBar
        number={shown}
        pages={pdf.numPages}
        onNumber={goTo}
        zoom={zoom}
        share={factor === null ? null : factor / scale}
        onZoom={setZoom}
      >
        <ScreenScale scale={scale} onScale={setScale} />
      </PreviewBar>
      <section className={classes.table} ref={useMergedRef(ref, scroller)} onScroll={onScroll} aria-label="页面">
        {factor !== null && (
          <div
            className={classes.pages}
            style={{ height: virtual.getTotalSize(), minWidth: sizes.widest * factor + 2 * MARGIN }}
          >
            {virtual.getVirtualItems().map(({ index, start, size }) => (
              <div key={index} className={classes.place} style={{ top: start, height: size }}>
                <PdfPage pdf={pdf} number={index + 1} zoom={factor} onSize={onSize} />
              </div>
            ))}
          </div>
        )}
      </section>
    </div>
  );
}
