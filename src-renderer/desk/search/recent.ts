import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { REGISTER_NAMES, registerOf } from '../../../src-main/domain/registers';
import { useSigned } from '../../kit/app-state';

interface Opened {
  of: string;
  id: string;
}

const KEPT = 12;
/** Pages that show one thing behind their own path, by what they show. */
const PLACES: readonly { of: string; path: string }[] = [
  ...REGISTER_NAMES.map((name) => ({ of: name as string, path: registerOf(name).place.path })),
  { of: 'round', path: '/rounds' },
  { of: 'certificate', path: '/certificates' },
];
/** What stands behind a path and is no record. */
const NO_RECORDS: ReadonlySet<string> = new Set(['', 'new', 'import']);

const keyOf = (user: string) => `kepu-recent-${user}`;

/** What is opened at a path; null for pages that show no single thing. */
export function openedAt(location: string): Opened | null {
  const place = PLACES.find(({ path }) => location.startsWith(`${path}/`));
  const id = place ? decodeURIComponent(location.slice(place.path.length + 1)) : '';
  return place && !NO_RECORDS.has(id) && !id.includes('/') ? { of: place.of, id } : null;
}

/** What the person has opened on this machine, newest first: ids only, so that nothing of the records is kept here. */
export function recentOf(user: string): Opened[] {
  const text = localStorage.getItem(keyOf(user)) ?? '';
  return text.split('\n').flatMap((line) => {
    const [of, id] = line.split('\t');
    return of && id ? [{ of, id }] : [];
  });
}

/** Keeps in mind what is opened, for the search without words. */
export function useRecent(): void {
  const [location] = useLocation();
  const { user } = useSigned();
  useEffect(() => {
    const opened = openedAt(location);
    if (!opened) return;
    const others = recentOf(user.id).filter(({ of, id }) => of !== opened.of || id !== opened.id);
    const lines = [opened, ...others].slice(0, KEPT).map(({ of, id }) => `${of}\t${id}`);
    localStorage.setItem(keyOf(user.id), lines.join('\n'));
  }, [location, user.id]);
}
