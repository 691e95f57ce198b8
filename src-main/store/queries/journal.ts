import type { Queries } from '../work';

export const journalQueries: Queries<'journal.list'> = {
  'journal.list': async (read, { before, limit }) =>
    (await read.entries(before, limit)).map((entry) => ({
      seq: entry.seq,
      id: entry.id,
      at: entry.at,
      by: entry.actor.name,
      command: entry.command,
      reason: entry.reason,
      changes: entry.count,
    })),
};
