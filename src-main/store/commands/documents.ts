import { Fault } from '../../domain/fault';
import { comparisonKey } from '../../domain/identity/text';
import { completed, fillWritten } from '../../domain/official/fill';
import { NUMBER_FORM, numberParts } from '../../domain/official/numbers';
import { SHIPPED_TEXTS } from '../../domain/official/shipped';
import type { Issued } from '../../domain/official/stored';
import { requireDate } from '../reads/dates';
import { documentFacts } from '../reads/document-facts';
import { requireText, textsOf } from '../reads/texts';
import { usedNumbers } from '../reads/used-numbers';
import type { Commands, Work } from '../work';

async function requireFreshName(work: Work, id: string | null, name: string): Promise<void> {
  const all = await textsOf(work);
  const key = comparisonKey(name);
  if (all.some((other) => other.id !== id && comparisonKey(other.text.name) === key))
    throw new Fault('record.duplicate', `已有名为“${name}”的范文，请换一个名称。`, { path: 'text.name' });
}

/** A number that nothing else bears; a document of a round may bear what the round was published under, once. */
async function requireNumber(work: Work, number: string, round: string | null): Promise<void> {
  if (numberParts(number) === null) throw new Fault('input.invalid', NUMBER_FORM, { path: 'number' });
  const other = (await usedNumbers(work)).find(
    (used) => used.number === number && (used.issued || used.round !== round || round === null),
  );
  if (other)
    throw new Fault('record.duplicate', `文号 ${number} 已用于“${other.what}”，请核对后改用别的顺序号。`, {
      path: 'number',
    });
}

/** Texts of documents, and the register of those that were issued. */
export const documentCommands: Commands<'text.save' | 'text.remove' | 'document.issue' | 'document.void'> = {
  'text.save': async (work, { id, rev, text }) => {
    await requireFreshName(work, id, text.name);
    if (id === null) {
      const own = work.newId('text');
      return { id: own, rev: work.add('text', { id: own, ...text }).rev };
    }
    if (rev === 0 && SHIPPED_TEXTS.has(id) && (await work.get('text', id)) === undefined)
      return { id, rev: work.add('text', { id, ...text }).rev };
    const { rev: current } = await work.current('text', id, rev);
    return { id, rev: work.put('text', { id, rev: current, ...text }).rev };
  },

  'text.remove': async (work, { id, rev }) => {
    await work.current('text', id, rev);
    work.remove('text', id);
    return {};
  },

  'document.issue': async (work, { text, ...written }) => {
    const template = await requireText(work, text);
    requireDate(written.date, 'date');
    if (template.prefix !== '') await requireNumber(work, written.number, written.round);
    const facts = await documentFacts(work, written, template, work.today);
    const content = completed(fillWritten(template, facts, written));
    const issued: Issued = {
      kind: template.kind,
      number: template.prefix === '' ? '' : written.number,
      title: content.title.at(-1) ?? '',
      date: written.date,
      round: written.round,
      content,
      by: work.actor.name,
      at: work.at,
      voided: null,
    };
    const id = work.newId('document');
    work.add('document', { id, ...issued });
    return { id };
  },

  'document.void': async (work, { id, rev, reason }) => {
    const issued = await work.current('document', id, rev);
    if (issued.voided !== null) throw new Fault('input.invalid', '这份公文已经作废，不用再作废。');
    const voided = { reason, by: work.actor.name, at: work.at };
    return { id, rev: work.put('document', { ...issued, voided }).rev };
  },
};
