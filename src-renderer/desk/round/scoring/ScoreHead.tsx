import { Tooltip } from '@mantine/core';
import type { Rubric } from '../../../../src-main/domain/review/model';
import { maximumTotal } from '../../../../src-main/domain/review/rubric';
import { formatPoints } from '../../../../src-main/domain/review/wording';
import classes from './ScoreGrid.module.css';

/** Heads of the sheet: groups above their criteria where there is more than one group. */
export function ScoreHead({ rubric }: { rubric: Rubric }) {
  const grouped = rubric.groups.some((group) => group.criteria.length > 1);
  const maximum = maximumTotal(rubric);
  const span = grouped ? 2 : 1;
  const criteria = rubric.groups.flatMap((group) =>
    group.criteria.map((criterion) => (
      <th key={criterion.id} scope="col" data-below={grouped || undefined}>
        <Tooltip label={criterion.hint} disabled={criterion.hint === ''}>
          <span>
            {criterion.name}
            <span className={classes.maximum}>{formatPoints(criterion.maximum)}</span>
          </span>
        </Tooltip>
      </th>
    )),
  );
  return (
    <thead>
      <tr data-groups={grouped || undefined}>
        <th scope="col" data-left rowSpan={span}>
          编号
        </th>
        <th scope="col" data-left rowSpan={span}>
          申报单位
        </th>
        {grouped
          ? rubric.groups.map((group) => (
              <th key={group.id} scope="colgroup" colSpan={group.criteria.length}>
                {group.name}
              </th>
            ))
          : criteria}
        <th scope="col" rowSpan={span}>
          合计
          <span className={classes.maximum}>{formatPoints(maximum)}</span>
        </th>
        <th scope="col" rowSpan={span} data-left>
          状态
        </th>
      </tr>
      {grouped && <tr data-criteria>{criteria}</tr>}
    </thead>
  );
}
