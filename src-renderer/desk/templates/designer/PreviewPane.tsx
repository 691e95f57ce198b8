import { useElementSize } from '@mantine/hooks';
import { StateBadge } from '../../../kit/StateBadge';
import type { Latest } from '../../../kit/useLatest';
import { PdfPage } from '../../papers/PdfPage';
import { Problems } from '../../papers/Problems';
import { usePdf } from '../../papers/usePdf';
import classes from './Designer.module.css';

/** CSS px for a millimetre at 100 %. */
const PX = 96 / 25.4;

interface Props {
  preview: Latest<'template.preview'>;
  width: number;
  height: number;
}

/** The exact page beside the design, and what would keep it from being printed. */
export function PreviewPane({ preview: { made, fault, busy }, width, height }: Props) {
  const { ref, width: room, height: tall } = useElementSize();
  const { pdf } = usePdf(made?.file ?? null);
  const zoom = Math.max(0.1, Math.min((room - 8) / (width * PX), (tall - 8) / (height * PX)));
  const missing = made?.glyphs.filter(({ state }) => state !== 'fallback') ?? [];
  return (
    <section className={classes.preview} aria-label="精确预览" aria-busy={busy}>
      <div className={classes.previewPage} data-stale={fault !== null || undefined} ref={ref}>
        {pdf && room > 0 && <PdfPage pdf={pdf} number={1} zoom={zoom} />}
      </div>
      <div className={classes.findings}>
        {fault && (
          <>
            <StateBadge tone="bad">{fault.message}</StateBadge>
            <Problems fault={fault} />
          </>
        )}
        {!fault && made && (
          <StateBadge tone={missing.length > 0 ? 'bad' : made.shrunk.length > 0 ? 'warn' : 'good'}>
            {missing.length > 0
              ? `没有字体的字：${missing.map(({ character }) => character).join('、')}`
              : made.shrunk.length > 0
                ? `缩小的文字：${made.shrunk.map(({ element, size }) => `${element} ${size} 磅`).join('，')}`
                : '全部放得下，可以打印'}
          </StateBadge>
        )}
      </div>
    </section>
  );
}
