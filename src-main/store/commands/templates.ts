import { Fault } from '../../domain/fault';
import { SHIPPED_TEMPLATES } from '../../domain/honours/shipped';
import { comparisonKey } from '../../domain/identity/text';
import { templatesOf } from '../reads/templates';
import type { Commands, Work } from '../work';

async function requireFreshName(work: Work, id: string | null, name: string): Promise<void> {
  const all = await templatesOf(work);
  const key = comparisonKey(name);
  if (all.some((other) => other.id !== id && comparisonKey(other.template.name) === key))
    throw new Fault('record.duplicate', `已有名为“${name}”的模板，请换一个名称。`, { path: 'template.name' });
}

/** Templates of certificates: a row is an office's own, or stands in the place of a shipped one. */
export const templateCommands: Commands<'template.save' | 'template.remove'> = {
  'template.save': async (work, { id, rev, template }) => {
    await requireFreshName(work, id, template.name);
    if (id === null) {
      const added = work.add('template', { id: work.newId('template'), ...template });
      return { id: added.id, rev: added.rev };
    }
    if (rev === 0 && SHIPPED_TEMPLATES.has(id) && (await work.get('template', id)) === undefined) {
      const added = work.add('template', { id, ...template });
      return { id, rev: added.rev };
    }
    const { rev: current } = await work.current('template', id, rev);
    return { id, rev: work.put('template', { id, rev: current, ...template }).rev };
  },

  'template.remove': async (work, { id, rev }) => {
    await work.current('template', id, rev);
    work.remove('template', id);
    return {};
  },
};
