import { STAGE_LABELS, STAGES } from '../../../../src-main/domain/review/model';
import { shownTime } from '../../../kit/fieldText';
import type { RoundView } from '../view';
import classes from './Decided.module.css';

/** What has been decided, by whom and when; newest first. */
export function Decided({ round }: { round: RoundView['round'] }) {
  return (
    <section aria-label="办理过程">
      <h2>办理过程</h2>
      <ol className={classes.list}>
        {round.steps.toReversed().map((step) => {
          const back = STAGES.indexOf(step.to) < STAGES.indexOf(step.from);
          return (
            <li key={step.at}>
              {back ? '退回' : '进入'}“{STAGE_LABELS[step.to]}”{step.reason ? `：${step.reason}` : ''}
              <span className={classes.who}>
                {step.by}　<time dateTime={step.at}>{shownTime(step.at)}</time>
              </span>
            </li>
          );
        })}
        <li>
          新建轮次
          <span className={classes.who}>
            {round.createdBy}　<time dateTime={round.createdAt}>{shownTime(round.createdAt)}</time>
          </span>
        </li>
      </ol>
    </section>
  );
}
