import { fork } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../build/lib/run.mjs';
import { carry } from '../../src-main/api/carry';
import { createDocuments, type Documents } from '../../src-main/app/documents';
import { certificateFiles } from '../../src-main/documents/papers/certificate-files';
import { certificates } from '../../src-main/documents/papers/certificates';
import type { Json } from '../../src-main/domain/fault';
import { shippedFonts } from '../support/fonts';
import { issued, RawFonts, rawPdfkit } from './certificate-floor';
import { median, type Row, row, timed } from './row';

const COUNT = 1000;
const MANY = 10_000;
const SAMPLES = 3;
/** A process each: what else a machine does tells more in so short a time. */
const PREVIEWS = 9;
const MB = 1_000_000;
const quiet = async (): Promise<void> => {};

/** Each in a file of its own, against pdfkit writing the same files with fonts that are open already. */
async function separateRow(): Promise<Row> {
  const fonts = shippedFonts();
  const job = issued(COUNT);
  const names = job.records.map((_, index) => `${index}.pdf`);
  const raw = new RawFonts(fonts.face('kai'), fonts.face('title'));
  const [mine, theirs]: [number[], number[]] = [[], []];
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const folder = await mkdtemp(join(tmpdir(), 'kepu-files-'));
    theirs.push(
      await timed(async () => {
        for (const [index, record] of job.records.entries())
          await writeFile(join(folder, `raw-${index}.pdf`), await rawPdfkit({ ...job, records: [record] }, raw));
      }),
    );
    mine.push(await timed(() => certificateFiles({ ...job, folder, names }, fonts, quiet)));
    await rm(folder, { recursive: true });
  }
  return row('1,000 certificates with QR as separate files, fonts open', median(mine), median(theirs), SAMPLES);
}

/** A batch ten times as long, per 1,000 certificates. */
async function longRow(): Promise<Row> {
  const fonts = shippedFonts();
  const [short, long] = [issued(COUNT), issued(MANY)];
  const brief: number[] = [];
  const measure = async () => brief.push(await timed(() => certificates(short, fonts, quiet)));
  // Before and after, so that what else the machine does strikes both.
  for (let sample = 0; sample < SAMPLES; sample += 1) await measure();
  const whole = (await timed(() => certificates(long, fonts, quiet))) / (MANY / COUNT);
  for (let sample = 0; sample < SAMPLES; sample += 1) await measure();
  return row('per 1,000 certificates in a batch of 10,000; floor: in one of 1,000', whole, median(brief), SAMPLES);
}

interface Forked {
  documents: Documents;
  pid: number;
}

/** The built documents process, as main starts it. */
function forked(): Forked {
  const child = fork(join(root, 'out/main/documents.cjs'), [], { serialization: 'advanced' });
  const carried = carry({ send: (message) => child.send(message ?? {}), close: () => child.kill() });
  child.on('message', (message) => carried.received(message as Json));
  child.on('exit', carried.ended);
  const documents = createDocuments(() => ({ channel: carried.channel, pid: child.pid, kill: () => child.kill() }));
  return { documents, pid: child.pid ?? 0 };
}

/** Peak memory of the process that makes 1,000 in one file, and the time to a first preview; each beside its aim. */
async function processRows(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kepu-batch-'));
  const output = join(folder, 'all.pdf');
  try {
    const first: number[] = [];
    for (let sample = 0; sample < PREVIEWS; sample += 1) {
      const { documents } = forked();
      first.push(await timed(() => documents.run('certificates', issued(1), { output })));
      documents.close();
    }
    const { documents, pid } = forked();
    await documents.run('certificates', issued(COUNT), { output });
    const told = /^VmHWM:\s+(\d+) kB/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'));
    documents.close();
    return [
      row(
        'first preview of a certificate from a process just started; floor: the aim of 400 ms',
        median(first),
        400,
        PREVIEWS,
      ),
      row(
        'peak memory in MB of 1,000 certificates in one PDF; floor: the aim of 300',
        (Number(told?.[1]) * 1024) / MB,
        300,
        1,
      ),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Batches of certificates as offices make them. */
export async function batchRows(): Promise<Row[]> {
  return [await separateRow(), await longRow(), ...(await processRows())];
}
