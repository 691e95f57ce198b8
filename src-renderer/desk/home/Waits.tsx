import { IconCalendarDue, IconChevronRight } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { CallOutput } from '../../../src-main/api/contract';
import { useSigned } from '../../kit/app-state';
import classes from './HomePage.module.css';

type Wait = CallOutput<'home.view'>['waits'][number];

/** What waits for the person at the desk, by date, each one click away. */
export function Waits({ waits }: { waits: readonly Wait[] }) {
  const { today, can } = useSigned();
  if (waits.length === 0) {
    return (
      <div className={classes.calm}>
        <p>
          {can('register.write')
            ? '没有等您处理的事。可以导入区县报来的工作簿，或者开始一个评审轮次。'
            : '没有等您处理的事。有事要您确认时，会列在这里。'}
        </p>
        <div className={classes.steps}>
          {can('register.write') ? <Link href="/bases/import">导入基地工作簿</Link> : null}
          {can('round.run') ? <Link href="/rounds">评审轮次</Link> : null}
          {can('journal.read') ? <Link href="/journal">操作日志</Link> : null}
        </div>
      </div>
    );
  }
  return (
    <ul className={classes.waits}>
      {waits.map((wait) => (
        <li key={`${wait.link} ${wait.text}`}>
          <Link href={wait.link.replace(/^#/, '')} className={classes.wait}>
            <span className={classes.what}>{wait.text}</span>
            <span className={classes.detail}>{wait.detail}</span>
            {wait.due === null ? null : <Due due={wait.due} late={wait.due < today} />}
            <IconChevronRight className={classes.go} size={18} aria-hidden />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Due({ due, late }: { due: string; late: boolean }) {
  return (
    <span className={classes.due} data-late={late || undefined}>
      <IconCalendarDue size={15} aria-hidden />
      {late ? `已过期 ${due}` : `截止 ${due}`}
    </span>
  );
}
