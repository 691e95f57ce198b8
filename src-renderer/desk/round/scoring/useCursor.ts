import { type FocusEvent, type KeyboardEvent, type MouseEvent, type RefObject, useRef } from 'react';
import type { Place } from './block';
import { type Grid, move, type Step } from './move';

interface Settings {
  frame: RefObject<HTMLElement | null>;
  grid: Grid;
  /** Where Enter goes when no run of Tabs came before. */
  enter: 'down' | 'right';
  onRevert(place: Place): void;
  onSave(): void;
  onLeaveRow(row: number): void;
}

/** The cursor of a grid of inputs that carry `data-row` and `data-column`, with the keys of Excel. */
export function useCursor({ frame, grid, enter, onRevert, onSave, onLeaveRow }: Settings) {
  /** In a cell being edited (F2, second click) the arrows move within the text. */
  const editing = useRef(false);
  /** Column in which a run of Tabs began: Enter goes back to it, one line down. */
  const tabbedFrom = useRef<number | null>(null);

  const goTo = (place: Place | null): boolean => {
    if (!place) return false;
    const cell = frame.current?.querySelector<HTMLInputElement>(
      `input[data-row="${place.row}"][data-column="${place.column}"]`,
    );
    cell?.focus();
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    return Boolean(cell);
  };

  const onEnter = (at: Place, back: boolean) => {
    const column = tabbedFrom.current;
    tabbedFrom.current = null;
    if (column !== null) goTo(move(grid, { row: at.row, column }, back ? 'up' : 'down'));
    else if (enter === 'right') goTo(move(grid, at, back ? 'previous' : 'next'));
    else goTo(move(grid, at, back ? 'up' : 'down'));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const cell = cellOf(event.target);
    if (!cell || event.nativeEvent.isComposing) return;
    if (event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSave();
    } else if (event.key === 'F2') {
      editing.current = true;
      cell.input.setSelectionRange(cell.input.value.length, cell.input.value.length);
    } else if (event.key === 'Escape') {
      editing.current = false;
      onRevert(cell.place);
      requestAnimationFrame(() => cell.input.select());
    } else if (event.key === 'Enter') {
      event.preventDefault();
      onEnter(cell.place, event.shiftKey);
    } else {
      const step = stepOf(event, editing.current);
      if (!step) return;
      const began = tabbedFrom.current ?? cell.place.column;
      const went = goTo(move(grid, cell.place, step));
      // At the last cell Tab leaves the grid, as everywhere else on the page.
      if (went || event.key !== 'Tab') event.preventDefault();
      tabbedFrom.current = went && event.key === 'Tab' ? began : null;
    }
  };

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const cell = cellOf(event.target);
    if (!cell) return;
    editing.current = false;
    cell.input.select();
  };

  const onBlur = (event: FocusEvent<HTMLElement>) => {
    const left = cellOf(event.target);
    if (left && cellOf(event.relatedTarget)?.place.row !== left.place.row) onLeaveRow(left.place.row);
  };

  const onMouseDown = (event: MouseEvent<HTMLElement>) => {
    const cell = cellOf(event.target);
    if (!cell) return;
    tabbedFrom.current = null;
    if (document.activeElement === cell.input) {
      editing.current = true;
      return;
    }
    event.preventDefault();
    cell.input.focus();
  };

  return { goTo, isEditing: () => editing.current, handlers: { onKeyDown, onFocus, onBlur, onMouseDown } };
}

/** The cell an event came from. */
export function cellOf(target: EventTarget | null): { input: HTMLInputElement; place: Place } | null {
  if (!(target instanceof HTMLInputElement)) return null;
  const { row, column } = target.dataset;
  return row === undefined || column === undefined
    ? null
    : { input: target, place: { row: Number(row), column: Number(column) } };
}

function stepOf(event: KeyboardEvent<HTMLElement>, editing: boolean): Step | null {
  if (event.key === 'Tab') return event.shiftKey ? 'previous' : 'next';
  if (event.altKey || event.shiftKey) return null;
  if (event.key === 'ArrowUp') return 'up';
  if (event.key === 'ArrowDown') return 'down';
  if (editing) return null;
  if (event.key === 'ArrowLeft') return 'left';
  if (event.key === 'ArrowRight') return 'right';
  if (event.key === 'Home') return event.ctrlKey ? 'first' : 'home';
  if (event.key === 'End') return event.ctrlKey ? 'last' : 'end';
  return null;
}
