import { dateText } from '../../../domain/calendar/written';
import { Fault } from '../../../domain/fault';
import { VERDICT_LABELS, VERDICTS } from '../../../domain/review/model';
import type { PaperFile } from '../../papers/data';
import type { ApplicationsData } from '../../papers/list-data';
import { bookBytes, newBook, newSheet } from './book';
import { HEAD_ROW, writeList, writeSigners } from './list';
import { counted, type SheetColumn } from './table';

type Row = ApplicationsData['applications'][number];

const SIGNERS = ['制表人：', '审核人：', '负责人：'];

function decided({ decision }: Row): string {
  if (decision === null) return '未审';
  const until = decision.deadline === null ? '' : `（${dateText(decision.deadline)}前）`;
  return `${VERDICT_LABELS[decision.verdict]}${until}`;
}

/** The office's own reason goes before what the rules found. */
const reasonOf = ({ decision, findings }: Row): string =>
  [decision?.reason ?? '', ...findings].filter((text) => text !== '').join('；');

/** How many there are by what was decided; what nobody has is left out. */
function countsOf({ applications, words, today }: ApplicationsData): string {
  const count = (of: (row: Row) => boolean) => applications.filter(of).length;
  const parts: [string, number][] = [
    ...VERDICTS.map((verdict): [string, number] => [
      VERDICT_LABELS[verdict],
      count(({ decision }) => decision?.verdict === verdict),
    ]),
    ['未审', count(({ decision }) => decision === null)],
  ];
  const told = parts.flatMap(([label, number]) => (number > 0 ? [`${label} ${number}`] : []));
  return `截至${dateText(today)}　共申报 ${applications.length} ${words.counted}：${told.join('、')}`;
}

/** 申报汇总表: everyone who applied, with what the form check came to. */
export async function applicationList(data: ApplicationsData): Promise<PaperFile> {
  const { title, today, words, applications } = data;
  if (applications.length === 0) throw new Fault('paper.incomplete', '这一轮次还没有申报，不能制作申报汇总表。');
  const columns: SheetColumn<Row>[] = [
    counted(),
    { title: '编号', value: ({ code }) => code, format: '@', narrowest: 8 },
    { title: '区县', value: ({ districtName }) => districtName || null, widest: 23, narrowest: 10 },
    { title: words.name, value: ({ name }) => name, align: 'left', widest: 44, narrowest: 24 },
    ...(words.unit === null
      ? []
      : [{ title: words.unit, value: ({ unit }: Row) => unit || null, align: 'left', widest: 32 } as const]),
    { title: '形式审查', value: decided, widest: 18, narrowest: 10 },
    { title: '理由与审查发现', value: (row) => reasonOf(row) || null, align: 'left', widest: 48, narrowest: 24 },
    { title: '备注', value: () => null, narrowest: 10 },
  ];
  const book = await newBook(today);
  const sheet = newSheet(book, '申报汇总表', { headRows: HEAD_ROW });
  const list = { title: `${title}申报汇总表`, below: countsOf(data), columns, rows: applications, kept: 4 };
  const { next, wide, end } = writeList(sheet, list);
  writeSigners(sheet, next, SIGNERS, wide);
  end(next);
  return { bytes: await bookBytes(book), pages: null, glyphs: [] };
}
