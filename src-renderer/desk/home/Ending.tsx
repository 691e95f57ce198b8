import { Link } from 'wouter';
import type { CallOutput } from '../../../src-main/api/contract';
import classes from './HomePage.module.css';

/** The terms that end first, each a click away from its record. */
export function Ending({ ending }: { ending: CallOutput<'home.view'>['ending'] }) {
  if (ending.total === 0) return <p className={classes.calm}>180 天内没有届满的聘期、有效期或协议。</p>;
  return (
    <ul className={classes.ending}>
      {ending.rows.map(({ id, path, title, kind, reason, due }) => (
        <li key={`${path} ${id}`}>
          <Link href={path} title={reason}>
            <span className={classes.day}>{due}</span>
            <span className={classes.name}>{title}</span>
            <span className={classes.kind}>{kind}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
