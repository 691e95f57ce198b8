import { Fault, type Json } from '../fault';
import { isRegister, registerNamed, registerOf } from '../registers';
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

type Plain = { [key: string]: Json };

function sealed(codec: Codec | null, kind: string, value: Json): Json {
  if (value === null || value === '') return value;
  if (!codec) throw keyClosed();
  return codec.seal(kind, value);
}

function sealRecord(codec: Codec | null, table: string, row: Plain): Json {
  const before = row.values as Plain;
  let values: Plain | null = null;
  for (const [key, kind] of sealedFields(table)) {
    const value = before[key] ?? null;
    if (value === null || value === '') continue;
    values ??= { ...before };
    values[key] = sealed(codec, kind, value);
  }
  return values ? { ...row, values } : row;
}

interface Filter extends Plain {
  field: string;
}

/** A saved view of a list may look for somebody's number. */
function sealView(codec: Codec | null, row: Plain): Json {
  const register = registerNamed(String(row.register));
  const filters = (row.filters as Filter[]).map((filter): Filter => {
    const field = register?.fields[filter.field];
    return field?.sensitive ? { ...filter, value: sealed(codec, field.type, filter.value ?? null) } : filter;
  });
  return { ...row, search: sealed(codec, 'search', row.search ?? null), filters };
}

/** Free texts about persons that stand in a row itself: who objects, and what is said of whom. */
const TEXTS: Readonly<Record<string, readonly string[]>> = { objection: ['objector', 'content'] };

function sealTexts(codec: Codec | null, fields: readonly string[], row: Plain): Json {
  const texts = fields.map((field) => [field, sealed(codec, 'text', row[field] ?? null)]);
  return { ...row, ...Object.fromEntries(texts) };
}

/** Does a table hold rows with something to seal? */
export const holdsSealed = (table: string): boolean =>
  table === 'view' || Object.hasOwn(TEXTS, table) || sealedFields(table).length > 0;

/** The row as it is stored; the same object when it holds nothing personal. Throws `key.closed` without a key. */
export function sealRow(codec: Codec | null, table: string, row: Json): Json {
  if (row === null || !holdsSealed(table)) return row;
  if (table === 'view') return sealView(codec, row as Plain);
  const texts = Object.hasOwn(TEXTS, table) ? TEXTS[table] : undefined;
  return texts ? sealTexts(codec, texts, row as Plain) : sealRecord(codec, table, row as Plain);
}

/**
 * Stored data as people's work sees it; the same object when nothing of it is sealed. Whatever looks sealed is tried, so
 * that a field which was declared otherwise before is found too. Throws `key.closed` without a key.
 */
export function opened<T extends Json>(codec: Codec | null, data: T): T {
  if (typeof data === 'string') {
    if (!looksSealed(data)) return data;
    if (!codec) throw keyClosed();
    return codec.open(data) as T;
  }
  if (typeof data !== 'object' || data === null) return data;
  let copy: Plain | Json[] | null = null;
  for (const [key, value] of Object.entries(data)) {
    const now = opened(codec, value as Json);
    if (now === value) continue;
    copy ??= Array.isArray(data) ? [...data] : { ...(data as Plain) };
    (copy as Plain)[key] = now;
  }
  return (copy ?? data) as T;
}
