import type { DrawRecord } from '../../domain/review/draw/model';
import type { Draw } from '../../domain/review/draw/stored';
import type { Conflict, Member } from '../../domain/review/model';

/** What papers about a committee are made from; the shape of the store's `paper.committee` query. */
export interface CommitteeData {
  /** Of the round. */
  title: string;
  today: string;
  members: Pick<Member, 'id' | 'seat' | 'name' | 'unit' | 'title' | 'duty'>[];
  /** Those who are judged, in the order of the agenda. */
  candidates: { id: string; code: string; name: string; districtName: string }[];
  conflicts: Pick<Conflict, 'member' | 'candidate' | 'source' | 'barred' | 'reason'>[];
  draws: { draw: Draw; record: DrawRecord; list: { person: string; reason: string | null }[] }[];
}
