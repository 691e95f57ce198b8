import type { ReactNode } from 'react';
import classes from './PageHead.module.css';

interface PageHeadProps {
  title: ReactNode;
  /** One line under the title: figures, dates. */
  note?: ReactNode;
  /** Other things to do here, left of the main action. */
  more?: ReactNode;
  /** The one main action, always at the right end. */
  action?: ReactNode;
}

/** The head of every page: what it is at the left, the one main action at the right. */
export function PageHead({ title, note, more, action }: PageHeadProps) {
  return (
    <header className={classes.head}>
      <div className={classes.words}>
        <h1>{title}</h1>
        {note === undefined ? null : <p>{note}</p>}
      </div>
      <div className={classes.actions}>
        {more}
        {action}
      </div>
    </header>
  );
}
