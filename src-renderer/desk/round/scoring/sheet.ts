import { Fault } from '../../../../src-main/domain/fault';
import type { Criterion, Rubric } from '../../../../src-main/domain/review/model';
import { leaves } from '../../../../src-main/domain/review/rubric';
import { formatPoints } from '../../../../src-main/domain/review/wording';
import { readMark } from '../points';

type Marks = Record<string, number>;

export interface CellView {
  text: string;
  /** Why it is no mark, or null. */
  why: string | null;
}

/**
 * `saved`: what is shown is what the store acknowledged. `wrong`: some cell is no mark and was not sent.
 * `failed`: the store refused or was away; what was typed is still there.
 */
export type RowState = 'blank' | 'unsaved' | 'saving' | 'saved' | 'wrong' | 'failed';

export interface RowView {
  /** In the order of the criteria. */
  cells: readonly CellView[];
  /** Sum of the marks shown, points ×100; null when there is none. */
  total: number | null;
  /** Marks shown that are marks. */
  given: number;
  state: RowState;
  fault: string | null;
}

export interface SheetView {
  unsaved: number;
  saving: number;
  wrong: number;
  failed: number;
}

interface Row {
  rev: number;
  /** What the store has. */
  saved: Marks;
  /** Cells whose text is not the store's. */
  typed: Record<string, string>;
  saving: Promise<void> | null;
  again: boolean;
  fault: string | null;
  view: RowView;
}

/** Sends the marks of one candidate with the revision they were made from; resolves to the new revision, rejects with a Fault. */
export type Enter = (candidate: string, rev: number, marks: Marks) => Promise<number>;

/**
 * The score sheet of one member while it is typed. Nothing typed is ever thrown away: a text leaves its cell only when
 * the store has acknowledged the mark it stands for.
 */
export class ScoreSheet {
  private readonly rows = new Map<string, Row>();
  private readonly listeners = new Set<() => void>();
  private told = 0;
  private totals: SheetView = { unsaved: 0, saving: 0, wrong: 0, failed: 0 };

  private readonly criteria: readonly Criterion[];

  constructor(
    private readonly rubric: Rubric,
    private readonly enter: Enter,
  ) {
    this.criteria = leaves(rubric);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes over what the store has; older news than what it acknowledged to us is passed over. */
  receive(ballots: readonly { candidate: string; rev: number; marks: Marks }[]): void {
    for (const ballot of ballots) {
      const row = this.row(ballot.candidate);
      if (ballot.rev <= row.rev) continue;
      row.rev = ballot.rev;
      row.saved = ballot.marks;
      this.draw(row);
    }
    this.tell();
  }

  view(candidate: string): RowView {
    return this.row(candidate).view;
  }

  summary = (): SheetView => this.totals;

  /** Grows with everything that may have changed what a row shows. */
  changes = (): number => this.told;

  type(candidate: string, criterion: string, text: string): void {
    const row = this.row(candidate);
    row.typed[criterion] = text;
    this.draw(row);
    this.tell();
  }

  /** Puts back what the store has in one cell (Esc). */
  revert(candidate: string, criterion: string): void {
    const row = this.row(candidate);
    delete row.typed[criterion];
    this.draw(row);
    this.tell();
  }

  /** The cursor has left the row: its marks are sent when they differ from the store's. Never rejects. */
  save(candidate: string): Promise<void> {
    const row = this.row(candidate);
    if (row.saving) {
      row.again = true;
      return row.saving;
    }
    this.settle(row);
    const marks = this.marksOf(row);
    if (same(marks, row.saved)) {
      if (!this.wrong(row)) row.fault = null;
      this.draw(row);
      this.tell();
      return Promise.resolve();
    }
    row.saving = this.send(candidate, row, marks);
    this.draw(row);
    this.tell();
    return row.saving;
  }

  /** Sends every row that is not the store's yet; resolves when all are answered. */
  async saveAll(): Promise<void> {
    await Promise.all([...this.rows.keys()].map((candidate) => this.save(candidate)));
  }

  private async send(candidate: string, row: Row, marks: Marks): Promise<void> {
    const sent = { ...row.typed };
    try {
      const rev = await this.enter(candidate, row.rev, marks);
      if (rev > row.rev) {
        row.rev = rev;
        row.saved = marks;
      }
      row.fault = null;
      for (const [criterion, text] of Object.entries(sent))
        if (row.typed[criterion] === text && this.read(criterion, text).kind !== 'wrong') delete row.typed[criterion];
    } catch (error) {
      row.fault = error instanceof Fault ? error.message : '没有保存成功，请重试。';
    }
    const again = row.again && row.fault === null;
    row.saving = null;
    row.again = false;
    this.draw(row);
    this.tell();
    if (again) await this.save(candidate);
  }

  private row(candidate: string): Row {
    const known = this.rows.get(candidate);
    if (known) return known;
    const empty: RowView = { cells: [], total: null, given: 0, state: 'blank', fault: null };
    const row: Row = { rev: 0, saved: {}, typed: {}, saving: null, again: false, fault: null, view: empty };
    this.rows.set(candidate, row);
    this.draw(row);
    return row;
  }

  private read(criterion: string, text: string) {
    return readMark(this.rubric, criterion, text);
  }

  private wrong(row: Row): boolean {
    return Object.entries(row.typed).some(([criterion, text]) => this.read(criterion, text).kind === 'wrong');
  }

  /** Forgets texts that say what the store has already. */
  private settle(row: Row): void {
    for (const [criterion, text] of Object.entries(row.typed)) {
      const typed = this.read(criterion, text);
      const saved = row.saved[criterion];
      if ((typed.kind === 'mark' && typed.points === saved) || (typed.kind === 'blank' && saved === undefined))
        delete row.typed[criterion];
    }
  }

  /** The store's marks with the good ones of the typed on top; a wrong cell leaves the store's mark alone. */
  private marksOf(row: Row): Marks {
    const marks = { ...row.saved };
    for (const [criterion, text] of Object.entries(row.typed)) {
      const typed = this.read(criterion, text);
      if (typed.kind === 'mark') marks[criterion] = typed.points;
      if (typed.kind === 'blank') delete marks[criterion];
    }
    return marks;
  }

  private draw(row: Row): void {
    let total = 0;
    let given = 0;
    const cells = this.criteria.map(({ id }): CellView => {
      const text = row.typed[id];
      const saved = row.saved[id];
      const typed = text === undefined ? null : this.read(id, text);
      const points = typed === null ? saved : typed.kind === 'mark' ? typed.points : undefined;
      if (points !== undefined) {
        total += points;
        given++;
      }
      return {
        text: text ?? (saved === undefined ? '' : formatPoints(saved)),
        why: typed?.kind === 'wrong' ? typed.why : null,
      };
    });
    row.view = { cells, total: given === 0 ? null : total, given, state: this.stateOf(row, given), fault: row.fault };
  }

  private stateOf(row: Row, given: number): RowState {
    if (row.saving) return 'saving';
    if (row.fault !== null) return 'failed';
    if (this.wrong(row)) return 'wrong';
    if (!same(this.marksOf(row), row.saved)) return 'unsaved';
    return given === 0 ? 'blank' : 'saved';
  }

  private tell(): void {
    this.told++;
    const next: SheetView = { unsaved: 0, saving: 0, wrong: 0, failed: 0 };
    for (const { view } of this.rows.values()) if (view.state !== 'blank' && view.state !== 'saved') next[view.state]++;
    const now = this.totals;
    if (
      next.unsaved !== now.unsaved ||
      next.saving !== now.saving ||
      next.wrong !== now.wrong ||
      next.failed !== now.failed
    )
      this.totals = next;
    for (const listener of this.listeners) listener();
  }
}

function same(a: Marks, b: Marks): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}
