import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../../domain/entry';
import { Fault } from '../../domain/fault';
import type { ChoiceLists } from '../../domain/registers/choice-lists';
import { listsAfter } from '../../domain/registers/choice-rows';
import { listSegments, readSegment } from '../../journal/segments';

/** The lists of choices that an office has set, out of the journal in its data folder (or the journal's own); reads only. */
export async function officeChoices(given: string): Promise<ChoiceLists> {
  const inside = join(given, 'journal');
  const segments = await listSegments(existsSync(inside) ? inside : given);
  if (segments.length === 0) throw new Fault('file.unreadable', `${given} 里没有日志文件，请核对数据文件夹。`);
  let lists: ChoiceLists = {};
  for (const { path } of segments) {
    const { entries } = await readSegment(path);
    // An import is megabytes long, and touches no setting.
    const own = entries.filter(({ text }) => text.includes('"table":"setting"'));
    for (const { text } of own) lists = listsAfter(lists, (JSON.parse(text) as Entry).changes);
  }
  return lists;
}
