import type { HitGroup } from '../../../api/contract/search';
import type { Actor } from '../../../domain/entry';
import { isLatin } from '../../../domain/identity/pinyin';
import { may } from '../../../domain/permissions';
import { REGISTER_NAMES } from '../../../domain/registers';
import { wordsOf } from '../../../domain/search/grade';
import type { Queries, Reader } from '../../work';
import { best, type Graded } from './graded';
import { certificateGroup, roundGroup } from './honours';
import { pageGroup } from './pages';
import { recentGroup } from './recent';
import { recordGroup, type Sought, soughtBy } from './records';
import { warm } from './warm';

/** Groups by how well their best answers the words, among equals in the order of the desk. */
function inOrder(groups: readonly (Graded | null)[]): HitGroup[] {
  const found = groups.filter((group) => group !== null);
  return found.sort((a, b) => a.grade - b.grade).map(({ group }) => group);
}

async function recordGroups(read: Reader, sought: Sought): Promise<Graded[]> {
  const groups: Graded[] = [];
  for (const name of REGISTER_NAMES) {
    const group = await recordGroup(read, name, sought);
    if (group) groups.push(group);
  }
  return groups;
}

async function everywhere(read: Reader, text: string, { role }: Actor): Promise<HitGroup[]> {
  const words = wordsOf(text);
  const groups: (Graded | null)[] = [best(pageGroup(words, role))];
  if (may(role, 'round.read')) groups.unshift(best(await roundGroup(read, words)));
  if (!may(role, 'register.read')) return inOrder(groups);
  groups.splice(-1, 0, best(await certificateGroup(read, words)));
  const sought = soughtBy(text, words, may(role, 'register.sensitive'));
  const records = await recordGroups(read, sought);
  // Half initials, half syllables: rarely typed and slow to look for, so only where nothing else answers.
  if (records.length === 0 && words.some(isLatin) && !groups.some((group) => group !== null))
    records.push(...(await recordGroups(read, { ...sought, mixed: true })));
  return inOrder([...records, ...groups]);
}

export const searchQueries: Queries<'search.everywhere'> = {
  'search.everywhere': (read, { text, recent }, { actor }) => {
    if (wordsOf(text).length > 0) return everywhere(read, text, actor);
    if (may(actor.role, 'register.read')) warm(read);
    return recentGroup(read, recent, actor.role);
  },
};
