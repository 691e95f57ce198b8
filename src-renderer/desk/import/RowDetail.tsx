import { Button, Checkbox, CloseButton } from '@mantine/core';
import type { ImportRow } from '../../../src-main/api/contract/imports';
import type { Register } from '../../../src-main/domain/registers/define';
import { fieldLabel } from '../../../src-main/domain/registers/labels';
import { titleOf } from '../../../src-main/domain/registers/title';
import { formatValue, type Names } from '../../../src-main/domain/registers/values';
import { useSigned } from '../../kit/app-state';
import { StateBadge, type Tone } from '../../kit/StateBadge';
import { useEscape } from '../../kit/useEscape';
import classes from './Import.module.css';
import { useRevealedRow } from './useRevealedRow';

const LEVELS: Record<ImportRow['issues'][number]['level'], { tone: Tone; label: string }> = {
  E: { tone: 'bad', label: '错误' },
  C: { tone: 'warn', label: '重复' },
  W: { tone: 'warn', label: '需确认' },
  Q: { tone: 'accent', label: '审查时留意' },
  N: { tone: 'neutral', label: '已规范' },
};

/** A cell by its address; in a file without addresses the column alone says where. */
function placeOf({ cell, field }: ImportRow['issues'][number]): string {
  if (field === null) return '整行';
  return /^[A-Z]/.test(cell) ? cell : '';
}

interface RowDetailProps {
  /** Id of the import. */
  of: string;
  register: Register;
  row: ImportRow;
  names: Names;
  /** Fields of the stored record that stay as they are. */
  kept: readonly string[];
  onKeep: (field: string, on: boolean) => void;
  onClose: () => void;
}

/** Everything there is to say about one row of the file. */
export function RowDetail({ of, register, row: masked, names, kept, onKeep, onClose }: RowDetailProps) {
  useEscape(onClose);
  const { can } = useSigned();
  const { row, reveal, hidden } = useRevealedRow(of, register, masked);
  const show = (key: string, value: ImportRow['values'][string]) => {
    const field = register.fields[key];
    return (field ? formatValue(field, value, names) : '') || '（空）';
  };
  return (
    <aside className={classes.detail} aria-label={`第 ${row.row} 行`}>
      <header>
        <h2>
          第 {row.row} 行　{titleOf(register, row.values)}
        </h2>
        <CloseButton aria-label="关闭" onClick={onClose} />
      </header>
      {row.issues.length > 0 ? (
        <ul className={classes.issues}>
          {row.issues.map((issue) => (
            <li key={`${issue.cell} ${issue.code} ${issue.message}`}>
              <StateBadge tone={LEVELS[issue.level].tone}>{LEVELS[issue.level].label}</StateBadge>
              <div>
                <span className={classes.quiet}>
                  {placeOf(issue)}
                  {issue.column ? `　${issue.column}` : ''}
                </span>
                <p>{issue.message}</p>
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      {row.action === 'change' && row.changes.length > 0 ? (
        <>
          <h3>改动的字段（不勾选的保留原值）</h3>
          <dl className={classes.changes}>
            {row.changes.map(({ field, before, after }) => (
              <div key={field}>
                <dt>
                  <Checkbox
                    size="xs"
                    label={fieldLabel(register, field)}
                    checked={!kept.includes(field)}
                    onChange={(event) => onKeep(field, !event.currentTarget.checked)}
                  />
                </dt>
                <dd>
                  {show(field, before)} →{' '}
                  {kept.includes(field) ? show(field, before) : <strong>{show(field, after)}</strong>}
                </dd>
              </div>
            ))}
          </dl>
        </>
      ) : null}
      <h3>读到的内容</h3>
      <dl className={classes.changes}>
        {Object.entries(row.values).map(([key, value]) => (
          <div key={key}>
            <dt>{fieldLabel(register, key)}</dt>
            <dd>
              {show(key, value)}
              {hidden(key) && can('register.sensitive') ? (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  onClick={() => reveal(key)}
                  aria-label={`显示${fieldLabel(register, key)}`}
                >
                  显示
                </Button>
              ) : null}
              {row.typed[key] === undefined ? null : (
                <span className={classes.quiet}>　来表写作“{row.typed[key]}”</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}
