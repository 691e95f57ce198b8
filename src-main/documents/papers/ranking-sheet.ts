import type { Fonts } from '../fonts';
import { roomOf, type Tabular, tabularPdf } from '../pdf/tabular/document';
import { Ink } from '../pdf/tabular/ink';
import type { PaperFile } from './data';
import { fittedColumns } from './fitted-columns';
import type { MeetingData, RankingLine } from './meeting-data';
import {
  rankingFacts,
  rankingNotes,
  rankingSigners,
  rankingTitle,
  requireRanking,
  resultTitle,
  whoColumns,
} from './ranking-lines';
import { sheetHead, signatureRow } from './sheet-lines';

const STYLES = { head: { role: 'hei', size: 10.5 }, row: { role: 'song', size: 10.5 } } as const;
/** mm */
const WIDTH = { rank: 16, code: 18, result: 24, outcome: 24, note: 34 } as const;

/** 排序表: everyone who was judged, best first, with what it comes to; signed at the meeting. */
export async function rankingSheet(data: MeetingData, fonts: Fonts): Promise<PaperFile> {
  requireRanking(data);
  const ink = new Ink(fonts);
  const title = rankingTitle(data);
  const centred = (width: number) => ({ width, align: 'center' }) as const;
  const name = { title: data.words.name, of: (line: RankingLine) => line.name };
  const who = [name, ...whoColumns(data)];
  const called = data.ranking.map((line) => who.map(({ of }) => of(line) || '—'));
  const taken = Object.values(WIDTH).reduce((sum, width) => sum + width, 0);
  const fitted = fittedColumns(
    who.map(({ title }) => ({ title, align: title === '区县' ? 'center' : 'left', long: false })),
    called,
    roomOf('A4') - taken,
    STYLES.row.size,
  );
  const titles = ['名次', '编号', ...who.map(({ title }) => title), resultTitle(data), '结果', '备注'];
  const sheet: Tabular = {
    paper: 'A4',
    above: sheetHead(ink, title, [rankingFacts(data)]),
    columns: [
      ...[WIDTH.rank, WIDTH.code].map(centred),
      ...fitted,
      ...[WIDTH.result, WIDTH.outcome].map(centred),
      { width: WIDTH.note, align: 'left' },
    ],
    head: titles.map((text) => ink.text(text, STYLES.head, '表头')),
    rows: data.ranking.map(({ rank, code, name, printed, outcome, note }, at) =>
      [String(rank ?? '—'), code, ...(called[at] ?? []), printed ?? '—', outcome || '—', note].map((text) =>
        ink.text(text, STYLES.row, name),
      ),
    ),
    styles: STYLES,
    notes: ink.text(rankingNotes(data), { role: 'song', size: 10 }, title),
    below: [signatureRow(ink, rankingSigners(data))],
  };
  const { bytes, pages } = await tabularPdf(ink, { title, date: data.today }, sheet);
  return { bytes, pages, glyphs: ink.glyphs };
}
