import { app, type Session } from 'electron';

const ALLOWED = ['app:', 'blob:', 'data:', 'devtools:', 'chrome-extension:'];

/** Denies every permission but the full screen of the seats, every device and download, and every request that would leave. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === 'fullscreen'));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !ALLOWED.includes(new URL(details.url).protocol) });
  });
}

/** No page may go elsewhere, open a window or hold another page, whatever session it is in. */
export function guardContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}
