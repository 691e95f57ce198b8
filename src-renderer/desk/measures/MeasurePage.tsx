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
      ) : views.length === 0 ? (
        <Empty what="这一条举措还没有可统计的内容" how="有了台账记录，数字和图会出现在这里。" />
      ) : (
        <div className={classes.sheets}>
          {views.map((view) => (
            <Question key={view.name} view={view} />
          ))}
        </div>
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

function Question({ view }: { view: IndicatorView }) {
  const { name, label, source, figure } = view;
  return (
    <div data-wide={view.matrix !== null || undefined}>
      <Sheet title={label} aside={<Amount view={view} />}>
        <Picture view={view} />
        <p className={classes.source}>
          {source}
          {figure > 0 ? <Link href={figurePath(name)}>查看名单</Link> : null}
        </p>
      </Sheet>
    </div>
  );
}
