import { StateBadge } from '../../kit/StateBadge';
import classes from './GlyphReport.module.css';
import { codePoint, fateOf, type Glyph, unprintable } from './glyphs';

/** Every character that had to fall back or that no font has, with the record it is in; the worst first. */
export function GlyphReport({ glyphs }: { glyphs: readonly Glyph[] }) {
  const ordered = glyphs.toSorted((a, b) => Number(unprintable(b)) - Number(unprintable(a)));
  return (
    <section className={classes.report} aria-label="字形检查">
      <h3>字形检查</h3>
      {ordered.length === 0 ? (
        <p className={classes.good}>
          <StateBadge tone="good">所有的字都能正常打印</StateBadge>
        </p>
      ) : (
        <ul className={classes.list}>
          {ordered.map((glyph) => (
            <li key={`${glyph.character}${glyph.record}${glyph.state}`}>
              <span className={classes.character} aria-hidden>
                {glyph.character}
              </span>
              <span className={unprintable(glyph) ? classes.bad : undefined}>
                {`“${glyph.character}”（${codePoint(glyph.character)}）${fateOf(glyph)}`}
                <span className={classes.where}>{glyph.record}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
