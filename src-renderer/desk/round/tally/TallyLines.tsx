import { useElementSize } from '@mantine/hooks';
import { Fragment, type KeyboardEvent, type ReactNode, useState } from 'react';
import { groupLabel } from '../../../../src-main/domain/review/groups';
import type { Round } from '../../../../src-main/domain/review/model';
import type { TallyRow } from '../../../../src-main/domain/review/tally-row';
import type { RoundView } from '../view';
import { wordsOf } from '../words';
import { Dots, ScaleHead } from './Dots';
import { HowItCame } from './HowItCame';
import { drawnAt, scaleOf } from './scale';
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
  const { by } = view.round.method;
  const drawn = by !== 'vote';
  const banded = rows.some(({ band }) => band !== null);
  const totals = rows.flatMap((row) => [
    ...row.marks.flatMap(({ total }) => total ?? []),
    ...(row.exact === null ? [] : [drawnAt(row.exact)]),
  ]);
  const scale = scaleOf(totals, maximum, Math.max(160, Math.round(width * (last ? 0.24 : 0.36))));
  const groupWords = new Map(
    view.candidates.map(({ id, group }) => [id, group === '' ? '' : groupLabel(group)] as const),
  );
  const columns = 3 + [drawn, banded, last].filter(Boolean).length;
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
            <th scope="col">{wordsOf(view.round.kind).name}</th>
            {drawn && (
              <th scope="col">
                <ScaleHead scale={scale} />
              </th>
            )}
            <th scope="col" data-number>
              {drawn ? '得分' : '赞成票数'}
            </th>
            {banded && <th scope="col">等次</th>}
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
                  <span>{row.name}</span>
                  <small>{[groupWords.get(row.candidate), row.districtName].filter(Boolean).join('　')}</small>
                </th>
                {drawn && (
                  <td>
                    <Dots row={row} scale={scale} />
                  </td>
                )}
                <td data-number className={classes.score}>
                  {row.printed ?? '—'}
                </td>
                {banded && <td>{row.band ?? '—'}</td>}
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

const LEGENDS: Record<Round['method']['by'], string> = {
  score: '实点为计入的评委总分，划去的空点为去掉的最高、最低分，竖线为得分；点一行看怎样得出',
  scoreThenVote: '实点为计入的评委总分，划去的空点为去掉的最高、最低分，竖线为得分；点一行看怎样得出',
  vote: '先通过的在前，同一次通过的按赞成票比例排；点一行看怎样得出',
  indicators: '竖线为审核得分；点一行看怎样得出',
};

/** Explains the lines in a line. */
export function Legend({ by }: { by: Round['method']['by'] }) {
  return <span className={classes.legend}>{LEGENDS[by]}</span>;
}
