import { Fault } from '../../domain/fault';
import { OUTCOME_LABELS } from '../../domain/review/model';
import { reckoningOf } from '../../domain/review/reckoning';
import { rulesOf } from '../../domain/review/rules-words';
import type { Fonts } from '../fonts';
import { roomOf, type Tabular, tabularPdf } from '../pdf/tabular/document';
import { Ink } from '../pdf/tabular/ink';
import type { PaperFile } from './data';
import type { Reckoned, ReckoningData } from './reckoning-data';
import { judgedTable } from './reckoning-table';
import { sheetHead } from './sheet-lines';

const STEPS = { role: 'song', size: 10.5 } as const;

const RULES = { head: { role: 'hei', size: 10.5 }, row: { role: 'song', size: 10.5 } } as const;

/** The rules of the round, which the pages behind it follow. */
function rulesPage(ink: Ink, data: ReckoningData): Tabular {
  const columns = [
    { title: '项目', width: 34, align: 'center' },
    { title: '规定', width: roomOf('A4') - 34, align: 'left' },
  ] as const;
  return {
    paper: 'A4',
    above: sheetHead(ink, '结果计算过程', [
      data.title,
      `参评对象 ${data.candidates.length} 个，每个一页，按名次排列。`,
    ]),
    columns,
    head: columns.map(({ title }) => ink.text(title, RULES.head, '表头')),
    rows: rulesOf(data).map(({ what, words }) => [what, words].map((text) => ink.text(text, RULES.row, what))),
    styles: RULES,
    notes: ink.text('算式的结果写成分数的（如 187/2），名次按分数比较，公布的得分是它四舍五入的结果。', STEPS, '规定'),
    below: [],
  };
}

/**
 * 结果计算过程: the rules, then a page a candidate, with every number that its result was made of and why it stands where
 * it does.
 */
export async function reckoning(data: ReckoningData, fonts: Fonts): Promise<PaperFile> {
  const ink = new Ink(fonts);
  const pagesOf = data.candidates.map((candidate) => pageOf(ink, data, candidate));
  if (pagesOf.length === 0) throw new Fault('paper.incomplete', '这一轮次没有参评对象，没有计算过程可以打印。');
  const info = { title: `${data.title}结果计算过程`, date: data.date };
  const { bytes, pages } = await tabularPdf(ink, info, [rulesPage(ink, data), ...pagesOf]);
  return { bytes, pages, glyphs: ink.glyphs };
}

function pageOf(ink: Ink, data: ReckoningData, candidate: Reckoned): Tabular {
  const { code, name, districtName } = candidate.row;
  return {
    paper: 'A4',
    above: sheetHead(ink, '结果计算过程', [data.title, `${code}　${name}　${districtName}`]),
    ...judgedTable(ink, data, candidate),
    notes: ink.text(stepsOf(data, candidate), STEPS, name),
    below: [],
  };
}

/** 3. 拟入选：第 2 名，在名额 20 个以内。 */
function outcomeWords({ proposed }: Reckoned): string[] {
  if (proposed === null) return [];
  return [`${OUTCOME_LABELS[proposed.outcome]}：${proposed.why}。`];
}

function stepsOf({ method, rubric }: ReckoningData, candidate: Reckoned): string {
  const steps = [...reckoningOf(method, rubric, candidate.row), ...outcomeWords(candidate)];
  return steps.map((step, at) => `${at + 1}．${step}`).join('\n');
}
