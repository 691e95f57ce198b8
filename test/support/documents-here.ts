import { writeFile } from 'node:fs/promises';
import { channelPair } from '../../src-main/api/pair';
import type { DocumentsProcess } from '../../src-main/app/documents';
import { jobsByName } from '../../src-main/documents/jobs';
import type { DocumentsMessage, RunMessage } from '../../src-main/documents/protocol';
import { locked, unlocked } from '../../src-main/documents/vault';
import { Fault, type Json } from '../../src-main/domain/fault';
import { shippedFonts } from './fonts';

/** The jobs of the documents process, done in the test's own process. */
export function documentsHere(): DocumentsProcess {
  const [main, here] = channelPair();
  const say = (message: DocumentsMessage) => here.send(message as unknown as Json);
  const run = async ({ id, job, input, output, key }: RunMessage) => {
    try {
      const work = jobsByName[job];
      if (!work) throw new Error(`no job ${job}`);
      const tools = {
        fonts: shippedFonts,
        unlocked: (given: Buffer) => unlocked(given, key),
        progress: async () => {},
      };
      const { answer, bytes } = await work(input, tools);
      if (bytes && output !== null) await writeFile(output, key === null ? bytes : locked(bytes, key));
      say({ t: 'done', id, answer: answer as Json });
    } catch (error) {
      if (error instanceof Fault) say({ t: 'fault', id, fault: error.toData() });
      else throw error;
    }
  };
  here.onMessage((message) => void run(message as unknown as RunMessage));
  return { channel: main, pid: undefined, kill: () => here.close() };
}
