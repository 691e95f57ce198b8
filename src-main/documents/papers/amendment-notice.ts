import { dateText } from '../../domain/calendar/written';
import { Fault } from '../../domain/fault';
import type { Column } from '../pdf/table';
import type { PaperAmendment, PaperData } from './data';
import type { Draft } from './draft';
import { hostFirst } from './offices';
import shipped from './texts/amendment-notice.json';
import { type Fields, fill, fillBody } from './texts/template';

/** 补充公布, 撤销, 更正: what was changed after publication, with its reason and the numbers of the certificates. */
export function amendmentNotice(data: PaperData): Draft {
  const { amendment, publication } = data;
  if (!amendment || !publication || amendment.entries.length === 0)
    throw new Fault('paper.incomplete', '没有这个文号的补充公布、撤销或更正，不能生成文件。');
  const names = hostFirst(data.offices).map(({ name }) => name);
  const text = shipped[amendment.kind];
  const fields = fieldsOf(data, amendment, publication.docNumber);
  const title = fill(text.title, fields);
  return {
    info: { title, date: amendment.date },
    official: {
      head: { organs: names, number: amendment.docNumber },
      title: [names.join('　'), title],
      to: fill(text.to, fields),
      body: fillBody(text.body, fields),
      // Who is withdrawn alone is named in the text.
      attachments:
        amendment.kind === 'withdrawal' && amendment.entries.length === 1
          ? []
          : [{ title: fill(text.list, fields), table: tableOf(data, amendment) }],
      organs: names,
      date: dateText(amendment.date),
      record: {
        cc: fill(shipped.cc, fields),
        printedBy: fill(shipped.printedBy, fields),
        printedOn: dateText(amendment.date),
      },
    },
  };
}

/** Names, districts, levels where there are any, and the certificates in force. */
function tableOf({ words }: PaperData, { entries }: PaperAmendment) {
  const columns = [
    { title: '区县', width: { upTo: 36 }, cells: entries.map(({ districtName }) => districtName) },
    { title: words.name, width: 'rest' as const, cells: entries.map(({ name }) => name) },
    { title: '等次', width: { upTo: 24 }, cells: entries.map(({ level }) => level ?? '') },
    { title: '证书编号', width: { upTo: 66 }, cells: entries.map(({ issued }) => issued ?? '') },
  ].filter(({ title, cells }) => title === words.name || cells.some((cell) => cell !== ''));
  const number: Column = { title: '序号', width: 12, align: 'center' };
  return {
    columns: [
      number,
      ...columns.map(({ title, width }): Column => ({ title, width, align: width === 'rest' ? 'left' : 'center' })),
    ],
    rows: entries.map((_, row) => [String(row + 1), ...columns.map(({ cells }) => cells[row] ?? '')]),
    records: entries.map(({ name }) => name),
  };
}

/** What the texts may name. */
function fieldsOf(
  { offices, title, words }: PaperData,
  { reason, award, entries }: PaperAmendment,
  published: string,
): Fields {
  const numbers = (which: 'voided' | 'issued') => entries.flatMap((entry) => entry[which] ?? []);
  const part = (which: 'voided' | 'issued') => {
    const found = numbers(which);
    return found.length === 0 ? '' : fill(shipped.parts[which], { number: found.join('、') });
  };
  return {
    ...{ round: title, award, published, counted: words.counted },
    // The reason stands inside a sentence.
    reason: reason.replace(/[。；，,.;\s]+$/, ''),
    count: String(entries.length),
    first: entries.map(({ name }) => name).join('、'),
    voided: part('voided'),
    issued: part('issued'),
    host: hostFirst(offices)[0].name,
  };
}
