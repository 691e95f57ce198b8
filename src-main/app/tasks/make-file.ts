import type { FileRef } from '../../api/contract/files';
import type { JobAnswer, JobInput, JobName } from '../../documents/protocol';
import type { TaskContext } from '../context';

/** Has the documents process make a file of that name for whoever asked, as long as they wait; with what it says of it. */
export async function makeFile<N extends JobName>(
  { app, session, call }: TaskContext,
  name: string,
  job: N,
  input: JobInput<N>,
): Promise<FileRef & JobAnswer<N>> {
  const output = app.files.place(name);
  const answer = await app.documents.run(job, input, { output, signal: call.signal, onProgress: call.progress });
  return { ...(await app.files.made(output, name, session.user.id)), ...answer };
}

/** Keeps bytes under that name for whoever asked. */
export async function keepFile({ app, session }: TaskContext, name: string, bytes: Uint8Array): Promise<FileRef> {
  const output = app.files.place(name);
  await app.files.write(output, bytes);
  return app.files.made(output, name, session.user.id);
}
