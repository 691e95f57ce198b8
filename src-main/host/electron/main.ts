import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { version } from '../../../package.json';
import { type Core, type Platform, startCore } from '../../app/core';
import { Fault } from '../../domain/fault';
import { openDataFolder, option } from '../arguments';
import { BUILT } from '../built';
import { runDemo } from '../cli/demo';
import { lastWords, logError } from '../error-log';
import { claimInstance, TAKEN_EXIT } from '../instance';
import { openDesk, showWindow } from './desk';
import { chooseFolder, openFile, print, saveCopy, showFolder } from './dialogs';
import { forkDocuments } from './documents-process';
import { guardContents, guardSession } from './guards';
import { setMenu } from './menu';
import { openSession, registerScheme } from './protocol';
import { createStoreWindow } from './store-window';
import { systemKeeper } from './system-keeper';
import { TITLE } from './windows';

/** A quit that hangs is ended; what was acknowledged is on disk already. */
const QUIT_MS = 15_000;

registerScheme();
// Chromium's own words (menus of fields, validation) in the language of the program, whatever the system's.
app.commandLine.appendSwitch('lang', 'zh-CN');
// Every window asks for it too; with Chromium's switch of root and containers the two contradict each other.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
let dataFolder = '';
let stopping = false;
/** `--demo=DIR`: acts out the demonstration (`kepu demo`) on an empty data folder and quits. */
const demo = option(process.argv, 'demo');
guardContents();
process.on('uncaughtException', stop);
process.on('unhandledRejection', stop);
run().catch(stop);

async function run(): Promise<void> {
  // Before Electron is ready, so that nothing of it is written elsewhere.
  dataFolder = openDataFolder(process.argv);
  app.setPath('userData', join(dataFolder, 'profile'));
  let desk: BrowserWindow | null = null;
  const instance = await claimInstance(dataFolder, () => desk && showWindow(desk));
  await app.whenReady();

  let coreStarted: (core: Core) => void = () => {};
  const core = new Promise<Core>((resolve) => {
    coreStarted = resolve;
  });
  const sessions = { desk: openSession('desk', core), store: openSession('store', core) };
  guardSession(sessions.desk);
  guardSession(sessions.store);
  const store = createStoreWindow(sessions.store);
  const window = openDesk(
    sessions.desk,
    (channel) => void core.then((started) => started.attachDesk(channel)),
    (reason) => logError(dataFolder, 'desk', new Error(reason)),
  );
  desk = window;
  setMenu(window, dataFolder);
  window.on('closed', () => app.quit());
  endCleanly(core, () => {
    store.destroy();
    instance.release();
  });
  const platform: Platform = {
    kind: 'electron',
    version,
    dataFolder,
    resources: BUILT.resources,
    openStore: store.open,
    forkDocuments,
    keeper: systemKeeper(),
    saveCopy: (bytes, name) => saveCopy(window, bytes, name),
    openFile: (path) => openFile(dataFolder, path),
    chooseFolder: () => chooseFolder(window),
    print: () => print(window),
    showFolder,
  };
  const started = await startCore(platform, (where, error) => logError(dataFolder, where, error));
  coreStarted(started);
  if (demo === null) return;
  await runDemo({ core: started, out: demo, resources: BUILT.resources, say: console.log });
  app.quit();
}

/** The first wish to quit closes the core; then the program ends. */
function endCleanly(core: Promise<Core>, after: () => void): void {
  let closing = false;
  app.on('before-quit', (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    const limit = new Promise<void>((resolve) => setTimeout(resolve, QUIT_MS));
    const closed = core.then((started) => started.close());
    void Promise.race([closed, limit])
      .catch((error) => logError(dataFolder, 'quit', error))
      .then(after)
      .then(() => app.exit(0));
  });
}

/** Before Electron is ready only its plain box can speak. */
function sayLast(words: string): void {
  if (app.isReady()) dialog.showMessageBoxSync({ type: 'error', title: TITLE, message: words, buttons: ['退出'] });
  else dialog.showErrorBox(TITLE, words);
}

/** The last stop of every error: said, logged, ended. Never starts anything again. */
function stop(error: unknown): void {
  if (stopping) return;
  stopping = true;
  logError(dataFolder, 'main', error);
  const words = lastWords(dataFolder, error);
  console.error(words);
  const taken = error instanceof Fault && error.code === 'instance.taken';
  if (!taken && demo === null) sayLast(words);
  app.exit(taken ? TAKEN_EXIT : 1);
}
