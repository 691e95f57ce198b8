import { Fault } from '../../domain/fault';
import { comparisonKey } from '../../domain/identity/text';
import { KIND_LABELS } from '../../domain/review/kinds';
import type { Kind } from '../../domain/review/kinds/kind';
import { type RoundSettings, settingsOf, shippedSettings } from '../../domain/review/template';
import { requireRound } from '../reads/round-dossier';
import type { Commands, Work } from '../work';

/** What a new round of the kind begins with: the shipped settings, those of another round, or the office's own. */
export async function settingsFor(
  work: Work,
  kind: Kind,
  from: { round: string } | { officeKind: string } | null,
): Promise<RoundSettings> {
  if (from === null) return shippedSettings(kind);
  const source = 'round' in from ? await requireRound(work, from.round) : await work.get('officeKind', from.officeKind);
  if (!source) throw new Fault('record.missing', '这个类别已被删除，请重新选择。', { path: 'from' });
  if (source.kind !== kind.name)
    throw new Fault('input.invalid', '所沿用的设置属于另一种类别，请重新选择。', { path: 'from' });
  return settingsOf(source);
}

/** 本单位的类别: the settings of a round, kept under a name of their own for rounds to come. */
export const officeKindCommands: Commands<'kind.keep' | 'kind.remove'> = {
  'kind.keep': async (work, { round: id, label }) => {
    const round = await requireRound(work, id);
    const known = [...Object.values(KIND_LABELS), ...(await work.all('officeKind')).map((one) => one.label)];
    if (known.some((other) => comparisonKey(other) === comparisonKey(label)))
      throw new Fault('record.duplicate', `已有叫“${label}”的类别，请换一个名称。`, { path: 'label' });
    const kept = { kind: round.kind, ...settingsOf(round), label, keptAt: work.at, keptBy: work.actor.name };
    const stored = work.add('officeKind', { id: work.newId('officeKind'), ...kept });
    return { id: stored.id, rev: stored.rev };
  },

  'kind.remove': async (work, { id, rev }) => {
    await work.current('officeKind', id, rev);
    work.remove('officeKind', id);
    return {};
  },
};
