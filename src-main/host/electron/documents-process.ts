import { utilityProcess } from 'electron';
import { carry } from '../../api/carry';
import type { DocumentsProcess } from '../../app/documents';
import { BUILT } from '../built';

/** V8's heap limit. Only this form reaches a utility process; Buffers are beyond it, main watches them. */
const HEAP = '--js-flags=--max-old-space-size=1024';

export function forkDocuments(): DocumentsProcess {
  const child = utilityProcess.fork(BUILT.documents, [], {
    execArgv: [HEAP],
    serviceName: 'kepu-documents',
    stdio: 'ignore',
  });
  const carried = carry({ send: (message) => child.postMessage(message), close: () => child.kill() });
  child.on('message', carried.received);
  child.on('exit', carried.ended);
  return {
    channel: carried.channel,
    get pid() {
      return child.pid;
    },
    kill: () => void child.kill(),
  };
}
