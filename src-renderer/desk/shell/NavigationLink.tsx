import { Link } from 'wouter';
import { shownCount } from '../../kit/fieldText';
import classes from './Navigation.module.css';
import type { Place } from './places';

export function NavigationLink({ path, label, count, here, top }: Place & { here: boolean; top?: boolean }) {
  return (
    <Link href={path} className={classes.link} aria-current={here ? 'page' : undefined} data-top={top || undefined}>
      <span>{label}</span>
      <Count count={count} />
    </Link>
  );
}

/** Nothing is counted as nothing. */
export function Count({ count }: { count: number | undefined }) {
  return count ? (
    <span className={classes.count} aria-hidden>
      {shownCount(count)}
    </span>
  ) : null;
}
