import { expect, it } from 'vitest';
import { readTable } from '../../../src-main/documents/excel/read';
import { office, resaved } from '../../support/office';
import { FORMS, LISTS } from '../../support/workbooks';

const valuesOf = async (bytes: Uint8Array) =>
  (await readTable(bytes)).map(({ name, hidden, rows, merges }) => ({
    name,
    hidden,
    cells: rows.flatMap(({ row, cells }) => cells.map(({ column, kind, value }) => [row, column, kind, value])),
    merges: merges.map(({ top, left, bottom, right }) => `${top},${left}:${bottom},${right}`).sort(),
  }));

// Catches a value that only we read as what it is: a date that another program takes for a number, an ID number whose last
// digits go, a text that it runs as a formula, a sheet that it refuses.
it.runIf(office !== undefined)(
  'every workbook, opened and saved by another program, says the same',
  async () => {
    const made: [string, Uint8Array][] = [];
    for (const [name, make] of [...LISTS, ...FORMS]) made.push([name, await make()]);
    const again = resaved(made.map(([, bytes]) => bytes));
    for (const [at, [name, bytes]] of made.entries()) {
      expect([name, await valuesOf(again[at] ?? bytes)]).toEqual([name, await valuesOf(bytes)]);
    }
  },
  240_000,
);
