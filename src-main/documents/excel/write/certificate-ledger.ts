import { countsOf, madeOn, type RegisterInput, stateOf } from '../../papers/certificate-lines';
import { day, newSheet, newStreamedBook } from './book';
import { HEAD_ROW, writeList } from './list';
import { counted, type SheetColumn } from './table';

type Row = RegisterInput['rows'][number];

const COLUMNS: readonly SheetColumn<Row>[] = [
  counted(),
  { title: '证书编号', value: ({ number }) => number, format: '@', narrowest: 24 },
  { title: '持有者', value: ({ holder }) => holder, align: 'left', widest: 38, narrowest: 16 },
  { title: '称号', value: ({ title }) => title, align: 'left', widest: 30 },
  { title: '签发日期', value: ({ issuedOn }) => day(issuedOn), format: 'yyyy-mm-dd', narrowest: 12 },
  { title: '有效期止', value: ({ validTo }) => day(validTo), format: 'yyyy-mm-dd', narrowest: 12 },
  { title: '评审轮次', value: ({ roundTitle }) => roundTitle || null, align: 'left', widest: 40 },
  { title: '首次制作', value: madeOn, narrowest: 12 },
  { title: '重印\n（次）', value: ({ reprints }) => reprints, format: '0' },
  { title: '状态', value: stateOf, align: 'left', widest: 24, narrowest: 10 },
  { title: '备注', value: () => null, narrowest: 12 },
];

/** 证书登记簿 as a workbook: print-ready, to be filtered and filed. */
export async function certificateLedger(input: RegisterInput): Promise<Uint8Array> {
  const { book, bytes } = await newStreamedBook(input.today);
  const sheet = newSheet(book, '证书登记簿', { headRows: HEAD_ROW });
  const key = input.publicKey === null ? '' : `　验证公钥：${input.publicKey}`;
  writeList(sheet, {
    title: '证书登记簿',
    below: `${countsOf(input)}${key}`,
    columns: COLUMNS,
    rows: input.rows,
    kept: 3,
  }).end();
  return bytes();
}
