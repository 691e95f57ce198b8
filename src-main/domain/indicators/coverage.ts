import { schoolYearOf } from '../calendar/school-year';
import { SUBJECT_NAMES } from '../registers/common/teaching';
import { SEPARATOR } from '../registers/define';
import { GRADE_NAMES, gradesIn } from '../registers/parse/grades';
import type { Answer, Facts, Found, Indicator, RecordOf } from './define';

type Taught = RecordOf<'course'> | RecordOf<'activity'>;

const cellKey = (subject: string, grade: number): string => `${subject}|${GRADE_NAMES[grade - 1]}`;

/** Thousands of records share a few hundred pairs of subjects and grades. */
const known = new Map<string, readonly string[]>();
const MOST = 5_000;

/** Cells of the table of subjects and grades that a record covers. */
function cellsOf({ values }: Taught): readonly string[] {
  const key = `${values.subject ?? ''}|${values.grades ?? ''}`;
  const found = known.get(key);
  if (found) return found;
  const subjects = (values.subject ?? '').split(SEPARATOR).filter((subject) => SUBJECT_NAMES.includes(subject));
  const grades = gradesIn(values.grades ?? '');
  const cells = subjects.flatMap((subject) => grades.map((grade) => cellKey(subject, grade)));
  if (known.size >= MOST) known.clear();
  known.set(key, cells);
  return cells;
}

function coverage(of: 'course' | 'activity', taught: readonly Taught[]): Answer {
  const counts = new Map<string, number>();
  for (const record of taught) for (const cell of cellsOf(record)) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const rows = SUBJECT_NAMES.map((label) => ({
    label,
    cells: GRADE_NAMES.map((_, at) => counts.get(cellKey(label, at + 1)) ?? 0),
  }));
  return {
    figure: counts.size,
    total: SUBJECT_NAMES.length * GRADE_NAMES.length,
    groups: rows.map(({ label, cells }) => ({
      key: label,
      label,
      figure: cells.filter((count) => count > 0).length,
      total: GRADE_NAMES.length,
    })),
    matrix: { corner: '学科＼年级', columns: GRADE_NAMES, rows },
    found: () =>
      taught.map((record): Found => {
        const cells = cellsOf(record);
        const subjects = new Set(cells.map((cell) => cell.split('|')[0] ?? ''));
        const { subject, grades } = record.values;
        return {
          of,
          id: record.id,
          reason: [subject, grades].filter(Boolean).join(' · '),
          in: [...subjects, ...cells],
        };
      }),
  };
}

/** Subjects × grades for which there is a course this school year. */
export const courseCoverage: Indicator = {
  name: 'courseCoverage',
  measure: 2,
  label: '课程的学科与年级覆盖',
  unit: '格',
  source: '举措三列的九个学科 × 一至十二年级，本学年开设的课程；一门课程可占多格。',
  reads: 'share',
  chart: 'matrix',
  answer(facts: Facts) {
    const year = schoolYearOf(facts.today).label;
    const held = facts
      .records('course')
      .filter(({ status, values }) => status === 'offered' && values.schoolYear === year);
    return coverage('course', held);
  },
};

/** Subjects × grades for which there is an activity to choose. */
export const activityCoverage: Indicator = {
  name: 'activityCoverage',
  measure: 3,
  label: '活动的学科与年级覆盖',
  unit: '格',
  source: '举措三列的九个学科 × 一至十二年级，状态为“可选”的活动；一项活动可占多格。',
  reads: 'share',
  chart: 'matrix',
  answer: (facts: Facts) =>
    coverage(
      'activity',
      facts.records('activity').filter(({ status }) => status === 'offered'),
    ),
};
