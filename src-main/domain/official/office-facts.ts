import type { FieldValues } from '../honours/template-text';

interface Organ {
  name: string;
  short: string;
}

/** Whose names stand on documents. */
export interface OfficeNames {
  education: Organ;
  association: Organ;
  docPrefix: string;
}

const shared = (prefix: string, short: string): number => [...short].filter((c) => prefix.includes(c)).length;

/**
 * The two organs, the host first: a document takes its number from its host (渝科协发 is 市科协's), and in a joint
 * document the host stands first. Where the prefix does not tell, 市教委 does.
 */
export function hostFirst({ education, association, docPrefix }: OfficeNames): [Organ, Organ] {
  return shared(docPrefix, association.short) > shared(docPrefix, education.short)
    ? [association, education]
    : [education, association];
}

/** What every document may say of who issues it. */
export function officeFacts(offices: OfficeNames): FieldValues {
  const [host, partner] = hostFirst(offices);
  return {
    主办机关: host.name,
    协办机关: partner.name,
    主办简称: host.short,
    教委: offices.education.name,
    科协: offices.association.name,
    两家简称: `${offices.education.short}、${offices.association.short}`,
    受理机关: `${host.name}或者${partner.name}`,
    发文代字: offices.docPrefix,
    // 渝科协发 numbers documents, 渝科协函 letters.
    函件代字: offices.docPrefix.replace(/发$/, '函'),
    纪要代字: offices.docPrefix.replace(/发$/, '纪'),
  };
}
