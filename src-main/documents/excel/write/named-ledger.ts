import { dateText } from '../../../domain/calendar/written';
import { Fault } from '../../../domain/fault';
import { type PaperCandidate, type PaperData, type PaperFile, stillNamed } from '../../papers/data';
import { bookBytes, day, newBook, newSheet, numberFormat } from './book';
import { HEAD_ROW, writeList } from './list';
import { counted, type SheetColumn } from './table';

/** 命名基地台账: for the office itself, hence with contacts. Needs a publication. */
export async function namedLedger(data: PaperData): Promise<PaperFile> {
  const { publication } = data;
  const named = stillNamed(data);
  if (!publication || named.length === 0) {
    throw new Fault('paper.incomplete', '这一轮次还没有公布，不能生成命名基地台账。请先完成“公布”这一步。');
  }
  const numbers = new Map(data.certificates.map((certificate) => [certificate.candidate, certificate.number]));
  const columns: SheetColumn<PaperCandidate>[] = [
    counted(),
    { title: '区县', value: ({ districtName }) => districtName, widest: 23 },
    { title: '单位名称', value: ({ name }) => name, align: 'left', widest: 38 },
    { title: '基地类型', value: ({ kind }) => kind, widest: 24 },
    { title: '联系人', value: ({ contact }) => contact, widest: 12 },
    { title: '联系电话', value: ({ phone }) => phone, format: '@', narrowest: 14 },
    {
      title: '得分',
      value: ({ score }) => (score === null ? null : Number(score)),
      format: numberFormat(data.method.scale),
      narrowest: 8,
    },
    { title: '名次', value: ({ rank }) => rank, format: '0', align: 'center' },
    {
      title: '证书（牌匾）编号',
      value: ({ id, plaqueNumber }) => numbers.get(id) ?? plaqueNumber,
      format: '@',
      narrowest: 24,
    },
    {
      title: '有效期止',
      value: ({ validTo }) => day(validTo ?? publication.validTo),
      format: 'yyyy-mm-dd',
      narrowest: 12,
    },
    { title: '备注', value: () => null, narrowest: 12 },
  ];
  const book = await newBook(publication.date);
  const sheet = newSheet(book, '命名基地台账', { headRows: HEAD_ROW });
  const below = `命名文号：${publication.docNumber}　命名日期：${dateText(publication.date)}　批次：${publication.batch}　${publication.validFrom === null ? '' : `有效期自：${dateText(publication.validFrom)}　`}共 ${named.length} 家`;
  writeList(sheet, { title: `${data.title}·命名基地台账`, below, columns, rows: named }).end();
  return { bytes: await bookBytes(book), pages: null, glyphs: [] };
}
