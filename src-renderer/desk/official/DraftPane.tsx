import { StateBadge } from '../../kit/StateBadge';
import type { Latest } from '../../kit/useLatest';
import { Waiting } from '../../kit/Waiting';
import { unprintable } from '../papers/glyphs';
import { PdfPreview } from '../papers/PdfPreview';
import { usePdf } from '../papers/usePdf';
import classes from './Official.module.css';

interface Props {
  draft: Latest<'document.preview'>;
  /** What is missing keeps the document from being issued; a text that is being written lacks its values anyway. */
  complete: boolean;
}

/** The exact pages beside what is written, and what is to be seen to before they go out. */
export function DraftPane({ draft: { made, fault, busy }, complete }: Props) {
  const { pdf } = usePdf(made?.file ?? null);
  const missing = made?.glyphs.filter(unprintable) ?? [];
  const problems = complete ? (made?.problems ?? []) : [];
  const warnings = complete ? (made?.warnings ?? []) : [];
  return (
    <section className={classes.draft} aria-label="公文预览" aria-busy={busy}>
      {pdf ? (
        <PdfPreview pdf={pdf} />
      ) : (
        <div className={classes.empty}>
          <Waiting lines={5} />
        </div>
      )}
      <div className={classes.findings} role="status" aria-label="排版结果">
        {fault && <StateBadge tone="bad">{fault.message}</StateBadge>}
        {!fault && made && (
          <StateBadge tone={problems.length > 0 || missing.length > 0 ? 'bad' : warnings.length > 0 ? 'warn' : 'good'}>
            {problems.length > 0
              ? `还有 ${problems.length} 处没有内容，补全后才能登记`
              : missing.length > 0
                ? `没有字体的字：${missing.map(({ character }) => character).join('、')}`
                : `按 GB/T 9704 排版，共 ${made.pages ?? 0} 页${warnings.length > 0 ? `，${warnings.length} 处请核对` : ''}`}
          </StateBadge>
        )}
        {problems.length + warnings.length > 0 && (
          <ul>
            {[...problems, ...warnings].slice(0, 50).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
