import { Fault } from '../fault';
import { type Attachment, type Register, type RegisterRecord, SEPARATOR, type Value, type Values } from './define';
import { fieldLabel } from './labels';

interface Merged {
  status: string;
  values: Values;
  attachments: readonly Attachment[];
}

/** The words of both, each once. */
function bothWords(one: Value | undefined, other: Value | undefined): Value {
  const words = [one, other].flatMap((value) =>
    typeof value === 'string' && value !== '' ? value.split(SEPARATOR) : [],
  );
  return [...new Set(words)].join(SEPARATOR) || null;
}

/**
 * What becomes of two records that are one thing: the fields named in `take` (and `status`) are the other's, the rest is
 * `keep`'s; words and files are those of both. Throws `input.invalid` for a field that cannot be taken.
 */
export function mergedRecord(
  register: Register,
  keep: RegisterRecord,
  absorb: RegisterRecord,
  take: readonly string[],
): Merged {
  const wrong = take.find((key) => key !== 'status' && (key === register.key || !(key in register.fields)));
  if (wrong !== undefined) {
    const label = fieldLabel(register, wrong);
    throw new Fault('input.invalid', `${register.label}的“${label}”不能取自另一条记录。`, { path: 'take' });
  }
  const values: Values = { ...keep.values };
  for (const [key, { type }] of Object.entries(register.fields)) {
    if (type === 'tags') values[key] = bothWords(keep.values[key], absorb.values[key]);
    else if (take.includes(key)) values[key] = absorb.values[key] ?? null;
  }
  const held = new Set(keep.attachments.map(({ hash }) => hash));
  return {
    status: take.includes('status') ? absorb.status : keep.status,
    values,
    attachments: [...keep.attachments, ...absorb.attachments.filter(({ hash }) => !held.has(hash))],
  };
}
