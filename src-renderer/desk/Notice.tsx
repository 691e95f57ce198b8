import { Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Notice.module.css';

/** A whole page with one thing to say. */
export function Notice({
  title,
  text,
  busy = false,
  children,
}: {
  title: string;
  text: string;
  busy?: boolean;
  children?: ReactNode;
}) {
  return (
    <main className={classes.page}>
      <div className={classes.words} role={busy ? 'status' : 'alert'}>
        <h1>{title}</h1>
        <p>{text}</p>
        {busy ? <Loader size="sm" type="dots" aria-label="正在进行" /> : null}
        {children}
      </div>
    </main>
  );
}
