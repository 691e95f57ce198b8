import { paperData } from '../reads/paper-data';
import type { Queries } from '../work';

export const paperQueries: Queries<'paper.data'> = {
  'paper.data': (read, { round, document = null }) => paperData(read, round, document),
};
