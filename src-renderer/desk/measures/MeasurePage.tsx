import { Link } from 'wouter';
import type { IndicatorView } from '../../../src-main/api/contract/indicators';
import { measureOf } from '../../../src-main/domain/measures';
import { REGISTER_NAMES, registerOf } from '../../../src-main/domain/registers';
import { useCall } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import { Empty } from '../../kit/Empty';
import { Page, Sheet } from '../../kit/Page';
import { PageHead } from '../../kit/PageHead';
import { Sentence } from '../../kit/Sentence';
import { StateBadge } from '../../kit/StateBadge';
import { Waiting } from '../../kit/Waiting';
import { Amount } from './Amount';
import classes from './Measures.module.css';
import { Picture } from './Picture';
import { figurePath } from './paths';

/** One of the ten measures: its figures with pictures, and the ways to the lists behind them. */
export function MeasurePage({ number }: { number: number }) {
  const { today } = useSigned();
  const measure = measureOf(number);
  const answers = useCall('measure.view', { measure: number, today }, { keep: true });
  const title = measure ? `举措${measure.sign}　${measure.heading}` : '';
  const views = answers.data?.filter((view) => view.measure === number);
  return (
    <Page head={<PageHead title={title} note={<Registers number={number} />} />}>
      {answers.error ? (
        <Sentence>{answers.error.message}</Sentence>
      ) : views === undefined ? (
        <Waiting />
      ) : !views.some(isAnswered) ? (
        <NothingYet number={number} />
      ) : (
        <>
          <div className={classes.sheets}>
            {views.filter(isAnswered).map((view) => (
              <Question key={view.name} view={view} />
            ))}
          </div>
          <Unanswered
            views={views.filter((view) => !isAnswered(view) && (view.reads === 'count' || view.total !== 0))}
          />
        </>
      )}
    </Page>
  );
}

/** The lists of the measure, one click away. */
function Registers({ number }: { number: number }) {
  const names = REGISTER_NAMES.filter((name) => registerOf(name).measure === number);
  return (
    <span className={classes.registers}>
      {names.map((name) => {
        const { path, title } = registerOf(name).place;
        return (
          <Link key={name} href={path}>
            {title}
          </Link>
        );
      })}
    </span>
  );
}

/** A count of nothing needs no picture. */
const isAnswered = ({ figure, total, reads }: IndicatorView): boolean =>
  figure > 0 || (reads === 'share' && total !== 0);

/** The first step: what would be counted here is entered or imported. */
function NothingYet({ number }: { number: number }) {
  const { can } = useSigned();
  const [first] = REGISTER_NAMES.map((name) => registerOf(name)).filter(({ measure }) => measure === number);
  return (
    <Sheet>
      <Empty what="这一条举措还没有记录" how="登记或导入台账以后，数字、图和名单会出现在这里。">
        {first && can('register.write') ? (
          <Link href={`${first.place.path}/import`}>导入{first.label}工作簿</Link>
        ) : null}
        {first ? <Link href={first.place.path}>打开{first.place.title}</Link> : null}
      </Empty>
    </Sheet>
  );
}

/** What stands at nought, in one line each; of nothing there is nothing to say. */
function Unanswered({ views }: { views: readonly IndicatorView[] }) {
  if (views.length === 0) return null;
  return (
    <ul className={classes.noughts} aria-label="目前为零的项目">
      {views.map(({ name, label, source, reads }) => (
        <li key={name} title={source}>
          <StateBadge tone={reads === 'todo' ? 'good' : 'neutral'}>
            {label}：{reads === 'todo' ? '目前没有' : '还没有记录'}
          </StateBadge>
        </li>
      ))}
    </ul>
  );
}

function Question({ view }: { view: IndicatorView }) {
  const { name, label, source, figure, note } = view;
  return (
    <div data-wide={view.matrix !== null || undefined}>
      <Sheet title={label} aside={<Amount view={view} />}>
        <Picture view={view} />
        <p className={classes.source}>
          <span>
            {note === '' ? '' : `${note}。`}
            {source}
          </span>
          {figure > 0 ? <Link href={figurePath(name)}>查看名单</Link> : null}
        </p>
      </Sheet>
    </div>
  );
}
