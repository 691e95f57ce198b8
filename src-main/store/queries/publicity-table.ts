import { Fault } from '../../domain/fault';
import { columnChoices, columnsInForce, columnsProblem } from '../../domain/review/publicity-columns';
import { publicityTableOf } from '../reads/publicity-table';
import { readDossier } from '../reads/round-dossier';
import { kindOfRound } from '../reads/round-guard';
import type { Queries } from '../work';

export const publicityTableQueries: Queries<'round.publicityTable'> = {
  'round.publicityTable': async (read, { round: id, columns }) => {
    const dossier = await readDossier(read, id);
    const { round } = dossier;
    const kind = kindOfRound(round);
    const problem = columns && columnsProblem(kind, round, columns);
    if (problem) throw new Fault('input.invalid', problem, { path: 'columns' });
    const chosen = columns ?? columnsInForce(kind, round);
    return {
      columns: chosen,
      choices: columnChoices(kind, round),
      table: await publicityTableOf(read, dossier, chosen),
    };
  },
};
