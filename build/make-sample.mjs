// Makes resources/sample anew, the same bytes each time: npx tsx build/make-sample.mjs [folder]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { committee, marksOf } from './sample/marks.mjs';
import { units } from './sample/units.mjs';
import { workbookOf } from './sample/workbook.mjs';
import { fixTimes } from './sample/zip-time.mjs';

const folder = process.argv[2] ?? join(import.meta.dirname, '../resources/sample');
const all = units();
const json = (value) => `${JSON.stringify(value, null, 1)}\n`;

/** One line a sheet of marks: 168 sheets of eleven numbers. */
const compact = (text) => text.replace(/\[\s+((?:\d+,\s+)*\d+)\s+\]/g, (_, inner) => `[${inner.replace(/\s+/g, ' ')}]`);

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'bases-2026.xlsx'), fixTimes(await workbookOf(all)));
writeFileSync(join(folder, 'committee.json'), json(committee));
writeFileSync(join(folder, 'marks.json'), compact(json(marksOf(all))));
console.log(`${all.length} units, ${committee.length} members: ${folder}`);
