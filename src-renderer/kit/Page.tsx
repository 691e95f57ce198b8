import type { ReactNode } from 'react';
import classes from './Page.module.css';

/** A page fills the window: its head stays, its body scrolls. `flush`: the body scrolls by itself (tables). */
export function Page({ head, flush, children }: { head: ReactNode; flush?: boolean; children: ReactNode }) {
  return (
    // The keyboard's way past the navigation ends here.
    <main className={classes.page} tabIndex={-1}>
      {head}
      <div className={flush ? classes.flush : classes.body}>{children}</div>
    </main>
  );
}

/** A sheet on the desk, with a heading where it needs one. */
export function Sheet({ title, aside, children }: { title?: ReactNode; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.sheet}>
      {title === undefined ? null : (
        <div className={classes.sheetHead}>
          <h2>{title}</h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}
