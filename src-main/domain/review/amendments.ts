import { honourOf } from './awards';
import type { Kind } from './kinds/kind';
import { AMENDMENT_LABELS, type Amendment, type Candidate, type Certificate, type Round } from './model';

/** Why an amendment made a certificate void: 按渝科协发〔2026〕15号撤销：…… */
export const voidReason = ({ kind, docNumber, reason }: Pick<Amendment, 'kind' | 'docNumber' | 'reason'>): string =>
  `按${docNumber}${AMENDMENT_LABELS[kind]}：${reason}`;

/** One candidate of an amendment, with the numbers of its certificates. */
export interface AmendedEntry {
  name: string;
  districtName: string;
  level: string | null;
  /** Of the certificate that became void by it. */
  voided: string | null;
  /** Of the certificate it issued. */
  issued: string | null;
}

/** What an amendment is about, candidate by candidate, as its document says it. */
export function amendedEntries(
  amendment: Amendment,
  candidates: readonly Candidate[],
  certificates: readonly Certificate[],
): AmendedEntry[] {
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  return amendment.candidates.flatMap((id): AmendedEntry[] => {
    const candidate = byId.get(id);
    if (!candidate) return [];
    const own = certificates.filter((one) => one.candidate === id).toSorted((a, b) => a.seq - b.seq);
    const voided = own.findIndex((one) => one.voided?.reason === voidReason(amendment));
    const issued = amendment.kind === 'withdrawal' ? undefined : own[voided + 1];
    const { name, districtName, result } = candidate;
    return [
      {
        name,
        districtName,
        level: result?.level ?? null,
        voided: own[voided]?.number ?? null,
        issued: issued?.number ?? null,
      },
    ];
  });
}

/** What publication gave and an amendment is about: “……基地”称号. The level stands in it where all have the same. */
export function amendedAward(kind: Kind, round: Round, entries: readonly AmendedEntry[]): string {
  const levels = new Set(entries.map(({ level }) => level));
  const [level = null] = levels.size === 1 ? levels : [];
  return kind.wording.award.replaceAll('{honour}', honourOf(round, level));
}
