import type { OfficeNames } from '../../domain/official/office-facts';
import type { Minutes } from '../../domain/review/minutes/compose';
import type { Method } from '../../domain/review/model';

/** What the papers of a committee's meeting are made from; the shape of the store's `paper.meeting` query. */
export interface MeetingData {
  offices: OfficeNames;
  /** Of the round. */
  title: string;
  /** Civil date that the papers carry. */
  today: string;
  /** How the kind calls those who stand, and their unit; null: they have none. */
  words: { name: string; unit: string | null };
  by: Method['by'];
  /** In seat order. */
  members: MeetingMember[];
  /** Best first; those without a place last. */
  ranking: RankingLine[];
  /** How the places were found, in a sentence. */
  method: string;
  minutes: Minutes;
}

export interface MeetingMember {
  seat: number;
  name: string;
  unit: string;
  title: string;
  duty: string;
  /** null: not taken down. */
  present: boolean | null;
  note: string;
}

export interface RankingLine {
  rank: number | null;
  code: string;
  name: string;
  districtName: string;
  unit: string;
  /** The score, or the votes. */
  printed: string | null;
  /** What it comes to: 拟入选, the level …; '' while nothing is decided. */
  outcome: string;
  note: string;
}

/** Who was there, as papers say it. */
export const presenceOf = ({ present, note }: MeetingMember): string =>
  [present === null ? '' : present ? '到' : '缺席', note].filter(Boolean).join('，');
