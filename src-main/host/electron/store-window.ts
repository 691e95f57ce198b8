import type { BrowserWindow, Session } from 'electron';
import type { Channel } from '../../api/channel';
import { Fault } from '../../domain/fault';
import { onPageReady } from './handshake';
import { ORIGINS } from './protocol';
import { storeWindow } from './windows';

const REPORT_MS = 20_000;

export interface StoreWindow {
  /** Destroys a former store page and builds a new one; resolves when its channel is connected. */
  open(): Promise<Channel>;
  destroy(): void;
}

export function createStoreWindow(session: Session): StoreWindow {
  let window: BrowserWindow | null = null;
  const destroy = () => {
    if (window && !window.isDestroyed()) window.destroy();
    window = null;
  };
  const open = () =>
    new Promise<Channel>((resolve, reject) => {
      destroy();
      const opened = storeWindow(session);
      const contents = opened.webContents;
      window = opened;
      /** Also after the connection: the window's end closes the channel. Not within the event that tells of it. */
      const fail = (why: string) => {
        clearTimeout(timer);
        setImmediate(() => opened.isDestroyed() || opened.destroy());
        reject(new Fault('store.unavailable', `数据存储部分没有启动（${why}）。请重新启动程序。`));
      };
      const timer = setTimeout(() => fail('20 秒内没有应答'), REPORT_MS);
      onPageReady(contents, ORIGINS.store, (channel) => {
        clearTimeout(timer);
        opened.on('closed', () => channel.close());
        resolve(channel);
      });
      contents.on('render-process-gone', () => fail('页面进程意外退出'));
      contents.loadURL(`${ORIGINS.store}/`).catch(() => fail('页面没有载入'));
    });
  return { open, destroy };
}
