import { Answers } from '../reads/answers';
import type { Queries } from '../work';

export const annualQueries: Queries<'annual.view'> = {
  'annual.view': async (read, { year }, { today }) => (await Answers.from(read, today)).ofYear(year),
};
