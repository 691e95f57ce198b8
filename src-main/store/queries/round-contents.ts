import { Fault } from '../../domain/fault';
import { registerOf } from '../../domain/registers';
import type { RegisterRecord } from '../../domain/registers/define';
import { recordOf } from '../../domain/review/draw/stored';
import { resultsOf, selectionOf } from '../../domain/review/results';
import { maskedContents } from '../../domain/review/round-file/masked';
import type { Contents } from '../../domain/review/round-file/model';
import { tallyRows } from '../../domain/review/tally-row';
import { requireDraw } from '../reads/draw';
import { readDossier } from '../reads/round-dossier';
import { kindOfRound } from '../reads/round-guard';
import type { Queries, Reader } from '../work';

/** Every draw that was made, annulled ones too, in their order. */
async function drawsOf(read: Reader, round: string): Promise<Contents['draws']> {
  const stored = (await read.where('draw', 'round', round)).sort((a, b) => a.number - b.number);
  const made = await Promise.all(
    stored.map(async ({ id, number, annulled }) => {
      const { draw, kept } = await requireDraw(read, id);
      const record = recordOf(draw, kept);
      return record && { number, annulled, record };
    }),
  );
  return made.filter((draw) => draw !== null);
}

export const roundContentsQueries: Queries<'round.contents'> = {
  'round.contents': async (read, { round: id }) => {
    const dossier = await readDossier(read, id);
    const { round, candidates, members, conflicts, ballots, polls, sheets, objections } = dossier;
    if (round.stage !== 'archive') throw new Fault('round.stage', '轮次还没有归档，不能保存轮次文件；请先办到“归档”。');
    const register = registerOf(kindOfRound(round).register);
    const subjects = candidates.map(({ subject }) => subject);
    const records: (RegisterRecord | undefined)[] = await read.getMany(kindOfRound(round).register, subjects);
    const results = resultsOf(dossier);
    const contents: Contents = {
      round,
      candidates: [...candidates],
      members: [...members],
      conflicts: [...conflicts],
      draws: await drawsOf(read, id),
      ballots: [...ballots],
      polls: [...polls],
      sheets: [...sheets],
      results: { tally: tallyRows(round, results), ...selectionOf(dossier, results) },
      objections: [...objections],
      certificates: (await read.where('certificate', 'round', id)).sort((a, b) => a.seq - b.seq),
      records: {
        register: register.name,
        rows: records.flatMap((row) => (row ? [{ id: row.id, status: row.status, values: row.values }] : [])),
      },
    };
    return maskedContents(contents, register);
  },
};
