import { readFile } from 'node:fs/promises';
import type { Channel } from '../api/channel';
import type { DocumentsMessage, JobAnswer, JobInput, JobName, RunMessage } from '../documents/protocol';
import { Fault, type Json } from '../domain/fault';
import type { FontWish } from '../domain/fonts';
import { choiceListsInUse } from '../domain/registers';

/** A started documents process (documents/process.ts), as a host hands it over. */
export interface DocumentsProcess {
  channel: Channel;
  pid: number | undefined;
  kill(): void;
}

export interface DocumentsLimits {
  /** Resident bytes at which a job is ended. */
  memory: number;
  /** Longest job in ms, where the caller names none. */
  timeout: number;
  /** The process is ended after so long without work, in ms. */
  idle: number;
  /** How often its memory is looked at, in ms. */
  watch: number;
}

export const DOCUMENTS_LIMITS: DocumentsLimits = {
  memory: 1.5 * 1024 ** 3,
  timeout: 300_000,
  idle: 60_000,
  watch: 200,
};

export interface JobOptions {
  /** Path of the file to be made; it appears whole or not at all. */
  output?: string;
  signal?: AbortSignal;
  onProgress?: (progress: { done: number; total: number }) => void;
  /** In ms, of the work itself: waiting in the queue does not count. */
  timeout?: number;
}

export interface Documents {
  /**
   * Runs a job in the documents process, one after another. Rejects with call.cancelled, call.timeout, file.limits
   * (memory), call.failed, or what the job itself found. The process is ended on the first three; nothing is half-made.
   */
  run<N extends JobName>(job: N, input: JobInput<N>, options?: JobOptions): Promise<JobAnswer<N>>;
  /** Ends the process; jobs under way and in the queue are rejected. */
  close(): void;
}

interface Task {
  job: string;
  input: Json;
  options: JobOptions;
  resolve(answer: Json): void;
  reject(fault: Fault): void;
}

const cancelled = () => new Fault('call.cancelled', '已取消，没有生成文件。');
const tooLong = (ms: number) =>
  new Fault('call.timeout', `处理超过 ${Math.round(ms / 1000)} 秒仍未完成，已停止，没有生成文件。请减少内容后重试。`);
const tooBig = () =>
  new Fault(
    'file.limits',
    '处理这个文件要用的内存超过上限，已停止，数据没有改动。请把文件拆小，或删去多余的工作表和图片后重试。',
  );
const died = () =>
  new Fault(
    'call.failed',
    '文件处理进程意外退出（可能是内存不够），没有生成文件，数据没有改动。请关闭其他程序后重试。',
  );

/** Runs documents jobs in a child process that is started when it is needed, watched, and ended when it is not. `key`: by which files on their way lie locked; `fonts`: those chosen on this PC. */
export function createDocuments(
  fork: () => DocumentsProcess,
  limits: DocumentsLimits = DOCUMENTS_LIMITS,
  key: string | null = null,
  fonts: () => FontWish = () => ({}),
): Documents {
  const queue: Task[] = [];
  let child: DocumentsProcess | null = null;
  let current: { id: number; task: Task; finish(settle: () => void): void } | null = null;
  let idle: NodeJS.Timeout | undefined;
  let counter = 0;
  let closed = false;

  const end = (): void => {
    clearTimeout(idle);
    const ended = child;
    child = null;
    ended?.kill();
  };

  const start = (): DocumentsProcess => {
    const started = fork();
    started.channel.onMessage((message) => {
      if (child === started) hear(message as unknown as DocumentsMessage);
    });
    started.channel.onClose(() => {
      if (child !== started) return;
      child = null;
      stop(died());
    });
    return started;
  };

  const startedFor = (task: Task): DocumentsProcess | null => {
    try {
      child ??= start();
    } catch {
      task.reject(new Fault('call.failed', '文件处理进程无法启动，没有生成文件。请重新启动程序后重试。'));
    }
    return child;
  };

  /** Gives up the current job and the process it runs in. */
  const stop = (fault: Fault): void => {
    const stopped = current;
    end();
    stopped?.finish(() => stopped.task.reject(fault));
  };

  const hear = (message: DocumentsMessage): void => {
    if (message.t === 'memory') {
      if (message.rss > limits.memory) stop(tooBig());
      return;
    }
    const running = current;
    if (!running || message.id !== running.id) return;
    if (message.t === 'progress') running.task.options.onProgress?.({ done: message.done, total: message.total });
    else if (message.t === 'done') running.finish(() => running.task.resolve(message.answer));
    else running.finish(() => running.task.reject(Fault.fromData(message.fault)));
  };

  const next = (): void => {
    if (current) return;
    const task = queue.shift();
    clearTimeout(idle);
    if (!task) {
      idle = setTimeout(end, limits.idle);
      idle.unref();
      return;
    }
    const running = startedFor(task);
    if (!running) {
      next();
      return;
    }
    const { signal, timeout = limits.timeout, output = null } = task.options;
    const abort = () => stop(cancelled());
    const timer = setTimeout(() => stop(tooLong(timeout)), timeout);
    const watch = setInterval(() => {
      void residentBytes(running.pid).then((rss) => {
        if (child === running && rss !== null && rss > limits.memory) stop(tooBig());
      });
    }, limits.watch);
    signal?.addEventListener('abort', abort, { once: true });
    current = {
      id: ++counter,
      task,
      finish(settle) {
        clearTimeout(timer);
        clearInterval(watch);
        signal?.removeEventListener('abort', abort);
        current = null;
        settle();
        next();
      },
    };
    const message: RunMessage = {
      t: 'run',
      id: current.id,
      job: task.job,
      input: task.input,
      output,
      key,
      choices: choiceListsInUse(),
      fonts: fonts(),
    };
    running.channel.send(message as unknown as Json);
  };

  return {
    run<N extends JobName>(job: N, input: JobInput<N>, options: JobOptions = {}) {
      return new Promise<JobAnswer<N>>((resolve, reject) => {
        if (closed || options.signal?.aborted) return reject(cancelled());
        const leave = () => {
          const waiting = queue.indexOf(task);
          if (waiting < 0) return;
          queue.splice(waiting, 1);
          reject(cancelled());
        };
        // One call may run many jobs by the same signal.
        const settled = () => options.signal?.removeEventListener('abort', leave);
        const task: Task = {
          job,
          // Job inputs are plain JSON by their types.
          input: input as unknown as Json,
          options,
          resolve(answer) {
            settled();
            resolve(answer as JobAnswer<N>);
          },
          reject(fault) {
            settled();
            reject(fault);
          },
        };
        queue.push(task);
        options.signal?.addEventListener('abort', leave, { once: true });
        next();
      });
    },
    close() {
      closed = true;
      for (const task of queue.splice(0)) task.reject(cancelled());
      stop(cancelled());
    },
  };
}

/** Of a process on Linux; null elsewhere, where the process reports its memory itself. */
async function residentBytes(pid: number | undefined): Promise<number | null> {
  if (pid === undefined || process.platform !== 'linux') return null;
  try {
    const pages = (await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ')[1];
    return Number(pages) * 4096;
  } catch {
    return null;
  }
}
