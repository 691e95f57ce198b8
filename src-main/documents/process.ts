import { delimiter, join } from 'node:path';
import { Fault, type FaultData, type Json } from '../domain/fault';
import { applyChoiceLists } from '../domain/registers';
import { openFonts, systemFontFolders } from './fonts';
import { jobsByName } from './jobs';
import type { JobTools } from './jobs/job';
import type { DocumentsMessage, RunMessage } from './protocol';
import { locked, unlocked } from './vault';
import { writeWhole } from './write-file';

/** Entry of the documents process: Electron's utilityProcess or a forked Node. One job at a time, as main sends them. */

/** Electron's port of a utility process; absent in plain Node. */
interface ParentPort {
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

const parentPort = (process as { parentPort?: ParentPort }).parentPort;
const fontFolders = process.env.KEPU_FONTS?.split(delimiter) ?? [join(import.meta.dirname, '../fonts')];
/** KEPU_FONTS_SHIPPED_ONLY: papers that look the same on every PC. */
const installed = process.env.KEPU_FONTS_SHIPPED_ONLY === undefined ? systemFontFolders() : [];

function say(message: DocumentsMessage): void {
  if (parentPort) parentPort.postMessage(message);
  else process.send?.(message);
}

/** Lets the event loop turn, so that what was said really leaves. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

async function run({ id, job, input, output, key, choices, fonts: wish }: RunMessage): Promise<void> {
  applyChoiceLists(choices);
  const tools: JobTools = {
    unlocked: (bytes) => unlocked(bytes, key),
    fonts: () => openFonts({ folders: fontFolders, installed, wish }),
    async progress(done, total) {
      say({ t: 'progress', id, done, total });
      say({ t: 'memory', rss: process.memoryUsage.rss() });
      await turn();
    },
  };
  const known = jobsByName[job];
  if (!known) throw new Fault('call.unknown', '文件处理进程不认识这项工作，请重新启动程序。', { data: { job } });
  const { answer, bytes } = await known(input, tools);
  if (bytes && output !== null) await writeWhole(output, key === null ? bytes : locked(bytes, key));
  // Answers are plain JSON by the types of the jobs.
  say({ t: 'done', id, answer: answer as Json });
}

/** Where it broke, without the message: that may quote what stood in a cell. */
function whereOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return stack
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 6)
    .join('\n');
}

function faultOf(error: unknown): FaultData {
  if (error instanceof Fault) return error.toData();
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') {
    return { code: 'disk.full', message: '磁盘空间不足，文件没有写成。请腾出空间后重试。' };
  }
  return {
    code: 'call.failed',
    message: '处理文件时程序出错，没有生成文件，已有数据不受影响。请重试；仍然出错时请联系维护人员。',
    data: { where: whereOf(error) },
  };
}

function received(message: unknown): void {
  // Only main can speak to this process, and it speaks its own types.
  const request = message as RunMessage;
  run(request).catch((error: unknown) => say({ t: 'fault', id: request.id, fault: faultOf(error) }));
}

if (parentPort) parentPort.on('message', (event) => received(event.data));
else process.on('message', received);
// A forked Node process outlives its parent unless told: nobody would be left to take the file.
process.on('disconnect', () => process.exit(0));
