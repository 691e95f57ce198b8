import { Fault } from '../../fault';
import type { Drawn, Refusal } from './model';

/**
 * Who sits once the refusals are counted, field by field: the next alternate of the field takes the place. Throws
 * `record.invalid` when someone declines who has no place, or when no alternate is left.
 */
export function seatedAfter(drawn: readonly Drawn[], refusals: readonly Refusal[]): string[] {
  const fields = drawn.map(({ field, members, alternates }) => ({
    field,
    seated: [...members],
    waiting: [...alternates],
  }));
  for (const { person } of refusals) {
    const place = fields.find(({ seated }) => seated.includes(person));
    if (!place) throw new Fault('record.invalid', `${person} 不在评委名单里，不能登记不参加。`);
    const next = place.waiting.shift();
    if (next === undefined) {
      const where = place.field === null ? '' : `“${place.field}”`;
      throw new Fault('record.invalid', `${where}候补人员已用完，不能再递补，请重新抽取或由办公室商定。`);
    }
    place.seated[place.seated.indexOf(person)] = next;
  }
  return fields.flatMap(({ seated }) => seated);
}
