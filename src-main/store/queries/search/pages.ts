import { DESK_PAGES } from '../../../domain/pages';
import { may, type Role } from '../../../domain/permissions';
import { GRADE, gradeOf } from '../../../domain/search/grade';
import type { Found } from './graded';

/** One character somewhere in another word for a page is not what one is looking for. */
function isMeant(other: string, words: readonly string[]): boolean {
  const grade = gradeOf(other, words);
  return grade !== null && grade !== GRADE.holds;
}

/** Pages and actions of the desk that the role may use, found by their names or by other words for them. */
export function pageGroup(words: readonly string[], role: Role | null): Found {
  const open = DESK_PAGES.filter(({ needs }) => may(role, needs));
  const hits = open.flatMap(({ label, path, words: others }) => {
    const grade = gradeOf(label, words) ?? (others.some((other) => isMeant(other, words)) ? GRADE.elsewhere : null);
    return grade === null ? [] : [{ grade, hit: { id: path, title: label, detail: '', path } }];
  });
  return { of: 'page', label: '页面与操作', hits };
}
