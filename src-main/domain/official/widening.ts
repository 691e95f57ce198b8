/** A column of a table with what its texts take, mm, its cells' margins among them. */
export interface MeasuredColumn {
  /** It is at least so wide. */
  least: number;
  /** … and no wider. */
  fixed: boolean;
  margins: number;
  /** Of a Chinese character. */
  character: number;
  /** Of the title and of every row, on one line. */
  texts: readonly number[];
}

/** Room for the rounding of lengths. */
const HAIR = 0.05;
/** What a line more in a cell that is not the highest of its row weighs, of one that makes the row higher. */
const HIDDEN = 0.1;

/** Lines of each text of a column that is `width` mm wide. */
function linesAt({ texts, margins, character }: MeasuredColumn, width: number): number[] {
  const room = width - margins + HAIR;
  const whole = Math.max(1, Math.floor(room / character)) * character;
  return texts.map((text) => (text - margins <= room ? 1 : Math.ceil((text - margins - HAIR) / whole)));
}

/** Widths from a column's least on at which it may hold a text in fewer lines. */
function stepsOf({ least, fixed, margins, character, texts }: MeasuredColumn): number[] {
  const most = Math.max(...texts);
  if (fixed || most <= least) return [];
  const first = Math.ceil((least - margins) / character);
  const count = Math.max(0, Math.floor((most - margins) / character) - first + 1);
  return [...Array.from({ length: count }, (_, index) => margins + (first + index) * character), most];
}

/**
 * Gives out `room` mm beyond the columns' least widths, each time where a millimetre saves most lines of the table, until
 * nothing is left that would save one.
 */
export function widened(columns: readonly MeasuredColumn[], room: number): number[] {
  const widths = columns.map(({ least }) => least);
  const lines = columns.map((column) => linesAt(column, column.least));
  const steps = columns.map((column) => stepsOf(column).map((width) => ({ width, lines: linesAt(column, width) })));
  for (let left = room; ; ) {
    let best = { gain: 0, column: -1, width: 0, lines: [] as number[] };
    steps.forEach((own, column) => {
      const others = highest(lines, column);
      const now = lines[column] ?? [];
      for (const step of own) {
        const more = step.width - (widths[column] ?? 0);
        if (more <= 0 || more > left) continue;
        const gain = saved(now, step.lines, others) / more;
        if (gain > best.gain) best = { gain, column, ...step };
      }
    });
    if (best.column < 0) return widths;
    left -= best.width - (widths[best.column] ?? 0);
    widths[best.column] = best.width;
    lines[best.column] = best.lines;
  }
}

/** Of each row the lines that the other columns give it. */
const highest = (lines: readonly number[][], without: number): number[] =>
  (lines[without] ?? []).map((_, row) =>
    Math.max(1, ...lines.map((own, column) => (column === without ? 1 : (own[row] ?? 1)))),
  );

/** Lines that a column's step saves the table. */
const saved = (now: readonly number[], then: readonly number[], others: readonly number[]): number =>
  now.reduce((total, lines, row) => {
    const [fewer, other] = [then[row] ?? lines, others[row] ?? 1];
    return total + Math.max(lines, other) - Math.max(fewer, other) + HIDDEN * (lines - fewer);
  }, 0);
