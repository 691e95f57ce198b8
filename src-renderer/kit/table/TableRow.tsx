import type { Column } from './column';
import classes from './VirtualTable.module.css';

interface TableRowProps<R> {
  id: string;
  index: number;
  /** px from the top of the table's body. */
  top: number;
  /** undefined: not read yet. */
  row: R | undefined;
  title: string;
  columns: readonly Column<R>[];
  choosable: boolean;
  /** null: cannot be chosen (yet). */
  chosen: boolean | null;
  open: boolean;
  cursor: boolean;
}

/** One line; its clicks and keys are handled by the table. */
export function TableRow<R>(props: TableRowProps<R>) {
  const { id, index, top, row, title, columns, choosable, chosen, open, cursor } = props;
  return (
    <tr
      id={id}
      className={`${classes.line} ${classes.row}`}
      style={{ transform: `translateY(${top}px)` }}
      aria-rowindex={index + 2}
      aria-selected={chosen ?? undefined}
      aria-current={open || undefined}
      data-index={index}
      data-cursor={cursor || undefined}
    >
      {choosable ? (
        <td className={classes.check} data-check>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={`选择${title}`}
            checked={chosen ?? false}
            disabled={chosen === null}
            readOnly
          />
        </td>
      ) : null}
      {columns.map((column) => (
        <td key={column.key} className={classes.cell} data-align={column.align}>
          {row === undefined ? <span className={classes.coming} /> : column.cell(row)}
        </td>
      ))}
    </tr>
  );
}
