import type { ImportRow, Preview } from '../../../src-main/api/contract/imports';
import type { Field, Register } from '../../../src-main/domain/registers/define';
import { formatValue } from '../../../src-main/domain/registers/values';
import { shownValue } from '../../kit/fieldText';
import type { Column } from '../../kit/table/column';
import { fieldWidth } from '../../kit/table/fieldWidth';
import classes from './Import.module.css';

type Issue = ImportRow['issues'][number];

const RANK: Issue['level'][] = ['E', 'C', 'W', 'Q', 'N'];

export function worst(issues: readonly Issue[]): Issue | undefined {
  return [...issues].sort((a, b) => RANK.indexOf(a.level) - RANK.indexOf(b.level))[0];
}

/** Row number, what is the matter in words, then the file's columns in its own order; `rows`: those that are to be shown. */
export function previewColumns(register: Register, preview: Preview, rows: readonly ImportRow[]): Column<ImportRow>[] {
  const [title = ''] = register.title;
  const mapped = [...new Set(preview.mapping.flatMap(({ field }) => field ?? []))].filter((key) => key !== title);
  const fields = [title, ...mapped].flatMap((key) => {
    const field = register.fields[key];
    return field ? [{ key, field }] : [];
  });
  const [named, ...others] = fields.map(({ key, field }) => cellColumn(key, field, preview));
  const row: Column<ImportRow> = { key: 'row', label: '行', width: 52, align: 'right', cell: (each) => each.row };
  // Sentences need room; where there are none the columns of the file do.
  const width = rows.some(({ issues }) => issues.some(({ level }) => level !== 'N')) ? 360 : 120;
  const why: Column<ImportRow> = { key: 'why', label: '说明', width, grow: true, cell: (each) => reason(each) };
  return [...(named ? [named] : []), row, why, ...others];
}

function reason(row: ImportRow) {
  const told = row.issues.filter(({ level }) => level !== 'N');
  const first = worst(told);
  if (first) {
    const more = told.length > 1 ? `（等 ${told.length} 处）` : '';
    const text = `${first.message}${more}`;
    return (
      <span className={classes.mark} data-level={first.level} title={text}>
        {text}
      </span>
    );
  }
  if (row.action === 'change') return `改动 ${row.changes.length} 个字段`;
  const cleaned = row.issues.length;
  return cleaned > 0 ? <span className={classes.quiet}>自动规范 {cleaned} 处</span> : '';
}

function cellColumn(key: string, field: Field, preview: Preview): Column<ImportRow> {
  const { names } = preview;
  return {
    key,
    label: field.label,
    ...(field.unit === undefined ? {} : { unit: field.unit }),
    width: fieldWidth(field, 28),
    ...(field.type === 'integer' || field.type === 'decimal' ? { align: 'right' as const } : {}),
    cell: (row) => {
      const issue = worst(row.issues.filter((each) => each.field === key));
      const change = row.changes.find((each) => each.field === key);
      const value = row.values[key] ?? null;
      const text = shownValue(field, value, names) || (row.typed[key] ?? '');
      if (!issue && !change) return text;
      const before =
        change && row.action === 'change' ? `原为“${formatValue(field, change.before, names) || '空'}”` : '';
      const title = [issue?.message, before].filter(Boolean).join('；');
      const level = issue && issue.level !== 'N' ? issue.level : row.action === 'change' && change ? 'changed' : 'N';
      if (title === '') return text;
      return (
        <span className={classes.mark} data-level={level} title={title}>
          {text || '（空）'}
        </span>
      );
    },
  };
}
