import { Fault } from '../../domain/fault';
import { REGISTER_NAMES, type RegisterName, registerOf } from '../../domain/registers';
import type { Register, RegisterRecord, Values } from '../../domain/registers/define';
import { mergedRecord } from '../../domain/registers/merge-two';
import { titleOf } from '../../domain/registers/title';
import { STAGE_LABELS, type Stage } from '../../domain/review/model';
import { type Becoming, refuseOpposed } from '../reads/opposed';
import { recordsBesides, refuseDuplicate, requireValid } from '../reads/record-checks';
import type { Work } from '../work';
import { requireReferences } from './references';

interface Pair {
  name: RegisterName;
  keep: RegisterRecord;
  absorb: RegisterRecord;
}

/** Stages in which nobody judges the record: before the committee sees it, and after all is done. */
const QUIET: ReadonlySet<Stage> = new Set<Stage>(['draft', 'application', 'archive']);

const refused = (message: string, data: string[]) => new Fault('record.used', message, { data });

/** Makes the record that stays take the other one's place in rounds, where nothing has been judged or all is done. */
async function moveCandidates(work: Work, { name, keep, absorb }: Pair): Promise<void> {
  const register = registerOf(name);
  const all = await work.all('candidate');
  const taken = new Set(all.filter(({ subject }) => subject === keep.id).map(({ round }) => round));
  for (const candidate of all.filter(({ subject }) => subject === absorb.id)) {
    const round = await work.get('round', candidate.round);
    if (!round) continue;
    const titles = `“${titleOf(register, absorb.values)}”`;
    if (taken.has(round.id)) {
      const message = `两条记录都在评审轮次“${round.title}”里，不能合并；请先把其中一条从轮次中撤出。`;
      throw refused(message, [round.id]);
    }
    if (!QUIET.has(round.stage)) {
      const message = `${titles}正在评审轮次“${round.title}”里（${STAGE_LABELS[round.stage]}），不能并入别的记录；请改为保留这一条，或等轮次归档后再合并。`;
      throw refused(message, [round.id]);
    }
    work.put('candidate', { ...candidate, subject: keep.id });
  }
}

function pointed(register: Register, to: RegisterName, values: Values, { keep, absorb }: Pair, own: boolean): Values {
  const moved = { ...values };
  for (const [key, field] of Object.entries(register.fields)) {
    // A record that pointed to its twin would point to itself.
    if (field.to === to && values[key] === absorb.id) moved[key] = own ? null : keep.id;
  }
  return moved;
}

/** Everything that referred to the one refers to the other. Two records that become the same by it keep it from being done. */
async function moveReferences(work: Work, pair: Pair): Promise<void> {
  for (const other of REGISTER_NAMES) {
    const register = registerOf(other);
    const fields = Object.entries(register.fields).filter(([, { to }]) => to === pair.name);
    if (fields.length === 0) continue;
    const rows: RegisterRecord[] = await work.all(other);
    const using = rows.filter(
      (row) => row.id !== pair.absorb.id && fields.some(([key]) => row.values[key] === pair.absorb.id),
    );
    if (using.length === 0) continue;
    const becoming = using.map((before): Becoming => {
      const own = other === pair.name && before.id === pair.keep.id;
      const values = pointed(register, pair.name, before.values, pair, own);
      return { before, after: { ...before, values, changedAt: work.at, changedBy: work.actor.name } };
    });
    await refuseOpposed(work, other, becoming);
    const known = await recordsBesides(work, other, new Set(using.map(({ id }) => id)));
    for (const { after } of becoming) {
      refuseDuplicate(register, known, after.values);
      known.add(work.put(other, after));
    }
  }
}

/**
 * Makes one record of two: what stays takes over the named fields, all words and files, and everything that linked to the
 * other. The other one is archived and says into which it went.
 */
export async function mergeRecords(work: Work, pair: Pair, take: readonly string[]): Promise<RegisterRecord> {
  const { name, keep, absorb } = pair;
  const register = registerOf(name);
  const changed = { changedAt: work.at, changedBy: work.actor.name };
  const others = await recordsBesides(work, name, new Set([keep.id, absorb.id]));
  const merged = mergedRecord(register, keep, absorb, take);
  requireValid(register, merged.values, work.today);
  refuseDuplicate(register, others, merged.values);
  await moveCandidates(work, pair);
  const reason = `并入“${titleOf(register, merged.values)}”`;
  const gone = { ...absorb, archived: { at: work.at, by: work.actor.name, reason, into: keep.id }, ...changed };
  const kept = { ...keep, ...merged, ...changed };
  await refuseOpposed(work, name, [
    { before: absorb, after: gone },
    { before: keep, after: kept },
  ]);
  work.put(name, gone);
  const stored = work.put(name, kept);
  await requireReferences(work, register, [stored]);
  await moveReferences(work, pair);
  work.because(`将“${titleOf(register, absorb.values)}”${reason}`);
  return (await work.get(name, keep.id)) ?? stored;
}
