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
  /** Asks for a folder of this PC in the system's own dialog. null: given up, or the host has no such dialog (browser). */
  'files.chooseFolder': task({
    permission: 'session',
    input: nothing,
    output: z.object({ folder: z.string().nullable() }),
    timeout: 3_600_000,
  }),
  /** Shows in the system's file manager what this program has saved for a person since it started: a file or a folder. */
  'files.showFolder': task({ permission: 'session', input: z.object({ path: z.string().max(2000) }), output: nothing }),
  /** Opens the system's print dialog for what the page shows to printers now; where a browser shows the page, that is asked. */
  'files.print': task({
    permission: 'session',
    input: nothing,
    output: z.object({ printed: z.boolean() }),
    timeout: 3_600_000,
  }),
  /** Opens it with the program the system has for it. */
  'files.open': task({ permission: 'session', input: z.object({ file: z.string() }), output: nothing }),
};
