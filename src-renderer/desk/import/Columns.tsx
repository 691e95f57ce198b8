import { Button, Select } from '@mantine/core';
import { IconArrowRight, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId } from 'react';
import type { Preview } from '../../../src-main/api/contract/imports';
import type { Register } from '../../../src-main/domain/registers/define';
import { Sentence } from '../../kit/Sentence';
import { StateBadge } from '../../kit/StateBadge';
import classes from './Import.module.css';

const CERTAIN = 90;
const LIKELY = 60;

interface ColumnsProps {
  register: Register;
  preview: Preview;
  opened: boolean;
  onOpened: (opened: boolean) => void;
  busy: boolean;
  onMapping: (mapping: Record<string, string | null>) => void;
}

/** Second step: their columns at the left, our fields at the right, with samples and how sure the guess is. */
export function Columns({ register, preview, opened, onOpened, busy, onMapping }: ColumnsProps) {
  const table = useId();
  const { mapping } = preview;
  const used = new Set(mapping.flatMap(({ field }) => field ?? []));
  const missing = Object.entries(register.fields).filter(([key, field]) => field.required && !used.has(key));
  const doubtful = mapping.filter(({ field, sure }) => field !== null && sure < LIKELY).length;
  const aside = mapping.filter(({ field }) => field === null);
  const skipped = aside.length;
  const choose = (column: string, field: string | null) => {
    // One field has one column: the last word counts.
    const next = mapping.map((each): [string, string | null] => {
      if (each.column === column) return [column, field];
      return [each.column, each.field === field ? null : each.field];
    });
    onMapping(Object.fromEntries(next));
  };
  const options = [
    { value: '', label: '不导入' },
    ...Object.entries(register.fields).map(([value, field]) => ({ value, label: field.label })),
  ];
  return (
    <section className={classes.columns} aria-label="列的对应">
      <div className={classes.fileLine}>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={opened}
          aria-controls={table}
          leftSection={opened ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
          onClick={() => onOpened(!opened)}
        >
          列的对应
        </Button>
        <span className={classes.aside} title={asideText(aside)}>
          {mapping.length - skipped} 列对应到台账字段{skipped > 0 ? `；${asideText(aside)}` : ''}
        </span>
        {doubtful > 0 ? <StateBadge tone="warn">{doubtful} 列请核对</StateBadge> : null}
      </div>
      {missing.length > 0 ? (
        <Sentence tone="warn">
          来表中没有找到必填项：{missing.map(([, field]) => field.label).join('、')}
          。如果列名写法不同，请在“列的对应”里指定。
        </Sentence>
      ) : null}
      <div id={table} className={classes.mapping} hidden={!opened}>
        <table>
          <thead>
            <tr>
              <th scope="col">来表的列</th>
              <th scope="col">样例</th>
              <th scope="col" aria-label="对应" />
              <th scope="col">台账字段</th>
              <th scope="col">把握</th>
            </tr>
          </thead>
          <tbody>
            {mapping.map(({ column, title, field, sure, samples }) => (
              <tr key={column}>
                <th scope="row">
                  <span className={classes.letter}>{column}</span>
                  {title || '（无列名）'}
                </th>
                <td className={classes.samples}>{samples.join('、')}</td>
                <td>
                  <IconArrowRight size={15} aria-hidden />
                </td>
                <td>
                  <Select
                    size="xs"
                    aria-label={`“${title}”对应的台账字段`}
                    data={options}
                    value={field ?? ''}
                    onChange={(next) => choose(column, next || null)}
                    allowDeselect={false}
                    disabled={busy}
                    searchable
                  />
                </td>
                <td>
                  <Certainty field={field} sure={sure} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Columns that have no field are named: what stands in them is not stored, and the person must know. */
function asideText(aside: Preview['mapping']): string {
  const names = aside.map(({ title, column }) => title || `${column} 列`);
  return `${aside.length} 列不写入台账：${names.join('、')}`;
}

function Certainty({ field, sure }: { field: string | null; sure: number }) {
  if (field === null) return <StateBadge tone="neutral">不导入</StateBadge>;
  if (sure >= CERTAIN) return <StateBadge tone="good">确定</StateBadge>;
  if (sure >= LIKELY) return <StateBadge tone="accent">较有把握</StateBadge>;
  return <StateBadge tone="warn">请核对</StateBadge>;
}
