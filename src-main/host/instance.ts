import { createHash } from 'node:crypto';
import { createServer, connect as dial, type Server } from 'node:net';
import { Fault } from '../domain/fault';

/** Exit code of a program that found its data folder in use. */
export const TAKEN_EXIT = 3;
const ANSWER_MS = 3000;

/**
 * One name for one data folder. On Linux an abstract socket, on Windows a named pipe: taking either is atomic, and
 * both vanish with their process, so that a crash leaves nothing to clean.
 * @param dataFolder its real path
 */
function address(dataFolder: string): string {
  const digest = createHash('sha256').update(dataFolder).digest('hex').slice(0, 32);
  return process.platform === 'win32' ? `\\\\.\\pipe\\kepu-desk-${digest}` : `\0kepu-desk-${digest}`;
}

export interface Instance {
  release(): void;
}

/**
 * Makes this process the only one that works on the data folder.
 * @param dataFolder its real path
 * @param onShow a second start asks to be shown the running program
 * @throws Fault `instance.taken` when another program has it; that one was asked to show itself
 */
export async function claimInstance(dataFolder: string, onShow: () => void): Promise<Instance> {
  const name = address(dataFolder);
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', () => {
      onShow();
      socket.end('shown');
    });
  });
  try {
    await listen(server, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    const shown = await askToShow(name);
    throw new Fault(
      'instance.taken',
      shown
        ? `科普评审工作台已经在使用这个数据文件夹（${dataFolder}），已请它显示窗口，本次启动结束。`
        : `另一个程序正在使用这个数据文件夹（${dataFolder}），但没有应答；请先关闭它，再重新启动。`,
    );
  }
  server.unref();
  return { release: () => server.close() };
}

function listen(server: Server, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(name, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** True when the running program answered. */
function askToShow(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = dial(name, () => socket.write('show'));
    const done = (answered: boolean) => {
      socket.destroy();
      resolve(answered);
    };
    socket.setTimeout(ANSWER_MS, () => done(false));
    socket.once('data', () => done(true));
    socket.once('error', () => done(false));
    socket.once('close', () => done(false));
  });
}
