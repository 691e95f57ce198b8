import type { HitGroup } from '../../../api/contract/search';
import type { Actor } from '../../../domain/entry';
import { may } from '../../../domain/permissions';
import { REGISTER_NAMES } from '../../../domain/registers';
import { wordsOf } from '../../../domain/search/grade';
import type { Queries, Reader } from '../../work';
import { best, type Graded } from './graded';
import { certificateGroup, roundGroup } from './honours';
import { pageGroup } from './pages';
import { recentGroup } from './recent';
import { recordGroup } from './records';

/** Groups by how well their best answers the words, among equals in the order of the desk. */
function inOrder(groups: readonly (Graded | null)[]): HitGroup[] {
  const found = groups.filter((group) => group !== null);
  return found.sort((a, b) => a.grade - b.grade).map(({ group }) => group);
}

async function everywhere(read: Reader, text: string, { role }: Actor): Promise<HitGroup[]> {
  const words = wordsOf(text);
  const groups: (Graded | null)[] = [];
  if (may(role, 'register.read'))
    for (const name of REGISTER_NAMES)
      groups.push(await recordGroup(read, name, text, may(role, 'register.sensitive')));
  if (may(role, 'round.read')) groups.push(best(await roundGroup(read, words)));
  if (may(role, 'register.read')) groups.push(best(await certificateGroup(read, words)));
  return inOrder([...groups, best(pageGroup(words, role))]);
}

export const searchQueries: Queries<'search.everywhere'> = {
  'search.everywhere': (read, { text, recent }, { actor }) =>
    wordsOf(text).length === 0 ? recentGroup(read, recent, actor.role) : everywhere(read, text, actor),
};
