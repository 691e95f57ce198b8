import { Link } from 'wouter';
import { useCall } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import { Empty } from '../../kit/Empty';
import { shownTime } from '../../kit/fieldText';
import { Page, Sheet } from '../../kit/Page';
import { PageHead } from '../../kit/PageHead';
import { Sentence } from '../../kit/Sentence';
import { Waiting } from '../../kit/Waiting';
import { Figures } from './Figures';
import classes from './HomePage.module.css';

/** What waits for the person at the desk, each a click away; then the figures. */
export function HomePage() {
  const { user, today, can } = useSigned();
  const home = useCall('home.view', { today }, { keep: true });
  const head = <PageHead title="首页" note={`${longDate(today)}，${user.name}，您好。`} />;
  if (home.error) {
    return (
      <Page head={head}>
        <Sentence>{home.error.message}</Sentence>
      </Page>
    );
  }
  return (
    <Page head={head}>
      <div className={classes.columns}>
        <Sheet title="等您处理" aside={home.data?.waits.length ? `${home.data.waits.length} 件` : null}>
          {home.data ? <Waits waits={home.data.waits} /> : <Waiting lines={4} />}
        </Sheet>
        <div>
          {home.data ? can('register.read') && <Figures view={home.data} /> : <Waiting lines={6} />}
          {can('settings.read') ? <Backup /> : null}
        </div>
      </div>
    </Page>
  );
}

interface Wait {
  text: string;
  detail: string;
  link: string;
  due: string | null;
}

function Waits({ waits }: { waits: readonly Wait[] }) {
  const { today, can } = useSigned();
  if (waits.length === 0) {
    return (
      <Empty
        what="没有等您处理的事"
        how={
          can('register.write')
            ? '可以导入区县报来的基地工作簿，或者新建一个评审轮次。'
            : '有事要您确认时，会列在这里。'
        }
      >
        {can('register.write') ? <Link href="/bases/import">导入工作簿</Link> : null}
        {can('round.run') ? <Link href="/rounds">评审轮次</Link> : null}
        {can('journal.read') ? <Link href="/journal">操作日志</Link> : null}
      </Empty>
    );
  }
  return (
    <ul className={classes.waits}>
      {waits.map((wait) => (
        <li key={`${wait.link} ${wait.text}`}>
          <Link href={wait.link.replace(/^#/, '')} className={classes.wait}>
            <span className={classes.what}>{wait.text}</span>
            <span className={classes.detail}>{wait.detail}</span>
            {wait.due ? (
              <span className={classes.due} data-late={wait.due < today || undefined}>
                {wait.due < today ? `已过期 ${wait.due}` : `截止 ${wait.due}`}
              </span>
            ) : null}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Backup() {
  const { data } = useCall('settings.storage', {});
  if (!data) return null;
  return (
    <p className={classes.backup}>
      {data.snapshotAt ? `最近一次快照：${shownTime(data.snapshotAt)}` : '还没有做过快照'}；操作日志 {data.entries} 条，
      <Link href="/settings">查看数据与备份</Link>
    </p>
  );
}

function longDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  const weekday = '日一二三四五六'.charAt(new Date(`${date}T00:00:00`).getDay());
  return `${year}年${month}月${day}日 星期${weekday}`;
}
