import { Skeleton } from '@mantine/core';
import classes from './TableShape.module.css';

/** The head and some rows. */
const LINES = [...Array(13).keys()];
const WIDTHS = ['70%', '45%', '85%', '55%', '60%', '40%'];

/** A table's shape while its rows are being read; what is read is said beside it. */
export function TableShape() {
  return (
    <div className={classes.shape} aria-hidden>
      {LINES.map((row) => (
        <div key={row} className={row === 0 ? classes.head : classes.row}>
          {WIDTHS.map((width, column) => (
            <Skeleton key={width} height={row === 0 ? 9 : 11} width={WIDTHS[(row + column) % WIDTHS.length] ?? width} />
          ))}
        </div>
      ))}
    </div>
  );
}
