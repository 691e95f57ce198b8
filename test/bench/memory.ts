import { execFile, fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../build/lib/run.mjs';
import { carry } from '../../src-main/api/carry';
import { createDocuments } from '../../src-main/app/documents';
import type { Json } from '../../src-main/domain/fault';
import { referred } from '../support/known';
import { type Row, row } from './row';
import { COLUMNS, ROWS, withWorkbook } from './workbook';

const MB = 1_000_000;
const READ = `const b = new (require('exceljs').Workbook)();
b.xlsx.readFile(process.argv[1]).then(() => console.log(process.resourceUsage().maxRSS * 1024));`;

/** Bytes that the process has held at most, as Linux tells it. */
async function peakOf(pid: number): Promise<number> {
  const told = /^VmHWM:\s+(\d+) kB/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'));
  return Number(told?.[1]) * 1024;
}

/** Peak of the built documents process that reads and checks a workbook, as an import lets it. */
async function importPeak(path: string): Promise<number> {
  const child = fork(join(root, 'out/main/documents.cjs'), [], { serialization: 'advanced' });
  const carried = carry({ send: (message) => child.send(message ?? {}), close: () => child.kill() });
  child.on('message', (message) => carried.received(message as Json));
  child.on('exit', carried.ended);
  const documents = createDocuments(() => ({ channel: carried.channel, pid: child.pid, kill: () => child.kill() }));
  const said = { file: 'rows.xlsx', sender: null, mapping: null, remembered: {}, picked: {} };
  const report = await documents.run('checkImport', { register: 'base', path, ...said, referred, today: '2026-11-01' });
  if (report.rows.length !== ROWS) throw new Error(`${report.rows.length} rows were read`);
  const peak = await peakOf(child.pid ?? 0);
  documents.close();
  return peak;
}

/** Memory of an import in MB; exceljs only reads the same file. */
export function memoryRows(): Promise<Row[]> {
  return withWorkbook(async (path) => {
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', READ, path], { cwd: root });
    const work = `peak memory in MB of the process that reads an import of ${ROWS} × ${COLUMNS.length}`;
    return [row(work, (await importPeak(path)) / MB, Number(stdout) / MB, 1)];
  });
}
