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
  // The page holds marks that are not saved: it sends them as it is asked, and a second close finds them saved.
  contents.on('will-prevent-unload', (event) => {
    const response = dialog.showMessageBoxSync(window, {
      type: 'warning',
      title: TITLE,
      message: '还有评分没有保存。返回后程序会自动保存；红色格子里的分数不合规定，需要改正。',
      buttons: ['返回', '不保存，关闭'],
      defaultId: 0,
      cancelId: 0,
    });
    if (response === 1) event.preventDefault();
  });
  contents.loadURL(`${ORIGINS.desk}/`).catch(() => onDied('not loaded'));
  return window;
}

export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
