import type { ReactNode } from 'react';
import classes from './DialogFoot.module.css';

/** The buttons of a dialog, in sight however much it holds: at its lower edge, what is above scrolls behind. */
export function DialogFoot({ note, children }: { note?: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.foot}>
      {note ? <div className={classes.note}>{note}</div> : null}
      <div className={classes.buttons}>{children}</div>
    </div>
  );
}
