import type { ListedText } from '../../api/contract/documents';
import { Fault } from '../../domain/fault';
import { SHIPPED_TEXTS } from '../../domain/official/shipped';
import type { StoredText } from '../../domain/official/stored';
import type { OfficialTemplate } from '../../domain/official/template';
import type { Reader } from '../work';

const textOf = ({ id: _, rev: __, ...text }: StoredText): OfficialTemplate => text;

/** The text under an id as it is in force. Throws `record.missing`. */
export async function requireText(read: Reader, id: string): Promise<OfficialTemplate> {
  const kept = await read.get('text', id);
  const text = kept ? textOf(kept) : SHIPPED_TEXTS.get(id);
  if (!text) throw new Fault('record.missing', '这篇范文已被删除，请另选一篇。');
  return text;
}

/** Shipped texts that the office has changed, by their kind. */
export async function changedTexts(read: Reader): Promise<Record<string, OfficialTemplate>> {
  const kept = (await read.all('text')).filter(({ id }) => SHIPPED_TEXTS.has(id));
  return Object.fromEntries(kept.map((row) => [row.id, textOf(row)]));
}

/** Every text: the shipped ones, as the office may have changed them, then its own by name. */
export async function textsOf(read: Reader): Promise<ListedText[]> {
  const stored = await read.all('text');
  const kept = new Map(stored.map((each) => [each.id, each]));
  const shipped = [...SHIPPED_TEXTS].map(([id, text]): ListedText => {
    const own = kept.get(id);
    return { id, rev: own?.rev ?? 0, shipped: true, text: own ? textOf(own) : text };
  });
  const own = stored
    .filter(({ id }) => !SHIPPED_TEXTS.has(id))
    .map((row): ListedText => ({ id: row.id, rev: row.rev, shipped: false, text: textOf(row) }))
    .sort((a, b) => (a.text.name < b.text.name ? -1 : 1));
  return [...shipped, ...own];
}
