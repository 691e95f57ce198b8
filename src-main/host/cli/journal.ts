import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listSegments } from '../../journal/segments';
import { verifyJournal } from '../../journal/verify';
import { DONE, FAILED, MISUSED, type Out } from './out';

const USAGE = `用法：kepu journal verify 文件夹
文件夹：数据文件夹，或日志所在的文件夹；只读取，不改动
`;

/**
 * `kepu journal verify DIR`: walks the chain of all entries. DIR is a data folder or the journal's own.
 * @returns 0 when the chain is whole; 1 when it is not, or when there is no journal
 */
export async function runJournal(args: readonly string[], out: Out): Promise<number> {
  const [action, given] = args;
  if (action !== 'verify' || given === undefined) {
    out.write(USAGE);
    return MISUSED;
  }
  const inside = join(given, 'journal');
  const folder = existsSync(inside) ? inside : given;
  // Nothing found must not read as "nothing wrong".
  if ((await listSegments(folder)).length === 0) {
    out.write(`${folder} 里没有日志文件，请核对文件夹。\n`);
    return FAILED;
  }
  const { entries, hash, problem } = await verifyJournal(folder);
  out.write(`共 ${entries} 条，末条哈希 ${hash}\n${problem ?? '链条完整，没有改动'}\n`);
  return problem === null ? DONE : FAILED;
}
