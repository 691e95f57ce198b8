import { MessageChannelMain, type WebContents } from 'electron';
import type { Channel } from '../../api/channel';
import { portChannel } from './port-channel';

/**
 * Gives the page of these contents a port each time it says that it is ready, if it says so from its main frame and
 * from the origin it belongs to. To be called before the page is loaded.
 */
export function onPageReady(contents: WebContents, origin: string, connected: (channel: Channel) => void): void {
  contents.ipc.on('kepu:ready', (event) => {
    const frame = event.senderFrame;
    if (!frame || frame !== contents.mainFrame || !frame.url.startsWith(`${origin}/`)) return;
    const { port1, port2 } = new MessageChannelMain();
    connected(portChannel(port1));
    contents.postMessage('kepu:port', null, [port2]);
  });
}
