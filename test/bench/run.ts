import { mkdirSync, writeFileSync } from 'node:fs';
import { applyRows } from './apply';
import { batchRows } from './certificate-batch';
import { frameRows } from './certificate-frames';
import { certificateRows } from './certificates';
import { commandRows } from './commands';
import { drawRows } from './draw';
import { exportRows } from './export';
import { mailMergeRows } from './mail-merge';
import { memoryRows } from './memory';
import { previewRows } from './preview';
import type { Row } from './row';
import { searchRows } from './search';
import { startRows } from './start';
import { tallyRows } from './tally';

const FILE = 'test-results/bench.json';
const groups: (() => Promise<Row[]>)[] = [
  commandRows,
  startRows,
  certificateRows,
  batchRows,
  frameRows,
  mailMergeRows,
  previewRows,
  memoryRows,
  exportRows,
  applyRows,
  searchRows,
  drawRows,
  tallyRows,
];

const rows: Row[] = [];
for (const group of groups) {
  for (const each of await group()) {
    rows.push(each);
    console.log(`${each.work}: ${each.ours}, floor ${each.floor}, ratio ${each.ratio}, ${each.samples} samples`);
  }
}
mkdirSync('test-results', { recursive: true });
writeFileSync(FILE, `${JSON.stringify({ at: new Date().toISOString(), rows }, null, 1)}\n`);
console.log(`written to ${FILE}`);
