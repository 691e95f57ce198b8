import { fork, type Serializable } from 'node:child_process';
import { carry } from '../../api/carry';
import type { DocumentsProcess } from '../../app/documents';
import { BUILT } from '../built';

/** The documents process as a child of Node; the same file that Electron runs in a utility process. */
export function forkDocuments(): DocumentsProcess {
  const child = fork(BUILT.documents, [], {
    execArgv: ['--max-old-space-size=1024'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // A message to a child that is just gone fails; its exit is told anyway.
  const carried = carry({
    send: (message) => child.send(message as Serializable, () => {}),
    close: () => child.kill('SIGKILL'),
  });
  child.on('message', (message) => carried.received(message as Parameters<typeof carried.received>[0]));
  child.on('error', carried.ended);
  child.on('exit', carried.ended);
  return {
    channel: carried.channel,
    get pid() {
      return child.pid;
    },
    kill: () => void child.kill('SIGKILL'),
  };
}
