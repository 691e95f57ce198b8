import type { Offices } from '../../api/contract/session';
import { Fault } from '../../domain/fault';
import type { Reader } from '../work';

/** 主办单位, and how its documents and certificates are numbered. Throws `record.missing` before the first set-up. */
export async function officesOf(read: Reader): Promise<Offices> {
  const stored = await read.get('setting', 'offices');
  if (typeof stored?.value === 'object' && 'docPrefix' in stored.value) return stored.value;
  throw new Fault('record.missing', '还没有填写主办单位，请先完成首次设置。');
}
