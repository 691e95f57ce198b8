import { type BrowserWindow, dialog, type Session } from 'electron';
import type { Channel } from '../../api/channel';
import { onPageReady } from './handshake';
import { ORIGINS } from './protocol';
import { deskWindow, TITLE } from './windows';

/** Opens the staff's window. A page that dies is offered anew; nothing is started again by itself. */
export function openDesk(
  session: Session,
  connected: (channel: Channel) => void,
  onDied: (reason: string) => void,
): BrowserWindow {
  const window = deskWindow(session);
  const contents = window.webContents;
  onPageReady(contents, ORIGINS.desk, connected);
  contents.on('render-process-gone', async (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    onDied(reason);
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      title: TITLE,
      message: '窗口意外停止了。已确认保存的内容都在，正在填写的内容可能要重填。',
      buttons: ['重新打开', '退出'],
      cancelId: 1,
    });
    if (response === 0) contents.reload();
    else window.close();
  });
  contents.loadURL(`${ORIGINS.desk}/`).catch(() => onDied('not loaded'));
  return window;
}

export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
