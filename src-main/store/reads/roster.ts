import type { DrawPlan } from '../../api/contract/draw';
import { comparisonKey } from '../../domain/identity/text';
import type { RegisterRecord } from '../../domain/registers/define';
import { expert } from '../../domain/registers/expert';
import { statusLabel } from '../../domain/registers/labels';
import type { DrawRequest } from '../../domain/review/draw/model';
import type { Round } from '../../domain/review/model';
import type { Reader } from '../work';
import { judgeOf, tieFinder } from './ties';

/** The status in which experts can be drawn. */
const DRAWABLE = 'listed';

/** One line, as the text that is hashed wants it. */
const oneLine = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, 300) : '';

/** The day on which each expert was last drawn for another round and not replaced. */
async function lastDrawn(read: Reader, round: Round): Promise<Map<string, string>> {
  const days = new Map<string, string>();
  for (const { round: of, plan, drawn, annulled, committee } of await read.all('draw')) {
    if (of === round.id || drawn === null || annulled !== null) continue;
    for (const person of committee) {
      const known = days.get(person);
      if (known === undefined || known < plan.date) days.set(person, plan.date);
    }
  }
  return days;
}

function unavailable({ status, values }: RegisterRecord, today: string, seated: ReadonlySet<string>): string | null {
  const { name, unit, termTo } = values;
  if (seated.has(comparisonKey(`${name}:${unit}`))) return '已是本轮次评委';
  if (status !== DRAWABLE) return `状态为“${statusLabel(expert, status)}”`;
  if (typeof termTo === 'string' && termTo < today) return `聘期已于 ${termTo} 届满`;
  return null;
}

/** Every expert of the register as a draw for this round looks at them on that day. */
export async function drawRequest(read: Reader, round: Round, plan: DrawPlan, today: string): Promise<DrawRequest> {
  const candidates = (await read.where('candidate', 'round', round.id)).filter(
    ({ decision }) => decision?.verdict !== 'reject',
  );
  const [experts, members, days] = await Promise.all([
    read.all('expert'),
    read.where('member', 'round', round.id),
    lastDrawn(read, round),
  ]);
  const finder = await tieFinder(read, round, candidates, today);
  const names = new Map(candidates.map(({ id, name }) => [id, oneLine(name)]));
  const seated = new Set(members.map(({ name, unit }) => comparisonKey(`${name}:${unit}`)));
  const roster = experts.map((record) => ({
    id: record.id,
    name: oneLine(record.values.name) || '未填写姓名',
    unit: oneLine(record.values.unit),
    field: oneLine(record.values.field) || '未填写',
    title: oneLine(record.values.rank),
    source: oneLine(record.values.source),
    district: oneLine(record.values.served),
    unavailable: unavailable(record, today, seated),
    lastDrawn: days.get(record.id) ?? null,
    conflicts: finder.of(judgeOf(record)).map(({ candidate, reason }) => ({
      candidate: names.get(candidate) ?? candidate,
      reason: oneLine(reason),
    })),
  }));
  return { plan: { ...plan, round: round.title, date: today }, roster };
}
