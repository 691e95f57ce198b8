import { Fault, type Json } from '../fault';
import { isRegister, registerOf } from '../registers';
import type { Values } from '../registers/define';
import { type Codec, looksSealed } from './codec';

/** The key was not handed over yet: nobody has signed in with a password since the program started. */
export const keyClosed = (): Fault =>
  new Fault('key.closed', '手机、身份证号等内容已加密，密钥还没有打开；请用密码登录，或按提示输入恢复码。');

const known = new Map<string, readonly (readonly [field: string, kind: string])[]>();

/** What other tables than registers keep sealed: the key that signs certificates. */
const SECRETS: Readonly<Record<string, readonly (readonly [field: string, kind: string])[]>> = {
  signingKey: [['privateKey', 'text']],
};

/** Fields of a table's rows that are kept sealed, with their kind: the sensitive fields of a register, and secrets. */
export function sealedFields(table: string): readonly (readonly [field: string, kind: string])[] {
  const before = known.get(table);
  if (before) return before;
  const fields = isRegister(table) ? Object.entries(registerOf(table).fields) : [];
  const sensitive = fields.flatMap(([key, field]) => (field.sensitive ? [[key, field.type] as const] : []));
  const found = [...sensitive, ...(Object.hasOwn(SECRETS, table) ? (SECRETS[table] ?? []) : [])];
  known.set(table, found);
  return found;
}

type Row = { [key: string]: Json } & { values: Values };

const withValues = (row: Json): row is Row =>
  typeof row === 'object' &&
  row !== null &&
  !Array.isArray(row) &&
  typeof row.values === 'object' &&
  row.values !== null;

/** The row as it is stored; the same object when it holds nothing personal. Throws `key.closed` without a key. */
export function sealRow(codec: Codec | null, table: string, row: Json): Json {
  const fields = sealedFields(table);
  if (fields.length === 0 || !withValues(row)) return row;
  let values: Values | null = null;
  for (const [key, kind] of fields) {
    const value = row.values[key] ?? null;
    if (value === null || value === '') continue;
    if (!codec) throw keyClosed();
    values ??= { ...row.values };
    values[key] = codec.seal(kind, value);
  }
  return values ? { ...row, values } : row;
}

/**
 * The row as people's work sees it; the same object when nothing of it is sealed. Whatever looks sealed is tried, so
 * that a field which was declared otherwise before is found too. Throws `key.closed` without a key.
 */
export function openRow(codec: Codec | null, row: Json): Json {
  if (!withValues(row)) return row;
  let values: Values | null = null;
  for (const [key, value] of Object.entries(row.values)) {
    if (typeof value !== 'string' || !looksSealed(value)) continue;
    if (!codec) throw keyClosed();
    values ??= { ...row.values };
    values[key] = codec.open(value) as Values[string];
  }
  return values ? { ...row, values } : row;
}
