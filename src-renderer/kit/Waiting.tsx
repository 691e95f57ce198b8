import { Skeleton } from '@mantine/core';
import classes from './Waiting.module.css';

const WIDTHS = ['88%', '64%', '79%', '52%', '83%', '70%', '58%', '75%'];

/** The shape of what is being read: lines of a list, or of a form. */
export function Waiting({ lines = 6 }: { lines?: number }) {
  return (
    <div className={classes.waiting} role="status" aria-label="正在读取">
      {WIDTHS.slice(0, lines).map((width) => (
        <Skeleton key={width} height={16} width={width} />
      ))}
    </div>
  );
}
