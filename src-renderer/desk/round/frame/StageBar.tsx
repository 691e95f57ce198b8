import type { ReactNode } from 'react';
import classes from './StageBar.module.css';

/** The line above a stage's work: figures at the left, what can be done at the right. */
export function StageBar({ words, children }: { words: ReactNode; children?: ReactNode }) {
  return (
    <div className={classes.bar}>
      <div className={classes.words}>{words}</div>
      {children}
    </div>
  );
}
