import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type MouseEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Column, Rows, Sort } from './column';
import { TableHead } from './TableHead';
import { TableRow } from './TableRow';
import { tableKeys } from './tableKeys';
import type { Selection } from './useSelection';
import classes from './VirtualTable.module.css';

const ROW = 34;
const HEAD = 36;
const CHECK = 40;

interface VirtualTableProps<R> {
  /** What is listed; read by screen readers. */
  label: string;
  columns: readonly Column<R>[];
  rows: Rows<R>;
  idOf(row: R): string;
  /** What a person calls the row. */
  titleOf(row: R): string;
  sort?: Sort | null;
  onSort?: (field: string) => void;
  selection?: Selection;
  /** Absent: every row can be chosen. */
  choosable?: (row: R) => boolean;
  /** The row that is open beside the table. */
  open?: string | null;
  onOpen?: (row: R) => void;
  /** Shown instead of rows when there are none. */
  empty: ReactNode;
}

/**
 * A table of any length: only what is in sight is drawn. Arrows, Page and Home/End move, Enter opens, the space bar
 * chooses, with Shift a range, Ctrl+A everything.
 */
export function VirtualTable<R>(props: VirtualTableProps<R>) {
  const {
    label,
    columns,
    rows,
    idOf,
    titleOf,
    sort = null,
    onSort,
    selection,
    choosable,
    open = null,
    onOpen,
    empty,
  } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const name = useId();
  const [cursor, setCursor] = useState(-1);
  const virtual = useVirtualizer({
    count: rows.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 14,
    scrollMargin: HEAD,
    scrollPaddingStart: HEAD,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => rows.reach(first, last), [rows, first, last]);

  const openAt = (index: number) => {
    const row = rows.at(index);
    if (row !== undefined) onOpen?.(row);
  };
  const choose = (index: number, range: boolean) => {
    const row = rows.at(index);
    if (row !== undefined && choosable?.(row) !== false) selection?.toggle(idOf(row), range);
  };
  const move = (index: number, range: boolean) => {
    if (range && cursor >= 0 && !isChosen(cursor)) choose(cursor, false);
    if (range) choose(index, true);
    setCursor(index);
    virtual.scrollToIndex(index);
    if (open !== null) openAt(index);
  };
  const isChosen = (index: number) => {
    const row = rows.at(index);
    return row !== undefined && selection?.ids.has(idOf(row)) === true;
  };
  const onKeyDown = tableKeys({
    cursor,
    page: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW) - 2),
    last: rows.total - 1,
    move,
    open: () => openAt(cursor),
    choose: () => choose(cursor, false),
    chooseAll: () => selection?.all(),
  });
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const target = event.target instanceof HTMLElement ? event.target : null;
    const index = Number(target?.closest('tr')?.dataset.index ?? -1);
    if (index < 0 || target === null) return;
    setCursor(index);
    if (target.closest('[data-check]')) choose(index, event.shiftKey);
    else if (!target.closest('a, button')) openAt(index);
  };

  const noneGrows = !columns.some(({ grow }) => grow);
  const widths = columns.map(({ width, grow, share = width }, at) =>
    grow || (noneGrows && at === 0) ? `minmax(${width}px, ${share}fr)` : `${width}px`,
  );
  const style = {
    '--columns': [...(selection ? [`${CHECK}px`] : []), ...widths].join(' '),
    '--wide': `${columns.reduce((sum, column) => sum + column.width, selection ? CHECK : 0)}px`,
    '--row': `${ROW}px`,
    '--head-row': `${HEAD}px`,
    '--check': selection ? `${CHECK}px` : '0px',
  } as CSSProperties;

  // A table with a cursor of its own is a grid: ARIA in HTML allows this role on a table.
  const grid = {
    role: 'grid',
    tabIndex: 0,
    'aria-label': label,
    'aria-rowcount': rows.total + 1,
    'aria-multiselectable': selection ? true : undefined,
    'aria-activedescendant': cursor >= first && cursor <= last && cursor >= 0 ? `${name}-${cursor}` : undefined,
  };

  return (
    <div ref={scroller} className={classes.scroller} style={style}>
      <table className={classes.table} {...grid} onKeyDown={onKeyDown} onClick={onClick}>
        <TableHead columns={columns} sort={sort} onSort={onSort} selection={selection} total={rows.total} />
        <tbody className={classes.body} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = rows.at(item.index);
            const id = row === undefined ? null : idOf(row);
            return (
              <TableRow
                key={item.key}
                id={`${name}-${item.index}`}
                index={item.index}
                top={item.start - HEAD}
                row={row}
                title={row === undefined ? '' : titleOf(row)}
                columns={columns}
                chosen={
                  id === null || row === undefined || !selection || choosable?.(row) === false
                    ? null
                    : selection.ids.has(id)
                }
                choosable={selection !== undefined}
                open={id !== null && id === open}
                cursor={item.index === cursor}
              />
            );
          })}
        </tbody>
      </table>
      {rows.total === 0 ? empty : null}
    </div>
  );
}
