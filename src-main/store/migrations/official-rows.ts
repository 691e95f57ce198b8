import type { Json } from '../../domain/fault';
import type { Place } from '../migrations';

/** Up to format 3 texts and issued documents stood among the single values: `text:id`, `document:id`. */
const KEY = /^(text|document):(.+)$/;

/** Where a single value stands from format 4 on. */
export function officialPlace({ table, key }: Place): Place {
  const [, to = '', id = ''] = (table === 'setting' && KEY.exec(key)) || [];
  return to === '' ? { table, key } : { table: to, key: id };
}

/** Their values are the row. */
export function officialRow(table: string, row: Json): Json {
  if (table !== 'setting' || row === null) return row;
  const { id, rev, value } = row as { id: string; rev: number; value: Json };
  const place = officialPlace({ table, key: id });
  return place.table === table ? row : { id: place.key, rev, ...(value as object) };
}
