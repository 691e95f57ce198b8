import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readTable } from '../../src-main/documents/excel/read';
import { checkImport } from '../../src-main/domain/import/check';
import { registerOf } from '../../src-main/domain/registers';
import { importedValues } from '../../src-main/domain/registers/merge';
import type { Kind } from '../e2e/fixtures/started';
import { referred } from '../support/known';
import { withFloorPage } from './floor-page';
import { kinds } from './hosts';
import { Office } from './office';
import { median, type Row, row } from './row';
import { ROWS, withWorkbook } from './workbook';

const SAMPLES = 3;

/** The rows that the program stores for the workbook. */
async function storedRows(path: string): Promise<unknown[]> {
  const register = registerOf('base');
  const { rows } = checkImport({ register, sheets: await readTable(path), referred, today: '2026-11-01' });
  const at = '2026-11-01T04:00:00.000Z';
  const made = { createdAt: at, createdBy: '经办', changedAt: at, changedBy: '经办' };
  return rows.map(({ values }, n) => {
    const id = `base-0123456789abcdef${n.toString(36).padStart(4, '0')}`;
    const full = importedValues(register, null, values);
    return { id, status: 'applied', origin: 'office', values: full, ...made, rev: 1 };
  });
}

/** ms of Dexie's bulkPut of the rows into an empty table, as durable as our own. */
function bulkPut(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { Dexie, rows } = window as unknown as { Dexie: typeof import('dexie').Dexie; rows: object[] };
    await Dexie.delete('floor');
    const database = new Dexie('floor', { chromeTransactionDurability: 'strict' });
    database.version(1).stores({ base: 'id' });
    await database.open();
    const start = performance.now();
    await database.transaction('rw', database.table('base'), () => database.table('base').bulkPut(rows));
    const time = performance.now() - start;
    database.close();
    return time;
  });
}

async function measure(kind: Kind, bytes: Buffer, rows: unknown[]): Promise<Row> {
  const [mine, floor]: [number[], number[]] = [[], []];
  await withFloorPage(kind, async (page) => {
    await page.evaluate((given) => Object.assign(window, { rows: given }), rows);
    await Office.run(kind, async (office) => {
      for (let n = 0; n < SAMPLES; n += 1) {
        floor.push(await bulkPut(page));
        const { entry, time } = await office.importFile(bytes);
        mine.push(time);
        await office.call('entry.undo', { entry });
      }
    });
  });
  return row(`applying an import of ${rows.length} rows, ${kind}`, median(mine), median(floor), SAMPLES);
}

/** From the answer "these rows" to the acknowledgement, journal line on the disk; Dexie only stores the same rows. */
export function applyRows(): Promise<Row[]> {
  return withWorkbook(async (path) => {
    const rows = await storedRows(path);
    if (rows.length !== ROWS) throw new Error(`${rows.length} rows`);
    const bytes = await readFile(path);
    const measured: Row[] = [];
    for (const kind of kinds) measured.push(await measure(kind, bytes, rows));
    return measured;
  });
}
