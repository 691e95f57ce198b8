import type { Facts } from '../indicators/define';
import { districtField } from '../indicators/held';
import { type RegisterName, registerOf } from '../registers';
import type { Values } from '../registers/define';
import type { YearFacts } from './define';
import type { WorkYear } from './period';

/** Registers through which a record without a district of its own belongs to one. */
const THROUGH = ['base', 'school'] as const;

/** The office's facts as that year is counted from them. */
export function yearFacts(facts: Facts, period: WorkYear): YearFacts {
  const places = Object.fromEntries(
    THROUGH.map((name) => [name, new Map(facts.records(name).map(({ id, values }) => [id, values.district]))]),
  );
  const waysOf = (name: RegisterName) => {
    const register = registerOf(name);
    const fields = Object.entries(register.fields);
    const own = districtField(register);
    const through = THROUGH.flatMap((to) =>
      fields.filter(([, field]) => field.to === to).map(([key]) => ({ key, to })),
    );
    return { own, through };
  };
  const ways = new Map<RegisterName, ReturnType<typeof waysOf>>();
  const placeOf = (name: RegisterName, values: Values): string | null => {
    const way = ways.get(name) ?? waysOf(name);
    ways.set(name, way);
    const own = way.own === null ? null : values[way.own];
    if (typeof own === 'string') return own;
    return way.through.map(({ key, to }) => places[to]?.get(String(values[key]))).find((code) => code) ?? null;
  };
  return { ...facts, today: period.until, period, placeOf };
}
