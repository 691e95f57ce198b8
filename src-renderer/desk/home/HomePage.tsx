import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { useCall } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import { Bars } from '../../kit/chart/Bars';
import { shownTime } from '../../kit/fieldText';
import { Page, Sheet } from '../../kit/Page';
import { PageHead } from '../../kit/PageHead';
import { Sentence } from '../../kit/Sentence';
import { Waiting } from '../../kit/Waiting';
import { figurePath } from '../measures/paths';
import { Ending } from './Ending';
import classes from './HomePage.module.css';
import { Tiles } from './Tiles';
import { Waits } from './Waits';

/** What waits for the person at the desk; then the ten measures, the rounds and the terms that end. */
export function HomePage() {
  const { user, today, can } = useSigned();
  const home = useCall('home.view', { today }, { keep: true });
  const note = can('settings.read') ? <Backup /> : null;
  const more = can('register.read') ? (
    <Button component={Link} href="/annual" variant="default">
      年度数据和报告
    </Button>
  ) : null;
  const head = <PageHead title={`${longDate(today)}，${user.name}，您好`} note={note} more={more} />;
  if (home.error) {
    return (
      <Page head={head}>
        <Sentence>{home.error.message}</Sentence>
      </Page>
    );
  }
  const { waits, tiles, ending, stages } = home.data ?? {};
  return (
    <Page head={head}>
      <div className={classes.columns}>
        <div>
          <Sheet title="等您处理" aside={waits?.length ? `${waits.length} 件` : null}>
            {waits ? <Waits waits={waits} /> : <Waiting lines={3} />}
          </Sheet>
        </div>
        {stages ? (
          <div>
            <Sheet title="进行中的轮次" aside={`${stages.figure} 个`}>
              {stages.figure === 0 ? (
                <p className={classes.calm}>没有进行中的轮次。</p>
              ) : (
                <Bars
                  label="进行中的轮次，按阶段"
                  parts={stages.groups.filter(({ figure }) => figure > 0)}
                  unit={stages.unit}
                  leads={(stage) => figurePath(stages.name, stage)}
                />
              )}
            </Sheet>
          </div>
        ) : null}
      </div>
      {tiles && tiles.length > 0 ? <Tiles tiles={tiles} /> : null}
      {ending && can('register.read') ? (
        <Sheet title="180 天内届满" aside={ending.total > 0 ? `${ending.total} 条` : null}>
          <Ending ending={ending} />
        </Sheet>
      ) : null}
    </Page>
  );
}

function Backup() {
  const { data } = useCall('settings.storage', {});
  if (!data) return null;
  return (
    <>
      {data.snapshotAt ? `最近一次备份快照：${shownTime(data.snapshotAt)}` : '还没有做过备份快照'}；操作日志{' '}
      {data.entries} 条。
      <Link href="/settings">数据与备份</Link>
    </>
  );
}

function longDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  const weekday = '日一二三四五六'.charAt(new Date(`${date}T00:00:00`).getDay());
  return `${year}年${month}月${day}日 星期${weekday}`;
}
