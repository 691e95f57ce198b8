import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RowChange } from '../../src-main/domain/entry';
import { Database } from '../../src-main/store/database';
import { Pages } from '../../src-main/store/pages';
import { PAGE_ROWS, PART_CHANGES } from '../../src-main/store/schema';
import { baseValues, openOffice } from './office';

let databases = 0;
const inOrder = (rows: readonly unknown[]) =>
  [...(rows as { id: string }[])].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

/** What one command does to the rows r0 … r59: a new content, or null where it takes the row away. */
const command = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 59 }), fc.option(fc.integer())), {
  selector: ([n]) => n,
  maxLength: 50,
});

test('a row is lost, doubled or brought back when the pages that hold it are written again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { maxLength: 8 }), fc.nat({ max: 7 }), async (commands, reopenedAfter) => {
      databases += 1;
      const database = new Database(`pages-${databases}`);
      await database.open();
      const rows = new Map<string, unknown>();
      let pages = new Pages(database);
      for (const [at, touched] of commands.entries()) {
        const changes = touched.flatMap(([n, content]): RowChange[] => {
          const key = `r${n}`;
          const after = content === null ? null : { id: key, content };
          return after === null && !rows.has(key) ? [] : [{ table: 'base', key, before: null, after }];
        });
        const { put, gone } = await pages.change('base', changes);
        await database.pages('base').bulkPut(put);
        await database.pages('base').bulkDelete(gone);
        for (const { key, after } of changes) {
          if (after === null) rows.delete(key);
          else rows.set(key, after);
        }
        if (at === reopenedAfter) pages = new Pages(database);
      }
      expect(inOrder(await new Pages(database).rows('base'))).toEqual(inOrder([...rows.values()]));
      expect(inOrder(await pages.rows('base'))).toEqual(inOrder([...rows.values()]));
      const sizes = (await database.pages('base').toArray()).map((page) => page.rows.length);
      expect(sizes.filter((size) => size < 1 || size > PAGE_ROWS)).toEqual([]);
      database.close();
    }),
    { numRuns: 60 },
  );
});

test('the history of an imported record reads the whole import, or shows what was done to another record', async () => {
  const harness = await openOffice();
  const count = 2 * PART_CHANGES + 20;
  const rows = Array.from({ length: count }, (_, n) => ({
    id: null,
    rev: 0,
    values: baseValues(n + 1),
    typed: (n === 150 ? { contact: '李 娜' } : {}) as Record<string, string>,
  }));
  await harness.run('import.store', {
    register: 'base',
    file: 'rows.xlsx',
    sender: '',
    rows,
    mapping: { 名称: 'unitName' },
  });
  harness.as('administrator');
  const [entry] = await harness.ask('journal.list', { before: null, limit: 1 });
  expect(entry?.changes).toBe(count + 1);
  const parts = await harness.database.part.where('[seq+n]').above([entry?.seq, -1]).toArray();
  expect(parts.map(({ refs }) => refs.length)).toEqual([PART_CHANGES, PART_CHANGES, 21]);

  harness.as('staff');
  const { rows: listed } = await harness.ask('register.list', { register: 'base', offset: 0, limit: 500 });
  const wanted = listed.find((row) => row.values.unitName === baseValues(151).unitName);
  const { history } = await harness.ask('register.get', { register: 'base', id: wanted?.id ?? '' });
  expect(history).toHaveLength(1);
  const changed = new Map(history[0]?.changes.map((change) => [change.field, change]));
  expect(changed.get('unitName')?.after).toBe(baseValues(151).unitName);
  expect(changed.get('contact')?.typed).toBe('李 娜');
  expect(changed.get('unitName')?.typed).toBeUndefined();
});
