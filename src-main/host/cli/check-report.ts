import { type CheckedRow, type ImportReport, type IssueLevel, summaryOf } from '../../domain/import/report';
import type { Register, Value } from '../../domain/registers/define';
import { fieldLabel } from '../../domain/registers/labels';
import { formatValue } from '../../domain/registers/values';

const LEVELS: Record<IssueLevel, string> = { E: '错误', C: '冲突', W: '待确认', Q: '资格', N: '已规整' };

/** A value as the sheet's owner would write it: numbers as numbers in their unit, references by name, 是 or 否. */
function shown(register: Register, names: Record<string, string>, key: string, value: Value): string | number | null {
  const field = register.fields[key];
  if (field === undefined || value === null) return null;
  const text = formatValue(field, value, names);
  return typeof value === 'number' ? Number(text) : text;
}

function shownValues(register: Register, names: Record<string, string>, { values }: CheckedRow) {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, shown(register, names, key, value)]));
}

/** The preview as JSON for other programs. */
export function jsonReport(register: Register, report: ImportReport): string {
  const { sheet, headerRows, mapping, rows, ignored, names } = report;
  const plain = {
    sheet,
    headerRows,
    mapping: mapping.map(({ column, title, field }) => ({ column, title, field })),
    rows: rows.map((row) => ({
      row: row.row,
      status: row.status,
      values: shownValues(register, names, row),
      issues: row.issues,
    })),
    ignored: ignored.map(({ row, sheet, why }) => (row === null ? { sheet, why } : { row, why })),
    summary: summaryOf(report),
  };
  return `${JSON.stringify(plain, null, 2)}\n`;
}

/** The preview as people read it in a terminal. */
export function textReport(register: Register, report: ImportReport): string {
  const { read, ok, warning, held, error } = summaryOf(report);
  const label = (field: string | null): string => (field && fieldLabel(register, field)) || '（不读取）';
  return [
    `工作表“${report.sheet}”，表头在第 ${report.headerRows.join('、')} 行`,
    '',
    '各列对应的字段：',
    ...report.mapping.map(({ column, title, field }) => `  ${column}\t${title} → ${label(field)}`),
    '',
    '没有读取：',
    ...(report.ignored.length === 0 ? ['  无'] : report.ignored.map(({ what, why }) => `  ${what}：${why}`)),
    '',
    '逐条说明：',
    ...report.rows.flatMap(({ issues }) =>
      issues.map(({ level, cell, column, code, message }) => {
        const where = cell.replace(/^(?:row|record) (\d+)$/, '第 $1 行');
        return `  ${LEVELS[level]} ${level}\t${where}\t${column}\t${message}（${code}）`;
      }),
    ),
    '',
    `共 ${read} 行：可以导入 ${ok} 行，确认后导入 ${warning} 行，待选择 ${held} 行，有错误 ${error} 行`,
    '',
  ].join('\n');
}
