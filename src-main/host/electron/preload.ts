import { ipcRenderer } from 'electron';

// Hands one port over and nothing else: no bridge, no API in the page.
window.addEventListener('message', (event) => {
  if (event.source === window && event.data === 'kepu:ready') ipcRenderer.send('kepu:ready');
});
ipcRenderer.on('kepu:port', (event) => window.postMessage('kepu:port', location.origin, [...event.ports]));
