import type { ReactNode } from 'react';
import classes from './Empty.module.css';

/** An empty place says what belongs here and offers the first step. */
export function Empty({ what, how, children }: { what: string; how?: string; children?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <p className={classes.what}>{what}</p>
      {how === undefined ? null : <p className={classes.how}>{how}</p>}
      {children ? <div className={classes.steps}>{children}</div> : null}
    </div>
  );
}
