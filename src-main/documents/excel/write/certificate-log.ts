import { dateText } from '../../../domain/calendar/written';
import { addTo } from '../../../domain/grouped';
import type { CertificateFindings, CertificateJob } from '../../papers/certificates';
import { newSheet, newStreamedBook } from './book';
import { HEAD_ROW, writeList } from './list';
import type { SheetColumn } from './table';

/** What was made of a batch: the first `done` of its certificates. */
export interface CertificateLog extends CertificateJob {
  way: 'one' | 'files' | 'print';
  done: number;
  /** Civil date, and who made it. */
  today: string;
  by: string;
}

const WAYS = { one: '合成一个文件', files: '每份一个文件', print: '直接打印' } as const;

interface Row {
  number: string;
  holder: string;
  title: string;
  done: boolean;
  note: string;
}

/** Everything that was found about each record, in words. */
function notesOf({ glyphs, shrunk, omitted }: CertificateFindings): Map<string, string> {
  const notes = new Map<string, string[]>();
  const say = (record: string, text: string) => addTo(notes, record, text);
  for (const { record, character, state, font } of glyphs)
    say(record, state === 'fallback' ? `“${character}”用${font ?? '其他字体'}代替` : `“${character}”没有字体`);
  for (const { record, element, wanted, size } of shrunk) say(record, `${element} ${wanted} 磅缩到 ${size} 磅`);
  for (const { record, field } of omitted) say(record, `没有“${field}”`);
  return new Map([...notes].map(([record, texts]) => [record, texts.join('；')]));
}

/** 制作记录: one line a certificate: page, number, holder, whether it was made, and what was found. */
export async function certificateLog(log: CertificateLog, findings: CertificateFindings): Promise<Uint8Array> {
  const notes = notesOf(findings);
  const rows = log.records.map(({ record, values }, index): Row => {
    const { 编号: number = '', 持有者: holder = record, 称号: title = '' } = values;
    return { number, holder, title, done: index < log.done, note: notes.get(record) ?? '' };
  });
  const columns: SheetColumn<Row>[] = [
    { title: log.way === 'files' ? '序号' : '页', value: (_, index) => index + 1, format: '0', align: 'center' },
    { title: '证书编号', value: ({ number }) => number, format: '@', narrowest: 24 },
    { title: '持有者', value: ({ holder }) => holder, align: 'left', widest: 38, narrowest: 16 },
    { title: '称号', value: ({ title }) => title, align: 'left', widest: 34 },
    { title: '结果', value: ({ done }) => (done ? '已完成' : '未完成'), narrowest: 10 },
    { title: '检查所见', value: ({ note }) => note || null, align: 'left', widest: 50, narrowest: 20 },
  ];
  const { book, bytes } = await newStreamedBook(log.today);
  const sheet = newSheet(book, '制作记录', { headRows: HEAD_ROW });
  const state = log.done < rows.length ? `停在第 ${log.done + 1} 份` : '全部完成';
  const below = `模板：${log.template.name}　方式：${WAYS[log.way]}　共 ${rows.length} 份，${state}　${dateText(log.today)}　制作人：${log.by}`;
  writeList(sheet, { title: '证书制作记录', below, columns, rows }).end();
  return bytes();
}
