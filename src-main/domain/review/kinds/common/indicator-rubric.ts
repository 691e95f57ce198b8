import type { Values } from '../../../registers/define';
import type { Rubric } from '../../model';
import type { RubricSource } from '../kind';

type Parts = Pick<Rubric, 'groups' | 'deductions' | 'bonus'>;

const textOf = (values: Values, key: string): string => String(values[key] ?? '').trim();

/**
 * The rubric that indicators make, in their order: 基本分 is audited under its 一级指标, 加分项 counts up to its points, 扣分项 each
 * time. Criteria keep the ids of their records, so that a sheet still tells by which indicator it was audited.
 */
function rubricOf(records: readonly { id: string; values: Values }[]): Parts {
  const parts: Parts = { groups: [], deductions: [], bonus: [] };
  for (const { id, values } of records) {
    const [name, group, hint] = [textOf(values, 'name'), textOf(values, 'group'), textOf(values, 'criteria')];
    const maximum = typeof values.maximum === 'number' ? values.maximum : 0;
    if (maximum <= 0) continue;
    if (values.kind === '加分项') parts.bonus.push({ id, name, maximum });
    else if (values.kind === '扣分项') parts.deductions.push({ id, name, points: maximum });
    else {
      const held = parts.groups.find((one) => one.name === group);
      const criterion = { id, name, hint, maximum };
      if (held) held.criteria.push(criterion);
      else parts.groups.push({ id: `group-${id}`, name: group, criteria: [criterion] });
    }
  }
  return parts;
}

/** The office's 考核指标 of the round's year. */
export const indicatorRubric: RubricSource = {
  register: 'indicator',
  year: 'year',
  status: 'active',
  shown: ['code', 'group', 'name', 'maximum', 'kind'],
  rubric: rubricOf,
};
