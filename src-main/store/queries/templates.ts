import type { ListedTemplate } from '../../api/contract/templates';
import { SHIPPED_TEMPLATES } from '../../domain/honours/shipped';
import type { StoredTemplate } from '../../domain/honours/template';
import { certificateValues, sampleValues } from '../../domain/honours/values';
import type { Queries, Reader } from '../work';
import { certificateQueries } from './certificate';
import { officesOf } from './offices';

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

export const templateQueries: Queries<'template.list' | 'template.sample'> = {
  'template.list': (read) => templatesOf(read),

  'template.sample': async (read, { sample }, context) => {
    const offices = await officesOf(read);
    const issued = (await read.all('certificate')).filter(({ voided }) => voided === null);
    const byLength = issued.toSorted((a, b) => [...a.holder].length - [...b.holder].length);
    const chosen = sample === 'longest' ? byLength.at(-1) : byLength[0];
    if (!chosen) return { values: sampleValues(sample, offices) };
    const facts = await certificateQueries['certificate.facts'](read, { certificates: [chosen.id] }, context);
    const [found] = facts.certificates;
    return { values: found ? certificateValues(found, offices) : sampleValues(sample, offices) };
  },
};
