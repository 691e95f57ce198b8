import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { Column, Sort } from './column';
import type { Selection } from './useSelection';
import classes from './VirtualTable.module.css';

interface TableHeadProps<R> {
  columns: readonly Column<R>[];
  sort: Sort | null;
  onSort: ((field: string) => void) | undefined;
  selection: Selection | undefined;
  total: number;
}

/** The head stays in sight; a click on a sortable column sorts. */
export function TableHead<R>({ columns, sort, onSort, selection, total }: TableHeadProps<R>) {
  return (
    <thead className={classes.head}>
      <tr className={classes.line} aria-rowindex={1}>
        {selection ? <CheckAll selection={selection} total={total} /> : null}
        {columns.map((column) => {
          const direction = sort?.field === column.key ? sort.direction : undefined;
          const words = (
            <>
              {column.label}
              {column.unit ? <span className={classes.unit}>{column.unit}</span> : null}
              {direction === 'ascending' ? <IconArrowUp size={14} aria-hidden /> : null}
              {direction === 'descending' ? <IconArrowDown size={14} aria-hidden /> : null}
            </>
          );
          return (
            <th
              key={column.key}
              className={classes.cell}
              data-align={column.align}
              scope="col"
              aria-sort={direction ?? (column.sortable ? 'none' : undefined)}
            >
              {column.sortable && onSort ? (
                <button type="button" className={classes.sorter} onClick={() => onSort(column.key)}>
                  {words}
                </button>
              ) : (
                <span className={classes.sorter}>{words}</span>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function CheckAll({ selection, total }: { selection: Selection; total: number }) {
  const chosen = selection.ids.size;
  const all = total > 0 && chosen >= total;
  return (
    <th className={classes.check} scope="col">
      <input
        type="checkbox"
        aria-label="全部选择"
        checked={all}
        ref={(box) => {
          if (box) box.indeterminate = chosen > 0 && !all;
        }}
        disabled={total === 0}
        onChange={() => (all ? selection.clear() : selection.all())}
      />
    </th>
  );
}
