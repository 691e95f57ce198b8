import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { carry } from '../../../src-main/api/carry';
import {
  createDocuments,
  DOCUMENTS_LIMITS,
  type Documents,
  type DocumentsLimits,
  type DocumentsProcess,
} from '../../../src-main/app/documents';
import type { PaperData } from '../../../src-main/documents/papers/data';
import type { Json } from '../../../src-main/domain/fault';
import { certificateJob, shippedTemplate } from '../../support/certificate-data';
import { fontFolders } from '../../support/fonts';
import { paperData } from '../../support/paper-data';
import { pageTexts } from '../../support/pdf';

const folder = mkdtempSync(join(tmpdir(), 'kepu-documents-'));
const started: DocumentsProcess[] = [];
let documents: Documents;

/** The real entry, as the browser host forks it, from source. */
function forkEntry(): DocumentsProcess {
  const child = fork('src-main/documents/process.ts', [], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, KEPU_FONTS: fontFolders.join(delimiter), KEPU_FONTS_SHIPPED_ONLY: '1' },
    serialization: 'advanced',
    stdio: 'ignore',
  });
  const carried = carry({ send: (message) => child.send(message as object), close: () => child.kill('SIGKILL') });
  child.on('message', (message) => carried.received(message as Json));
  child.on('exit', carried.ended);
  const made = { channel: carried.channel, pid: child.pid, kill: () => void child.kill('SIGKILL') };
  started.push(made);
  return made;
}

function open(limits: Partial<DocumentsLimits> = {}): void {
  documents = createDocuments(forkEntry, { ...DOCUMENTS_LIMITS, ...limits });
}

const alive = (pid: number | undefined): boolean => {
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch {
    return false;
  }
};
/** Waits until the process is gone; fails after five seconds. */
async function ended(pid: number | undefined): Promise<void> {
  for (let left = 500; alive(pid); left--) {
    if (left === 0) throw new Error('the documents process is still there');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** So many certificates that the job is still under way when it is stopped. */
const many = (count: number) =>
  certificateJob(
    Array.from({ length: count }, (_, index) => `第${index + 1}科技馆`),
    shippedTemplate('naming-a4'),
  );

async function close(): Promise<void> {
  documents.close();
  for (const { pid } of started.splice(0)) await ended(pid);
}
afterAll(() => rmSync(folder, { recursive: true }));

describe('the documents process', () => {
  beforeAll(() => open());
  afterAll(close);

  it('makes a paper, says how far it is, answers pages and glyphs, and leaves only the whole file', async () => {
    const output = join(folder, 'certificates.pdf');
    const progress: number[] = [];
    const answer = await documents.run('certificates', many(40), {
      output,
      onProgress: ({ done }) => progress.push(done),
    });
    expect(answer).toEqual({ pages: 40, glyphs: [], shrunk: [] });
    expect(progress.at(-1)).toBe(40);
    expect(pageTexts(readFileSync(output))).toHaveLength(40);
    expect(readdirSync(folder)).toEqual(['certificates.pdf']);
  });

  it('runs jobs one after another in one process', async () => {
    const data = paperData();
    const outputs = ['a', 'b', 'c'].map((name) => join(folder, `${name}.pdf`));
    await Promise.all(outputs.map((output) => documents.run('publicityList', data, { output })));
    expect(outputs.every((output) => existsSync(output))).toBe(true);
    expect(started).toHaveLength(1);
  });

  it('passes on what a job finds, and goes on in the same process', async () => {
    const data = paperData();
    await expect(documents.run('namingNotice', { ...data, publication: null })).rejects.toMatchObject({
      code: 'paper.incomplete',
    });
    expect(await documents.run('namingNotice', data)).toMatchObject({ pages: 6 });
    expect(started).toHaveLength(1);
  });

  it('takes a job out of the queue without touching the one that runs', async () => {
    const stop = new AbortController();
    const first = documents.run('certificates', many(300));
    const second = documents.run('publicityList', paperData(), { signal: stop.signal });
    stop.abort();
    await expect(second).rejects.toMatchObject({ code: 'call.cancelled' });
    expect(await first).toMatchObject({ pages: 300 });
    expect(started).toHaveLength(1);
  });

  it('checks a sender’s file there too', async () => {
    const path = join(folder, 'bases.csv');
    writeFileSync(path, '单位名称,区县,手机\n重庆科技馆,江北区,13800001234\n');
    const report = await documents.run('checkImport', {
      path,
      file: '万州区2026年申报汇总表.csv',
      register: 'base',
      sender: null,
      mapping: null,
      remembered: {},
      picked: {},
      referred: {},
      today: '2026-09-18',
    });
    expect(report.mapping.map(({ field }) => field)).toEqual(['unitName', 'district', 'phone']);
    expect(report.sender).toBe('万州区');
  });

  it('a defect is a plain sentence without what stood in the file', async () => {
    const broken = { ...paperData(), offices: null } as unknown as PaperData;
    const error: unknown = await documents.run('namingNotice', broken).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'call.failed' });
    expect(JSON.stringify(error)).not.toContain('reading');
  });
});

describe('a documents process that must be ended', () => {
  afterEach(close);

  it('ends the process on cancel, leaves no file, and serves the next job from a new one', async () => {
    open();
    const output = join(folder, 'cancelled.pdf');
    const stop = new AbortController();
    const run = documents.run('certificates', many(60_000), {
      output,
      signal: stop.signal,
      onProgress: ({ done }) => done > 0 && stop.abort(),
    });
    await expect(run).rejects.toMatchObject({ code: 'call.cancelled' });
    await ended(started[0]?.pid);
    expect(readdirSync(folder).filter((name) => name.startsWith('cancelled'))).toEqual([]);
    expect(await documents.run('publicityList', paperData())).toMatchObject({ pages: 3 });
  });

  it('stops a job that takes too long', async () => {
    open();
    await expect(documents.run('certificates', many(60_000), { timeout: 1500 })).rejects.toMatchObject({
      code: 'call.timeout',
    });
    await ended(started[0]?.pid);
  });

  it('stops a job that takes too much memory', async () => {
    open({ memory: 150 * 1024 * 1024, watch: 20 });
    await expect(documents.run('certificates', many(60_000))).rejects.toMatchObject({ code: 'file.limits' });
    await ended(started[0]?.pid);
  });

  it('says so when the process dies, and starts another for the next job', async () => {
    open();
    const run = documents.run('certificates', many(60_000), {
      onProgress: () => started[0] && alive(started[0].pid) && process.kill(started[0].pid ?? 0, 'SIGKILL'),
    });
    await expect(run).rejects.toMatchObject({ code: 'call.failed' });
    expect(await documents.run('publicityList', paperData())).toMatchObject({ pages: 3 });
  });

  it('ends the process when nothing is left to do', async () => {
    open({ idle: 100 });
    await documents.run('publicityList', paperData());
    await ended(started[0]?.pid);
  });
});
