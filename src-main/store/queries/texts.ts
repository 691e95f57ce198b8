import { textsOf } from '../reads/texts';
import type { Queries } from '../work';

export const textQueries: Queries<'text.list'> = { 'text.list': (read) => textsOf(read) };
