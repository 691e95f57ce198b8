import type { ListedText } from '../../api/contract/documents';
import { Fault } from '../../domain/fault';
import { SHIPPED_TEXTS } from '../../domain/official/shipped';
import { textsIn } from '../../domain/official/stored';
import type { OfficialTemplate } from '../../domain/official/template';
import type { Queries, Reader } from '../work';

/** The text under an id as it is in force. Throws `record.missing`. */
export async function requireText(read: Reader, id: string): Promise<OfficialTemplate> {
  const kept = textsIn(await read.all('setting')).find((each) => each.id === id);
  const text = kept?.value ?? SHIPPED_TEXTS.get(id);
  if (!text) throw new Fault('record.missing', '这篇范文已被删除，请另选一篇。');
  return text;
}

/** Shipped texts that the office has changed, by their kind. */
export async function changedTexts(read: Reader): Promise<Record<string, OfficialTemplate>> {
  const kept = textsIn(await read.all('setting')).filter(({ id }) => SHIPPED_TEXTS.has(id));
  return Object.fromEntries(kept.map(({ id, value }) => [id, value]));
}

export const textQueries: Queries<'text.list'> = {
  'text.list': async (read) => {
    const stored = textsIn(await read.all('setting'));
    const kept = new Map(stored.map((each) => [each.id, each]));
    const shipped = [...SHIPPED_TEXTS].map(([id, text]): ListedText => {
      const own = kept.get(id);
      return { id, rev: own?.rev ?? 0, shipped: true, text: own?.value ?? text };
    });
    const own = stored
      .filter(({ id }) => !SHIPPED_TEXTS.has(id))
      .map(({ id, rev, value }): ListedText => ({ id, rev, shipped: false, text: value }))
      .sort((a, b) => (a.text.name < b.text.name ? -1 : 1));
    return [...shipped, ...own];
  },
};
