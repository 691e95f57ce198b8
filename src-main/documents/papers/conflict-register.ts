import { Fault } from '../../domain/fault';
import { agendaOf } from '../../domain/review/agenda';
import { type Conflict, SOURCE_LABELS } from '../../domain/review/model';
import type { Fonts } from '../fonts';
import { type Tabular, tabularPdf } from '../pdf/tabular/document';
import { Ink } from '../pdf/tabular/ink';
import type { CommitteeData } from './committee-data';
import type { PaperFile } from './data';
import { sheetHead, signatureRow } from './sheet-lines';

const STYLES = { head: { role: 'hei', size: 10 }, row: { role: 'song', size: 9.5 } } as const;
const COLUMNS: readonly { title: string; width: number; align: 'left' | 'center' }[] = [
  { title: '序号', width: 13, align: 'center' },
  { title: '评委', width: 24, align: 'center' },
  { title: '工作单位', width: 50, align: 'left' },
  { title: '参评对象', width: 58, align: 'left' },
  { title: '处理', width: 20, align: 'center' },
  { title: '缘由', width: 62, align: 'left' },
  { title: '来源', width: 20, align: 'center' },
  { title: '评委签字', width: 20, align: 'center' },
];

/** 评委回避登记表: every pair with its reason, and the order of discussion that makes the fewest people leave. */
export async function conflictRegister(data: CommitteeData, fonts: Fonts): Promise<PaperFile> {
  if (data.members.length === 0) throw new Fault('paper.incomplete', '评委会还没有评委，没有回避情况可以登记。');
  const ink = new Ink(fonts);
  const title = `${data.title}评委回避登记表`;
  const rows = rowsOf(data);
  const sheet: Tabular = {
    paper: 'A4',
    above: sheetHead(ink, title, [
      `评委 ${data.members.length} 人　参评对象 ${data.candidates.length} 个　需回避 ${rows.filter((row) => row.barred).length} 项`,
    ]),
    columns: COLUMNS,
    head: COLUMNS.map(({ title }) => ink.text(title, STYLES.head, '表头')),
    rows: rows.map(({ cells, name }) => cells.map((text) => ink.text(text, STYLES.row, name))),
    styles: STYLES,
    notes: ink.text(notesOf(data), { role: 'song', size: 9.5 }, title),
    below: [signatureRow(ink, ['组长：', '监督员：', '日期：'])],
  };
  const { bytes, pages } = await tabularPdf(ink, { title, date: data.today }, sheet);
  return { bytes, pages, glyphs: ink.glyphs };
}

const outcome = ({ barred }: Pick<Conflict, 'barred'>): string => (barred ? '回避' : '不需回避');

function rowsOf({ members, candidates, conflicts }: CommitteeData) {
  const places = new Map(candidates.map((candidate, at) => [candidate.id, { ...candidate, at }]));
  const found = members.flatMap((member) =>
    conflicts
      .filter(({ member: of }) => of === member.id)
      .flatMap((conflict) => {
        const candidate = places.get(conflict.candidate);
        return candidate ? [{ member, candidate, conflict }] : [];
      })
      .sort((a, b) => a.candidate.at - b.candidate.at),
  );
  if (found.length === 0)
    return [{ barred: false, name: '', cells: ['—', '—', '—', '没有需要回避的情形', '—', '—', '—', '—'] }];
  return found.map(({ member, candidate, conflict }, index) => ({
    barred: conflict.barred,
    name: member.name,
    cells: [
      String(index + 1),
      member.name,
      member.unit,
      `${candidate.code}　${candidate.name}`,
      outcome(conflict),
      conflict.reason,
      SOURCE_LABELS[conflict.source],
      '',
    ],
  }));
}

function notesOf({ candidates, conflicts }: CommitteeData): string {
  const barred = conflicts.filter((conflict) => conflict.barred);
  const rule = '回避的评委对该对象不评分、不投票，评议该对象时离场；其余对象照常评议。';
  if (barred.length === 0) return rule;
  const { order, leaves } = agendaOf(
    candidates.map(({ id }) => ({ id, barred: barred.filter((one) => one.candidate === id).map((one) => one.member) })),
  );
  const codes = order.map((id) => candidates.find((one) => one.id === id)?.code ?? '');
  return `${rule}\n评议顺序（离场最少，共 ${leaves} 人次）：${codes.join('、')}`;
}
