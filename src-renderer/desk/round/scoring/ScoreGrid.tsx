import { type ClipboardEvent, useRef } from 'react';
import type { Candidate, Rubric } from '../../../../src-main/domain/review/model';
import { leaves } from '../../../../src-main/domain/review/rubric';
import { layBlock, readBlock } from './block';
import type { Grid } from './move';
import classes from './ScoreGrid.module.css';
import { ScoreHead } from './ScoreHead';
import { ScoreRow } from './ScoreRow';
import type { ScoreSheet } from './sheet';
import { cellOf, useCursor } from './useCursor';

interface Props {
  sheet: ScoreSheet;
  rubric: Rubric;
  candidates: readonly Candidate[];
  /** Codes stand for names (匿名评审). */
  blind: boolean;
  /** Why the member has no mark for a candidate, or null. */
  barred(candidate: string): string | null;
  locked: boolean;
  label: string;
  /** Heads the column of names. */
  heading: string;
  enter: 'down' | 'right';
  /** Told what a paste had to leave out, in words; null: nothing. */
  onPasted(leftOut: string | null): void;
}

/** Marks of one member, typed as in Excel: arrows, Enter, Tab, F2, Esc, and blocks from the clipboard. */
export function ScoreGrid({
  sheet,
  rubric,
  candidates,
  blind,
  barred,
  locked,
  label,
  heading,
  enter,
  onPasted,
}: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const criteria = leaves(rubric);
  const grid: Grid = {
    rows: candidates.length,
    columns: criteria.length,
    closed: (row) => {
      const candidate = candidates[row];
      return candidate === undefined || barred(candidate.id) !== null;
    },
  };
  const cursor = useCursor({
    frame,
    grid,
    enter,
    onRevert: ({ row, column }) => {
      const candidate = candidates[row];
      const criterion = criteria[column];
      if (candidate && criterion) sheet.revert(candidate.id, criterion.id);
    },
    onSave: () => void sheet.saveAll(),
    onLeaveRow: (row) => {
      const candidate = candidates[row];
      if (candidate) void sheet.save(candidate.id);
    },
  });

  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const cell = cellOf(event.target);
    if (!cell || locked || cursor.isEditing()) return;
    event.preventDefault();
    const laid = layBlock(readBlock(event.clipboardData.getData('text/plain')), cell.place, grid, grid.closed);
    const touched = new Set<string>();
    for (const { row, column, text } of laid.cells) {
      const candidate = candidates[row];
      const criterion = criteria[column];
      if (!candidate || !criterion) continue;
      sheet.type(candidate.id, criterion.id, text);
      touched.add(candidate.id);
    }
    for (const candidate of touched) void sheet.save(candidate);
    const leftOut = [
      laid.barred > 0 ? `；${laid.barred} 格属于回避，没有写入` : '',
      laid.outside > 0 ? `；${laid.outside} 格超出表格，没有写入` : '',
    ].join('');
    onPasted(leftOut === '' ? null : `已粘贴 ${laid.cells.length} 格${leftOut}。`);
  };

  return (
    <div className={classes.frame} ref={frame}>
      <table className={classes.grid} aria-label={label} {...cursor.handlers} {...{ onPaste }}>
        <ScoreHead rubric={rubric} name={heading} />
        <tbody>
          {candidates.map((candidate, row) => (
            <ScoreRow
              key={candidate.id}
              sheet={sheet}
              candidate={candidate}
              row={row}
              criteria={criteria}
              blind={blind}
              barred={barred(candidate.id)}
              locked={locked}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
