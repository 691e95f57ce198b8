import { leaves } from '../../domain/review/rubric';
import { formatPoints } from '../../domain/review/wording';
import type { Fonts } from '../fonts';
import { roomOf, type Tabular, tabularPdf } from '../pdf/tabular/document';
import { Ink } from '../pdf/tabular/ink';
import {
  type AssessmentLine,
  assessmentFacts,
  assessmentLines,
  assessmentTitle,
  isAdjusted,
  MARKS_RULE,
  SIGNERS,
} from './assessment-lines';
import type { PaperFile } from './data';
import { criterionHead } from './head-words';
import type { ReckoningData } from './reckoning-data';
import { sheetHead, signatureRow } from './sheet-lines';

const STYLES = { head: { role: 'hei', size: 9 }, row: { role: 'song', size: 9.5 } } as const;
/** Indicators whose columns A4 can show. */
const A4_INDICATORS = 10;
/** mm */
const WIDTH = { rank: 12, district: 22, which: 13, total: 16, score: 17, level: 15, name: 38, mark: 17 } as const;

const points = (mark: number | null): string => (mark === null ? '—' : formatPoints(mark));
const both = (self: number | null, audited: number | null): string => `${points(self)}\n${points(audited)}`;

/** 考核得分表: of every unit, both marks of every indicator, the sums, the score, its place and level; best first. */
export async function assessmentSheet(data: ReckoningData, fonts: Fonts): Promise<PaperFile> {
  const lines = assessmentLines(data);
  const ink = new Ink(fonts);
  const title = assessmentTitle(data);
  const criteria = leaves(data.rubric);
  const paper = criteria.length > A4_INDICATORS ? 'A3' : 'A4';
  const adjusted = isAdjusted(lines);
  const behind = ['合计', ...(adjusted ? ['加扣分'] : []), '得分', '等次'];
  const taken =
    WIDTH.rank + WIDTH.district + WIDTH.which + WIDTH.total * (adjusted ? 2 : 1) + WIDTH.score + WIDTH.level;
  const room = roomOf(paper) - taken;
  const mark = Math.min(WIDTH.mark, (room - WIDTH.name) / criteria.length);
  const totals = behind.map((name) => ({ 得分: WIDTH.score, 等次: WIDTH.level })[name] ?? WIDTH.total);
  const centred = (width: number) => ({ width, align: 'center' }) as const;
  const heads = criteria.map((criterion) => criterionHead(criterion, mark, STYLES.head.size));
  const sheet: Tabular = {
    paper,
    above: sheetHead(ink, title, [assessmentFacts(data, lines)]),
    columns: [
      centred(WIDTH.rank),
      { width: room - mark * criteria.length, align: 'left' },
      ...[WIDTH.district, WIDTH.which, ...criteria.map(() => mark), ...totals].map(centred),
    ],
    head: ['名次', '被考核单位', '区县', '项目', ...heads, ...behind].map((text) =>
      ink.text(text, STYLES.head, '表头'),
    ),
    rows: lines.map((line) => cellsOf(line, adjusted).map((text) => ink.text(text, STYLES.row, line.name))),
    styles: STYLES,
    notes: ink.text(MARKS_RULE, { role: 'song', size: 10 }, title),
    below: [signatureRow(ink, SIGNERS)],
  };
  const { bytes, pages } = await tabularPdf(ink, { title, date: data.date }, sheet);
  return { bytes, pages, glyphs: ink.glyphs };
}

function cellsOf(line: AssessmentLine, adjusted: boolean): string[] {
  const { rank, name, districtName, self, audited, selfTotal, auditedTotal, score, level } = line;
  return [
    ...[String(rank ?? '—'), name, districtName || '—', '自评\n审核'],
    ...self.map((mark, at) => both(mark, audited[at] ?? null)),
    both(selfTotal, auditedTotal),
    ...(adjusted ? [line.adjusted === 0 ? '' : signed(line.adjusted)] : []),
    ...[score ?? '—', level || '—'],
  ];
}

const signed = (sum: number): string => (sum > 0 ? `+${formatPoints(sum)}` : `−${formatPoints(-sum)}`);
