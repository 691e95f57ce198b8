import type { Hit, HitGroup } from '../../../api/contract/search';
import { may, type Role } from '../../../domain/permissions';
import { isRegister, registerOf } from '../../../domain/registers';
import type { RegisterRecord } from '../../../domain/registers/define';
import type { Reader } from '../../work';
import { certificateHit, roundHit } from './honours';
import { recordHit } from './records';

interface Opened {
  of: string;
  id: string;
}

async function hitOf(read: Reader, { of, id }: Opened, role: Role | null): Promise<Hit | null> {
  if (of === 'round') {
    const round = may(role, 'round.read') ? await read.get('round', id) : undefined;
    return round ? roundHit(round) : null;
  }
  if (!may(role, 'register.read')) return null;
  if (of === 'certificate') {
    const certificate = await read.get('certificate', id);
    return certificate ? certificateHit(certificate) : null;
  }
  if (!isRegister(of)) return null;
  const record: RegisterRecord | undefined = await read.get(of, id);
  const register = registerOf(of);
  if (!record) return null;
  const { detail, ...hit } = await recordHit(read, register, record);
  return { ...hit, detail: [register.label, detail].filter(Boolean).join(' · ') };
}

/** What a person has opened lately and may still see, in the order given. */
export async function recentGroup(read: Reader, recent: readonly Opened[], role: Role | null): Promise<HitGroup[]> {
  const found = await Promise.all(recent.map((opened) => hitOf(read, opened, role)));
  const hits = found.filter((hit) => hit !== null);
  return hits.length === 0 ? [] : [{ of: 'recent', label: '最近打开', total: hits.length, hits }];
}
