import { shippedText } from '../../domain/official/shipped';
import type { OfficialKind, OfficialTemplate } from '../../domain/official/template';
import type { AmendedEntry } from '../../domain/review/amendments';
import type { Wording } from '../../domain/review/kinds/wording';
import type { Amendment, Certificate, Method, Publication, Publicity } from '../../domain/review/model';
import type { PublicityTable } from '../../domain/review/publicity-columns';
import type { GlyphNote } from '../fonts';

/** What every paper of a round is made from; the shape of the store's `paper.data` query. */
export interface PaperData {
  offices: {
    education: { name: string; short: string };
    association: { name: string; short: string };
    docPrefix: string;
    certificatePattern: string;
  };
  /** Of the round. */
  title: string;
  year: number;
  /** How the kind speaks of those who stand. */
  words: Pick<Wording, 'name' | 'counted' | 'publicity'>;
  /** What 公示 shows, and nothing else of it. */
  publicityTable: PublicityTable;
  /** Texts of documents that the office has changed, by kind. */
  texts: Readonly<Record<string, OfficialTemplate>>;
  /** The amendment that a notice is about; null: it is about none. */
  amendment: PaperAmendment | null;
  publicity: Publicity | null;
  publication: Publication | null;
  /** Maximum in points ×100. */
  rubric: { name: string; maximum: number }[];
  /** `away`: 缺席, and gave no mark. */
  members: { id: string; seat: number; name: string; unit: string; duty: string; away: boolean }[];
  tally: PaperTallyRow[];
  /** By district, then rank. */
  candidates: PaperCandidate[];
  certificates: Certificate[];
  method: Method;
}

export interface PaperCandidate {
  id: string;
  code: string;
  name: string;
  districtName: string;
  kind: string;
  contact: string;
  phone: string;
  score: string | null;
  rank: number | null;
  outcome: string | null;
  /** 暂缓: not in publicity and publication. */
  held: boolean;
  /** Published after the others, by a document of its own. */
  later: boolean;
  /** Published, and taken back since. */
  withdrawn: boolean;
  plaqueNumber: string | null;
  validTo: string | null;
}

/** A later publication, withdrawal or correction, with what was given. */
export interface PaperAmendment extends Pick<Amendment, 'kind' | 'docNumber' | 'date' | 'reason'> {
  award: string;
  entries: AmendedEntry[];
}

/** One candidate's marks; totals in points ×100. */
export interface PaperTallyRow {
  candidate: string;
  code: string;
  name: string;
  districtName: string;
  /** In seat order. */
  marks: {
    member: string;
    seat: number;
    total: number | null;
    state: 'counted' | 'droppedHigh' | 'droppedLow' | 'missing' | 'barred';
  }[];
  members: number;
  exact: string | null;
  score: string | null;
  rank: number | null;
  tied: boolean;
  band: string | null;
}

/** A paper that is made: its bytes, its pages (null: no fixed pages), and the characters that need a look. */
export interface PaperFile {
  bytes: Uint8Array;
  pages: number | null;
  glyphs: GlyphNote[];
}

/** Those who are named, or are to be: selected and not held back. */
export const selectedOf = (data: PaperData): PaperCandidate[] =>
  data.candidates.filter(({ outcome, held }) => outcome === 'selected' && !held);

/** Those whom the first document named, whatever became of them since. */
export const firstNamed = (data: PaperData): PaperCandidate[] => selectedOf(data).filter(({ later }) => !later);

/** Those who are named today. */
export const stillNamed = (data: PaperData): PaperCandidate[] => selectedOf(data).filter((one) => !one.withdrawn);

/** The text of a kind of document: the office's, or the shipped one. */
export const textOf = ({ texts }: PaperData, kind: OfficialKind): OfficialTemplate => texts[kind] ?? shippedText(kind);
