import { app, type BrowserWindow, dialog, Menu, type MenuItemConstructorOptions, shell } from 'electron';
import { print } from './dialogs';
import { TITLE } from './windows';

function about(window: BrowserWindow): void {
  void dialog.showMessageBox(window, {
    type: 'info',
    title: `关于${TITLE}`,
    message: `${TITLE} ${app.getVersion()}`,
    detail: `Electron ${process.versions.electron}，Chromium ${process.versions.chrome}\n所有数据只保存在本机，不连接网络。`,
    buttons: ['确定'],
  });
}

/** Prints what the window shows; papers are printed from their PDF. */
function printWindow(window: BrowserWindow): void {
  print(window).catch((fault: Error) =>
    dialog.showMessageBox(window, { type: 'warning', title: '打印', message: fault.message, buttons: ['确定'] }),
  );
}

export function setMenu(window: BrowserWindow, dataFolder: string): void {
  const template: MenuItemConstructorOptions[] = [
    {
      label: '文件(&F)',
      submenu: [
        { label: '打印当前页面…', accelerator: 'CmdOrCtrl+P', click: () => printWindow(window) },
        { label: '打开数据文件夹', click: () => void shell.openPath(dataFolder) },
        { type: 'separator' },
        { label: '退出', accelerator: 'CmdOrCtrl+Q', click: () => window.close() },
      ],
    },
    {
      label: '编辑(&E)',
      submenu: [
        { label: '撤销输入', role: 'undo' },
        { label: '恢复输入', role: 'redo' },
        { type: 'separator' },
        { label: '剪切', role: 'cut' },
        { label: '复制', role: 'copy' },
        { label: '粘贴', role: 'paste' },
        { label: '全选', role: 'selectAll' },
      ],
    },
    {
      label: '视图(&V)',
      submenu: [
        { label: '重新载入', role: 'reload' },
        { type: 'separator' },
        { label: '放大', role: 'zoomIn' },
        { label: '缩小', role: 'zoomOut' },
        { label: '实际大小', role: 'resetZoom' },
        { type: 'separator' },
        { label: '全屏', role: 'togglefullscreen' },
      ],
    },
    { label: '帮助(&H)', submenu: [{ label: `关于${TITLE}`, click: () => about(window) }] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
