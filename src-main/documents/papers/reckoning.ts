import { Fault } from '../../domain/fault';
import { OUTCOME_LABELS } from '../../domain/review/model';
import { reckoningOf } from '../../domain/review/reckoning';
import type { Fonts } from '../fonts';
import { type Tabular, tabularPdf } from '../pdf/tabular/document';
import { Ink } from '../pdf/tabular/ink';
import type { PaperFile } from './data';
import type { Reckoned, ReckoningData } from './reckoning-data';
import { judgedTable } from './reckoning-table';
import { sheetHead } from './sheet-lines';

const STEPS = { role: 'song', size: 10.5 } as const;

/** 结果计算过程: a page a candidate, with every number that its result was made of and why it stands where it does. */
export async function reckoning(data: ReckoningData, fonts: Fonts): Promise<PaperFile> {
  const ink = new Ink(fonts);
  const [first, ...others] = data.candidates.map((candidate) => pageOf(ink, data, candidate));
  if (!first) throw new Fault('paper.incomplete', '这一轮次没有参评对象，没有计算过程可以打印。');
  const info = { title: `${data.title}结果计算过程`, date: data.date };
  const { bytes, pages } = await tabularPdf(ink, info, [first, ...others]);
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
