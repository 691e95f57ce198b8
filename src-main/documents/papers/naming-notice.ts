import { dateText } from '../../domain/calendar/written';
import { Fault } from '../../domain/fault';
import type { Publication } from '../../domain/review/model';
import { firstNamed, type PaperCandidate, type PaperData } from './data';
import type { Draft } from './draft';
import { hostFirst } from './offices';
import shipped from './texts/naming-notice.json';
import { type Fields, fill, fillBody } from './texts/template';

/** Bases that the text names before 等. */
const NAMED_IN_TEXT = 3;

/** 命名决定: joint, with the list of the named and their numbers. Needs a publication (round.publish). */
export function namingNotice(data: PaperData): Draft {
  const { publication, certificates } = data;
  const named = firstNamed(data);
  const honour = certificates[0]?.title;
  if (!publication || honour === undefined || named.length === 0) {
    throw new Fault('paper.incomplete', '这一轮次还没有公布，不能生成命名决定。请先完成“公布”这一步。');
  }
  const names = hostFirst(data.offices).map(({ name }) => name);
  const fields = fieldsOf(data, publication, honour, named);
  const numbers = new Map(certificates.map((certificate) => [certificate.candidate, certificate.number]));
  const title = fill(shipped.title, fields);
  return {
    info: { title, date: publication.date },
    official: {
      head: { organs: names, number: publication.docNumber },
      title: [names.join('　'), title],
      to: fill(shipped.to, fields),
      body: fillBody(shipped.body, fields),
      attachments: [
        {
          title: fill(shipped.list, fields),
          table: {
            columns: [
              { title: '序号', width: 12, align: 'center' },
              { title: '区县', width: { upTo: 36 }, align: 'center' },
              { title: '单位名称', width: 'rest', align: 'left' },
              { title: '证书编号', width: { upTo: 66 }, align: 'center' },
            ],
            rows: named.map((candidate, index) => [
              String(index + 1),
              candidate.districtName,
              candidate.name,
              numbers.get(candidate.id) ?? candidate.plaqueNumber ?? '',
            ]),
            records: named.map(({ name }) => name),
          },
        },
      ],
      organs: names,
      date: dateText(publication.date),
      record: {
        cc: fill(shipped.cc, fields),
        printedBy: fill(shipped.printedBy, fields),
        printedOn: dateText(publication.date),
      },
    },
  };
}

/** What the text may name. */
function fieldsOf(
  { offices, title, publicity }: PaperData,
  { batch, validFrom, validTo }: Publication,
  honour: string,
  named: readonly PaperCandidate[],
): Fields {
  const count = String(named.length);
  const first = named.slice(0, NAMED_IN_TEXT).map(({ name }) => name);
  const shown = publicity && { start: dateText(publicity.start), end: dateText(publicity.end) };
  return {
    ...{ batch, honour, count, round: title },
    both: `${offices.education.short}、${offices.association.short}`,
    host: hostFirst(offices)[0].name,
    named:
      named.length > first.length ? fill(shipped.parts.named, { first: first.join('、'), count }) : first.join('、'),
    districts: String(new Set(named.map(({ districtName }) => districtName)).size),
    publicity: shown ? fill(shipped.parts.publicity, shown) : '',
    validFrom: validFrom === null ? '' : dateText(validFrom),
    validTo: validTo === null ? '' : dateText(validTo),
  };
}
