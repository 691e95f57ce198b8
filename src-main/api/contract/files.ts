import { z } from 'zod';
import { nothing } from './common';
import { task } from './define';

/** A file in the keeping of the main process. Its bytes go over HTTP (`/files/<file>`), never in a message. */
export const fileSchema = z.object({ file: z.string(), name: z.string(), size: z.number().int() });
export type FileRef = z.infer<typeof fileSchema>;

export const fileCalls = {
  /** Saves a copy where the person chooses. `saved: null`: given up. In the browser host the page downloads it instead. */
  'files.save': task({
    permission: 'session',
    input: z.object({ file: z.string() }),
    output: z.object({ saved: z.string().nullable(), download: z.boolean() }),
    timeout: 3_600_000,
  }),
  /** Opens it with the program the system has for it. */
  'files.open': task({ permission: 'session', input: z.object({ file: z.string() }), output: nothing }),
};
