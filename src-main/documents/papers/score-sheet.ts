import { Fault } from '../../domain/fault';
import type { Fonts } from '../fonts';
import { type Tabular, tabularPdf } from '../pdf/tabular/document';
import { Ink } from '../pdf/tabular/ink';
import type { PaperData, PaperFile } from './data';
import { fullMarks, scoresDate } from './score-lines';
import { notes, signatures } from './score-sheet-foot';
import { scoreTable } from './score-sheet-table';
import { sheetHead } from './sheet-lines';

/** Members whose columns A4 can show in a readable size. */
const A4_MEMBERS = 9;

/** 评分汇总表: what the committee signs at its meeting, best first, with every total that the tally used. */
export async function scoreSheet(data: PaperData, fonts: Fonts): Promise<PaperFile> {
  if (data.tally.length === 0) throw new Fault('paper.incomplete', '这一轮次还没有评分，不能生成评分汇总表。');
  const ink = new Ink(fonts);
  const paper = data.members.length > A4_MEMBERS ? 'A3' : 'A4';
  const title = `${data.title}评分汇总表`;
  const sheet: Tabular = {
    paper,
    above: sheetHead(ink, title, [
      `评委 ${data.members.length} 人　参评对象 ${data.tally.length} 个　满分 ${fullMarks(data)} 分`,
    ]),
    ...scoreTable(ink, data, paper),
    notes: notes(ink, data),
    below: signatures(ink, data, paper),
  };
  const { bytes, pages } = await tabularPdf(ink, { title, date: scoresDate(data) }, sheet);
  return { bytes, pages, glyphs: ink.glyphs };
}
