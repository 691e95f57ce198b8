import { BrowserWindow, type Session, type WebPreferences } from 'electron';
import { BUILT } from '../built';

export const TITLE = '科普评审工作台';

function preferences(session: Session): WebPreferences {
  return {
    session,
    preload: BUILT.preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
  };
}

/** The staff's window, shown once it has something to show. */
export function deskWindow(session: Session): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 680,
    title: TITLE,
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: preferences(session),
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  return window;
}

/** The page that holds the database: never seen, never slowed down. */
export function storeWindow(session: Session): BrowserWindow {
  return new BrowserWindow({
    show: false,
    title: 'store',
    webPreferences: { ...preferences(session), backgroundThrottling: false },
  });
}
