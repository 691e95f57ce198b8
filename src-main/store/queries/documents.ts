import type { ListedDocument } from '../../api/contract/documents';
import { Fault } from '../../domain/fault';
import type { FieldValues } from '../../domain/honours/template-text';
import { comparisonKey } from '../../domain/identity/text';
import { askedFields, askedLists } from '../../domain/official/asked';
import { fillWritten } from '../../domain/official/fill';
import { type Facts, filledLines, listFields, listOf } from '../../domain/official/lines';
import { nextNumber } from '../../domain/official/numbers';
import type { OfficialTemplate } from '../../domain/official/template';
import { isCounted, isWrittenUp } from '../../domain/official/year-facts';
import { AMENDMENT_LABELS, type Round } from '../../domain/review/model';
import { documentFacts } from '../reads/document-facts';
import { requireText } from '../reads/texts';
import { usedNumbers } from '../reads/used-numbers';
import type { Queries, Reader } from '../work';

/** Numbers that a round has used: its own papers bear them. */
function numbersOf({ id, title, publication, amendments }: Round): ListedDocument[] {
  const shown = { rev: 0, kind: null, round: id, roundTitle: title, voided: null };
  const published = publication && {
    ...{ ...shown, id: `${id}:${publication.docNumber}`, number: publication.docNumber, title: `${title}：公布` },
    ...{ date: publication.date, by: '', at: publication.date },
  };
  const later = amendments.map(({ docNumber, kind, date, by, at }) => ({
    ...{ ...shown, id: `${id}:${docNumber}`, number: docNumber, title: `${title}：${AMENDMENT_LABELS[kind]}` },
    ...{ date, by, at },
  }));
  return [...(published ? [published] : []), ...later];
}

/** The number that comes next for a text; null: its documents have none. */
async function proposal(read: Reader, { prefix }: OfficialTemplate, facts: Facts, date: string) {
  const organ = filledLines(prefix, facts, []).join('');
  if (organ === '') return null;
  const used = (await usedNumbers(read)).map(({ number }) => number);
  return nextNumber(used, organ, Number(date.slice(0, 4)));
}

/** What is known of a field; what people write up is theirs, whatever stands for it until they do. */
const knownOf = (values: FieldValues, name: string): string =>
  Object.hasOwn(values, name) && !isWrittenUp(name) ? (values[name] ?? '') : '';

export const documentQueries: Queries<'document.form' | 'document.list' | 'document.draft' | 'document.content'> = {
  'document.form': async (read, { text, date, ...source }, { today }) => {
    const template = await requireText(read, text);
    const lists = askedLists(template);
    const facts = await documentFacts(read, source, template, today);
    const values = { ...listFields(facts), ...facts.fields };
    // The program writes these itself.
    const own = new Set(['成文日期', '文号']);
    const fields = askedFields(template)
      // What a list gives is not typed: without its rows the list itself is missing.
      .filter(({ name }) => !own.has(name) && (Object.hasOwn(values, name) || listOf(name) === null))
      // Nor is what is counted: where there is nothing to count, its part of the text vanishes.
      .filter(({ name }) => !(isCounted(name) && values[name] === ''))
      .map((field) => ({ ...field, value: knownOf(values, field.name) }));
    return {
      fields,
      lists: lists.map((name) => ({ name, rows: facts.lists[name]?.length ?? 0 })),
      number: await proposal(read, template, facts, date),
    };
  },

  'document.draft': async (read, { text, ...written }, { today }) => {
    const template = typeof text === 'string' ? await requireText(read, text) : text;
    const facts = await documentFacts(read, written, template, today);
    // A text that is being written has no number yet: the next one shows how it will look.
    const number = written.number || ((await proposal(read, template, facts, written.date))?.number ?? '');
    return fillWritten(template, facts, { ...written, number });
  },

  'document.content': async (read, { document }) => {
    const found = await read.get('document', document);
    if (!found) throw new Fault('record.missing', '没有这份公文，请刷新后再看。');
    const { id: _, rev: __, ...issued } = found;
    return issued;
  },

  'document.list': async (read, { search }) => {
    const key = comparisonKey(search);
    const rounds = await read.list('round');
    const titles = new Map(rounds.map(({ id, title }) => [id, title]));
    const issued = (await read.list('document')).map(({ content: _, ...shown }) => ({
      ...shown,
      roundTitle: shown.round === null ? null : (titles.get(shown.round) ?? null),
    }));
    const own = new Set(issued.map(({ number }) => number));
    const others = rounds.flatMap(numbersOf).filter(({ number }) => !own.has(number));
    return [...issued, ...others]
      .filter(({ number, title, by }) => comparisonKey(`${number} ${title} ${by}`).includes(key))
      .sort((one, other) => (one.date === other.date ? (one.at < other.at ? 1 : -1) : one.date < other.date ? 1 : -1));
  },
};
