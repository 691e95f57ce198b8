import { Tooltip } from '@mantine/core';
import type { Rubric } from '../../../../src-main/domain/review/model';
import { maximumTotal } from '../../../../src-main/domain/review/rubric';
import { formatPoints } from '../../../../src-main/domain/review/wording';
import classes from './ScoreGrid.module.css';

/** Heads of the sheet: groups above their criteria where there is more than one group. */
export function ScoreHead({ rubric, name }: { rubric: Rubric; name: string }) {
  const grouped = rubric.groups.some((group) => group.criteria.length > 1);
  const span = grouped ? 2 : 1;
  const corner = (place: string | undefined) => `${classes.head} ${place} ${classes.corner}`;
  const criteria = rubric.groups.flatMap((group) =>
    group.criteria.map((criterion) => (
      <th key={criterion.id} scope="col" className={grouped ? `${classes.head} ${classes.below}` : classes.head}>
        <Tooltip label={criterion.hint} disabled={criterion.hint === ''}>
          <span className={classes.criterion}>
            {criterion.name}
            <span className={classes.maximum}>{formatPoints(criterion.maximum)}</span>
          </span>
        </Tooltip>
      </th>
    )),
  );
  return (
    <thead>
      <tr>
        <th scope="col" className={corner(classes.code)} rowSpan={span}>
          编号
        </th>
        <th scope="col" className={corner(classes.name)} rowSpan={span}>
          {name}
        </th>
        {grouped
          ? rubric.groups.map((group) => (
              <th
                key={group.id}
                scope="colgroup"
                className={`${classes.head} ${classes.group}`}
                colSpan={group.criteria.length}
              >
                {group.name}
              </th>
            ))
          : criteria}
        <th scope="col" className={corner(classes.total)} rowSpan={span}>
          合计
          <span className={classes.maximum}>{formatPoints(maximumTotal(rubric))}</span>
        </th>
        <th scope="col" className={corner(classes.state)} rowSpan={span}>
          状态
        </th>
      </tr>
      {grouped && <tr>{criteria}</tr>}
    </thead>
  );
}
