import classes from './Chart.module.css';
import { type Leads, type Part, Piece, partWords } from './part';

interface BarsProps {
  /** What the bars are of; for screen readers. */
  label: string;
  parts: readonly Part[];
  unit: string;
  tone?: 'accent' | 'warn';
  leads?: Leads;
}

/** Figures as bars with their words and numbers; a list for who cannot see it. */
export function Bars({ label, parts, unit, tone = 'accent', leads }: BarsProps) {
  const longest = Math.max(1, ...parts.map(({ figure, total }) => total ?? figure));
  return (
    <ul className={classes.bars} aria-label={label} data-tone={tone}>
      {parts.map((part) => (
        <li key={part.key} style={{ display: 'contents' }}>
          <Piece
            to={leads && part.figure > 0 ? leads(part.key) : null}
            label={partWords(part, unit)}
            className={classes.bar}
          >
            <span>{part.label}</span>
            <span className={classes.track} aria-hidden>
              <span style={{ width: `${(part.figure / (part.total || longest)) * 100}%` }} />
            </span>
            <span className={classes.amount}>
              {part.figure}
              {part.total === null ? null : <small> / {part.total}</small>}
            </span>
          </Piece>
        </li>
      ))}
    </ul>
  );
}
