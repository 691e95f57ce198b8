import { GENESIS } from '../domain/entry';
import { continues } from './line';
import { listSegments, readSegment } from './segments';

/**
 * Walks the whole journal: every line readable, every entry unaltered and joined to the one before.
 * `problem` says in one sentence where the chain breaks; null: it is whole.
 */
export async function verifyJournal(
  folder: string,
): Promise<{ entries: number; hash: string; problem: string | null }> {
  let last = { seq: 0, hash: GENESIS };
  for (const segment of await listSegments(folder)) {
    const { entries, rest } = await readSegment(segment.path);
    const [first] = entries;
    if (first && !continues(first, last))
      return {
        entries: last.seq,
        hash: last.hash,
        problem: `第 ${last.seq} 条之后接不上第 ${first.seq} 条（${segment.path}）。`,
      };
    const end = entries.at(-1);
    if (end) last = { seq: end.seq, hash: end.hash };
    if (rest.length > 0)
      return {
        entries: last.seq,
        hash: last.hash,
        problem: `第 ${last.seq} 条之后的内容无法读取或被改动过（${segment.path}）。`,
      };
  }
  return { entries: last.seq, hash: last.hash, problem: null };
}
