import { Fault } from '../../domain/fault';

/** A terminal, or something else that standard error goes to. */
export interface Terminal {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** Long work on the command line. */
export interface Watched {
  /** Called by the work between two pieces. Throws `call.cancelled` once Ctrl+C was pressed: what is written stays whole. */
  progress(done: number, total: number): Promise<void>;
  end(): void;
}

/** Shows on a terminal how far the work is, and stops it at Ctrl+C. */
export function watched(terminal: Terminal = process.stderr): Watched {
  let stopped = false;
  const stop = () => {
    stopped = true;
  };
  process.once('SIGINT', stop);
  const say = (text: string) => terminal.isTTY && terminal.write(`\r\u001b[K${text}`);
  return {
    async progress(done, total) {
      say(`正在制作 ${done}/${total}，按 Ctrl+C 停下`);
      // A signal is heard only where the event loop turns.
      await new Promise<void>((resolve) => setImmediate(resolve));
      if (stopped) throw new Fault('call.cancelled', '已停下，没有生成文件。');
    },
    end() {
      process.off('SIGINT', stop);
      say('');
    },
  };
}
