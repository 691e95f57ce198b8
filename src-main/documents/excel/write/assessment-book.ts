import { leaves } from '../../../domain/review/rubric';
import { formatPoints } from '../../../domain/review/wording';
import {
  type AssessmentLine,
  assessmentFacts,
  assessmentLines,
  assessmentTitle,
  isAdjusted,
  MARKS_RULE,
  SIGNERS,
} from '../../papers/assessment-lines';
import type { PaperFile } from '../../papers/data';
import type { ReckoningData } from '../../papers/reckoning-data';
import { bookBytes, newBook, newSheet, numberFormat } from './book';
import { HEAD_ROW, writeLine, writeList, writeSigners } from './list';
import type { SheetColumn } from './table';

const BEFORE_MARKS = 3;
const points = (mark: number | null | undefined): number | null => (mark == null ? null : mark / 100);

/** 考核得分表 as a workbook: 自评 and 审核 of each indicator beside each other. */
export async function assessmentBook(data: ReckoningData): Promise<PaperFile> {
  const lines = assessmentLines(data);
  const mark = (
    title: string,
    of: (line: AssessmentLine) => number | null | undefined,
  ): SheetColumn<AssessmentLine> => {
    return { title, value: (line) => points(of(line)), format: 'General', narrowest: 8, widest: 8 };
  };
  const columns: SheetColumn<AssessmentLine>[] = [
    { title: '名次', value: ({ rank }) => rank, format: '0', align: 'center' },
    { title: '被考核单位', value: ({ name }) => name, align: 'left', widest: 34, narrowest: 24 },
    { title: '区县', value: ({ districtName }) => districtName || null, widest: 20, narrowest: 12 },
    ...leaves(data.rubric).flatMap(({ name, maximum }, at) => [
      mark(`${name}\n（${formatPoints(maximum)}）\n自评`, ({ self }) => self[at]),
      mark(`${name}\n（${formatPoints(maximum)}）\n审核`, ({ audited }) => audited[at]),
    ]),
    mark('自评\n合计', ({ selfTotal }) => selfTotal),
    mark('审核\n合计', ({ auditedTotal }) => auditedTotal),
    ...(isAdjusted(lines) ? [mark('加扣分', ({ adjusted }) => adjusted)] : []),
    {
      title: '得分',
      value: ({ score }) => (score === null ? null : Number(score)),
      format: numberFormat(data.method.scale),
      narrowest: 9,
    },
    { title: '等次', value: ({ level }) => level || null, narrowest: 9 },
    { title: '备注', value: () => null, narrowest: 10 },
  ];
  const book = await newBook(data.date);
  const sheet = newSheet(book, '考核得分表', { headRows: HEAD_ROW, columns: BEFORE_MARKS });
  const title = assessmentTitle(data);
  const { next, wide, end } = writeList(sheet, {
    ...{ title, below: assessmentFacts(data, lines), columns, rows: lines },
    kept: BEFORE_MARKS,
  });
  writeLine(sheet, next, MARKS_RULE, wide);
  writeSigners(sheet, next + 1, SIGNERS, wide);
  end(next + 1);
  return { bytes: await bookBytes(book), pages: null, glyphs: [] };
}
