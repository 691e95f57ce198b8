import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { version } from '../../../package.json';
import { type Core, type Platform, startCore } from '../../app/core';
import { BUILT } from '../built';
import { logError } from '../error-log';
import { claimInstance } from '../instance';
import { forkDocuments } from './documents-process';
import { openBrowser } from './open-browser';
import { openFile, showFolder } from './open-file';
import { watchPresence } from './presence';
import { openSecret } from './secret';
import { serveSite } from './server';
import { storeSockets } from './store-sockets';

/** Fixed, because it is part of the storage origin. */
export const PORT = 47615;
/** Exit code that tells the launcher to install a browser first. */
export const NO_BROWSER_EXIT = 4;
const CLOSE_MS = 15_000;
const BROWSER_END_MS = 3_000;

export interface BrowserHostOptions {
  /** Real path. */
  dataFolder: string;
  port?: number;
  /** A window for people, a headless browser, or none: then someone opens the URL within a minute. */
  open: 'window' | 'headless' | 'none';
  /** The URL works from now on; the core may still be starting. */
  onUrl?: (url: string) => void;
  /** No desk came, or the last one has gone. The host is still open. */
  onAllGone?: (everCame: boolean) => void;
}

export interface BrowserHost {
  core: Core;
  url: string;
  /** Closes the core, the server and a headless browser. */
  close(): Promise<void>;
}

/** Waits until it is gone, so that its profile is at rest. */
function endBrowser(browser: ChildProcess): Promise<unknown> {
  if (browser.exitCode !== null || browser.signalCode !== null || browser.pid === undefined) return Promise.resolve();
  const gone = once(browser, 'exit');
  const hard = setTimeout(() => browser.kill('SIGKILL'), BROWSER_END_MS);
  browser.kill();
  return gone.finally(() => clearTimeout(hard));
}

/**
 * Runs the program as a Node process whose desk and store live in a browser.
 * @throws Fault `instance.taken`, `store.unavailable` (port taken, no browser), or what the core says
 */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const { dataFolder, port = PORT } = options;
  const secret = await openSecret(dataFolder);
  const url = `http://127.0.0.1:${port}/#k=${secret}`;
  const browsers: ChildProcess[] = [];
  const show = () => {
    if (options.open !== 'none') browsers.push(openBrowser(url, dataFolder, options.open === 'headless'));
  };
  // Whatever ends this process, no headless browser stays behind.
  process.once('exit', () => {
    for (const browser of browsers) browser.kill();
  });
  const instance = await claimInstance(dataFolder, () => options.open === 'window' && show());

  let coreStarted: (core: Core) => void = () => {};
  const started = new Promise<Core>((resolve) => {
    coreStarted = resolve;
  });
  const presence = watchPresence((everCame) => options.onAllGone?.(everCame));
  const stores = storeSockets(presence.any);
  const server = await serveSite({
    root: BUILT.renderer,
    port,
    secret,
    core: started,
    onStore: stores.arrived,
    onDesk(channel) {
      presence.arrived();
      channel.onClose(presence.left);
      void started.then((core) => core.attachDesk(channel));
    },
  }).catch((error) => {
    presence.stop();
    instance.release();
    throw error;
  });
  const closeSite = async () => {
    presence.stop();
    stores.stop();
    server.close();
    server.closeAllConnections();
    await Promise.all(browsers.map(endBrowser));
    instance.release();
  };

  try {
    show();
    options.onUrl?.(url);
    const platform: Platform = {
      kind: 'browser',
      version,
      dataFolder,
      resources: BUILT.resources,
      openStore: stores.open,
      forkDocuments,
      keeper: null,
      saveCopy: async () => ({ saved: null, download: true }),
      openFile: (path) => openFile(dataFolder, path),
      chooseFolder: async () => null,
      print: async () => false,
      showFolder,
    };
    const core = await startCore(platform, (where, error) => logError(dataFolder, where, error));
    coreStarted(core);
    return {
      core,
      url,
      async close() {
        const limit = new Promise<void>((resolve) => setTimeout(resolve, CLOSE_MS).unref());
        await Promise.race([core.close(), limit]);
        await closeSite();
      },
    };
  } catch (error) {
    await closeSite();
    throw error;
  }
}
