import { useElementSize } from '@mantine/hooks';
import { Fragment, type KeyboardEvent, type ReactNode, useState } from 'react';
import type { TallyRow } from '../../../../src-main/domain/review/tally-row';
import type { RoundView } from '../view';
import { Dots, ScaleHead } from './Dots';
import { HowItCame } from './HowItCame';
import { scaleOf } from './scale';
import classes from './TallyLines.module.css';

interface Props {
  view: RoundView;
  rows: readonly TallyRow[];
  /** Highest total possible, points ×100. */
  maximum: number;
  label: string;
  /** One more column at the end. */
  last?: { label: string; cell(row: TallyRow): ReactNode };
  /** Said on a line across, below this candidate. */
  cut?: { after: string | null; words: string } | null;
}

/** A line per candidate: its marks on a scale, score, rank. A click tells how the score came about. */
export function TallyLines({ view, rows, maximum, label, last, cut }: Props) {
  const [open, setOpen] = useState<TallyRow | null>(null);
  const { ref, width } = useElementSize();
  const totals = rows.flatMap((row) => row.marks.flatMap(({ total }) => total ?? []));
  const scale = scaleOf(totals, maximum, Math.max(160, Math.round(width * (last ? 0.24 : 0.36))));
  const columns = last ? 6 : 5;
  const across = cut && (
    <tr className={classes.cut}>
      <td colSpan={columns}>{cut.words}</td>
    </tr>
  );
  const onKey = (row: TallyRow) => (event: KeyboardEvent<HTMLTableRowElement>) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      setOpen(row);
    }
    const next =
      event.key === 'ArrowDown' ? 'nextElementSibling' : event.key === 'ArrowUp' ? 'previousElementSibling' : null;
    if (next === null) return;
    event.preventDefault();
    let sibling = event.currentTarget[next];
    while (sibling && !sibling.hasAttribute('tabindex')) sibling = sibling[next];
    if (sibling instanceof HTMLElement) sibling.focus();
  };
  return (
    <div className={classes.frame} ref={ref}>
      <table className={classes.lines} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">名次</th>
            <th scope="col">名称</th>
            <th scope="col">
              <ScaleHead scale={scale} />
            </th>
            <th scope="col" data-number>
              得分
            </th>
            <th scope="col">等次</th>
            {last && <th scope="col">{last.label}</th>}
          </tr>
        </thead>
        <tbody>
          {cut?.after === null && across}
          {rows.map((row, index) => (
            <Fragment key={row.candidate}>
              <tr
                className={classes.line}
                // One stop for Tab; the arrows go on from there.
                tabIndex={index === 0 ? 0 : -1}
                aria-label={`${row.name}，${row.rank === null ? '没有名次' : `第 ${row.rank} 名`}，${row.score ?? '没有得分'}，按回车看怎样得出`}
                onClick={() => setOpen(row)}
                onKeyDown={onKey(row)}
              >
                <td className={classes.rank}>
                  {row.rank ?? '—'}
                  {row.tied && <span className={classes.tie}> 并列</span>}
                </td>
                <th scope="row" className={classes.name} title={row.name}>
                  {row.name}
                  <small>{row.districtName}</small>
                </th>
                <td>
                  <Dots row={row} scale={scale} />
                </td>
                <td data-number className={classes.score}>
                  {row.printed ?? '—'}
                </td>
                <td>{row.band ?? '—'}</td>
                {last && <td>{last.cell(row)}</td>}
              </tr>
              {cut?.after === row.candidate && across}
            </Fragment>
          ))}
        </tbody>
      </table>
      {open && <HowItCame view={view} row={open} onClose={() => setOpen(null)} />}
    </div>
  );
}

/** Explains the drawing in a line. */
export function Legend() {
  return (
    <span className={classes.legend}>
      实点为计入的评委总分，划去的空点为去掉的最高、最低分，竖线为平均分；点一行看怎样得出
    </span>
  );
}
