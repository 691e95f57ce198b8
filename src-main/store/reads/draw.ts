import { Fault } from '../../domain/fault';
import type { Draw, DrawRoster } from '../../domain/review/draw/stored';
import type { Reader } from '../work';

/** Throws `record.missing`. */
export async function requireDraw(read: Reader, id: string): Promise<{ draw: Draw; kept: DrawRoster }> {
  const [draw, kept] = await Promise.all([read.get('draw', id), read.get('drawRoster', id)]);
  if (!draw || !kept) throw new Fault('record.missing', '没有这次抽取的记录，请刷新后再看。');
  return { draw, kept };
}
