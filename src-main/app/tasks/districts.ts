import type { District } from '../../domain/import/districts';
import type { TaskContext } from '../context';

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The districts as the office keeps them, for the check of an import. */
export async function districtsOf(context: TaskContext): Promise<District[]> {
  const { rows } = await context.ask('register.rows', {
    register: 'district',
    search: '',
    filters: [],
    sort: null,
    sensitive: false,
  });
  return rows.map(({ values }) => ({
    code: String(values.code),
    name: String(values.name),
    kind: String(values.kind),
    validTo: textOrNull(values.validTo),
    successor: textOrNull(values.successor),
  }));
}
