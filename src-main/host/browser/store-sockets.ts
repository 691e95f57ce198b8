import type { Channel } from '../../api/channel';
import { Fault } from '../../domain/fault';

const REPORT_SECONDS = 20;

export interface StoreSockets {
  /** A store worker connected. */
  arrived(channel: Channel): void;
  /** Ends the former store and resolves with the next worker that connects. */
  open(): Promise<Channel>;
  /** Nobody will come any more. */
  stop(): void;
}

/**
 * Brings the workers of desk pages and main's wish for a store together.
 * @param anyDesk whether a desk is open: only then can a worker come, and only then does the wait count
 */
export function storeSockets(anyDesk: () => boolean): StoreSockets {
  let current: Channel | null = null;
  let spare: Channel | null = null;
  let waiting: { take(channel: Channel): void; giveUp(): void } | null = null;

  return {
    arrived(channel) {
      if (waiting) return waiting.take(channel);
      spare?.close();
      spare = channel;
      channel.onClose(() => {
        if (spare === channel) spare = null;
      });
    },
    open() {
      waiting?.giveUp();
      current?.close();
      current = spare;
      spare = null;
      if (current) return Promise.resolve(current);
      return new Promise((resolve, reject) => {
        let seconds = 0;
        const done = () => {
          clearInterval(clock);
          waiting = null;
        };
        const giveUp = () => {
          done();
          reject(new Fault('store.unavailable', '数据存储部分没有启动（页面没有应答）。请关闭窗口后重新启动程序。'));
        };
        const clock = setInterval(() => {
          if (anyDesk()) seconds += 1;
          if (seconds >= REPORT_SECONDS) giveUp();
        }, 1000);
        waiting = {
          giveUp,
          take(channel) {
            done();
            current = channel;
            resolve(channel);
          },
        };
      });
    },
    stop: () => waiting?.giveUp(),
  };
}
