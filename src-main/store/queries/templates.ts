import type { ListedTemplate } from '../../api/contract/templates';
import { SHIPPED_TEMPLATES } from '../../domain/honours/shipped';
import type { StoredTemplate } from '../../domain/honours/template';
import { certificateValues, sampleValues } from '../../domain/honours/values';
import type { Queries } from '../work';
import { certificateQueries } from './certificate';
import { settingsQueries } from './settings';

const listed = ({ id, rev, ...template }: StoredTemplate): ListedTemplate => ({
  id,
  rev,
  shipped: SHIPPED_TEMPLATES.has(id),
  template,
});

export const templateQueries: Queries<'template.list' | 'template.sample'> = {
  'template.list': async (read) => {
    const stored = await read.all('template');
    const kept = new Map(stored.map((row) => [row.id, row]));
    const shipped = [...SHIPPED_TEMPLATES].map(([id, template]) => listed(kept.get(id) ?? { id, rev: 0, ...template }));
    const own = stored.filter(({ id }) => !SHIPPED_TEMPLATES.has(id)).sort((a, b) => (a.name < b.name ? -1 : 1));
    return [...shipped, ...own.map(listed)];
  },

  'template.sample': async (read, { sample }, context) => {
    const { sample: _, ...offices } = await settingsQueries['settings.offices'](read, {}, context);
    const issued = (await read.all('certificate')).filter(({ voided }) => voided === null);
    const byLength = issued.toSorted((a, b) => [...a.holder].length - [...b.holder].length);
    const chosen = sample === 'longest' ? byLength.at(-1) : byLength[0];
    if (!chosen) return { values: sampleValues(sample, offices) };
    const facts = await certificateQueries['certificate.facts'](read, { certificates: [chosen.id] }, context);
    const [found] = facts.certificates;
    return { values: found ? certificateValues(found, offices) : sampleValues(sample, offices) };
  },
};
