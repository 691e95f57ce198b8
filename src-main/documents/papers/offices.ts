import type { PaperData } from './data';

type Offices = PaperData['offices'];
export interface Organ {
  name: string;
  short: string;
}

const shared = (prefix: string, short: string): number => [...short].filter((c) => prefix.includes(c)).length;

/**
 * The two organs, the host first: a document takes its number from its host (渝科协发 is 市科协's), and in a joint
 * document the host stands first. Where the prefix does not tell, 市教委 does.
 */
export function hostFirst({ education, association, docPrefix }: Offices): [Organ, Organ] {
  return shared(docPrefix, association.short) > shared(docPrefix, education.short)
    ? [association, education]
    : [education, association];
}
