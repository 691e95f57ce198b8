import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Sentence.module.css';

/** An error, a warning or a hint in a sentence, where it arose. */
export function Sentence({
  tone = 'bad',
  children,
  action,
}: {
  tone?: 'bad' | 'warn' | 'hint';
  children: ReactNode;
  action?: ReactNode;
}) {
  const Icon = tone === 'hint' ? IconInfoCircle : IconAlertTriangle;
  return (
    <div className={classes.sentence} data-tone={tone} role={tone === 'bad' ? 'alert' : 'note'}>
      <Icon size={18} stroke={1.8} aria-hidden />
      <div className={classes.words}>{children}</div>
      {action}
    </div>
  );
}
