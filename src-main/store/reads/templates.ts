import type { ListedTemplate } from '../../api/contract/templates';
import { SHIPPED_TEMPLATES } from '../../domain/honours/shipped';
import type { StoredTemplate } from '../../domain/honours/template';
import type { Reader } from '../work';

const listed = ({ id, rev, ...template }: StoredTemplate): ListedTemplate => ({
  id,
  rev,
  shipped: SHIPPED_TEMPLATES.has(id),
  template,
});

/** Every template: the shipped ones, as the office may have changed them, then its own by name. */
export async function templatesOf(read: Reader): Promise<ListedTemplate[]> {
  const stored = await read.all('template');
  const kept = new Map(stored.map((row) => [row.id, row]));
  const shipped = [...SHIPPED_TEMPLATES].map(([id, template]) => listed(kept.get(id) ?? { id, rev: 0, ...template }));
  const own = stored.filter(({ id }) => !SHIPPED_TEMPLATES.has(id)).sort((a, b) => (a.name < b.name ? -1 : 1));
  return [...shipped, ...own.map(listed)];
}
