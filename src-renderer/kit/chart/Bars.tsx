import { Button } from '@mantine/core';
import { useState } from 'react';
import { shownCount } from '../fieldText';
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

/** More bars than this are folded away until they are asked for. */
const MOST = 12;

/** Figures as bars with their words and numbers; a list for who cannot see it. */
export function Bars({ label, parts, unit, tone = 'accent', leads }: BarsProps) {
  const longest = Math.max(1, ...parts.map(({ figure, total }) => total ?? figure));
  const [all, setAll] = useState(false);
  const folded = parts.length - MOST;
  const shown = all || folded < 2 ? parts : parts.slice(0, MOST);
  return (
    <>
      <ul className={classes.bars} aria-label={label} data-tone={tone}>
        {shown.map((part) => (
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
                {shownCount(part.figure)}
                {part.total === null ? null : <small> / {shownCount(part.total)}</small>}
              </span>
            </Piece>
          </li>
        ))}
      </ul>
      {shown.length < parts.length ? (
        <Button variant="subtle" size="compact-sm" mt={6} onClick={() => setAll(true)}>
          显示其余 {folded} 项
        </Button>
      ) : null}
    </>
  );
}
