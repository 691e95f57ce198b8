import { DISTRICT_TILES, TILE_COLUMNS } from '../../../src-main/domain/geography/district-tiles';
import classes from './Chart.module.css';
import type { Part } from './part';
import { shadeOf, stepsUpTo } from './steps';

/** A picture beside a figure, too small for words: whoever wants to know opens the page behind it. */
export function SmallMap({ parts }: { parts: readonly Part[] }) {
  const byCode = new Map(parts.map(({ key, figure }) => [key, figure]));
  const steps = stepsUpTo(Math.max(0, ...parts.map(({ figure }) => figure)));
  return (
    <span className={classes.small} style={{ gridTemplateColumns: `repeat(${TILE_COLUMNS}, 6px)` }} aria-hidden>
      {DISTRICT_TILES.map(({ code, column, row }) => (
        <i
          key={code}
          className={classes.shaded}
          data-shade={shadeOf(byCode.get(code) ?? 0, steps)}
          style={{ gridColumn: column + 1, gridRow: row + 1 }}
        />
      ))}
    </span>
  );
}

interface SmallHeatProps {
  columns: readonly string[];
  rows: readonly { label: string; cells: readonly number[] }[];
}

export function SmallHeat({ columns, rows }: SmallHeatProps) {
  const steps = stepsUpTo(Math.max(0, ...rows.flatMap(({ cells }) => cells)));
  return (
    <span className={classes.small} style={{ gridTemplateColumns: `repeat(${columns.length}, 6px)` }} aria-hidden>
      {rows.flatMap(({ label, cells }) =>
        columns.map((column, at) => (
          <i key={`${label} ${column}`} className={classes.shaded} data-shade={shadeOf(cells[at] ?? 0, steps)} />
        )),
      )}
    </span>
  );
}

export function SmallBars({ parts }: { parts: readonly Part[] }) {
  const longest = Math.max(1, ...parts.map(({ figure }) => figure));
  return (
    <span className={classes.smallBars} aria-hidden>
      {parts.map(({ key, figure }) => (
        <i key={key} style={{ height: `${(figure / longest) * 100}%` }} />
      ))}
    </span>
  );
}
