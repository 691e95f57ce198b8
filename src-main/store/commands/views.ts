import { Fault } from '../../domain/fault';
import { comparisonKey } from '../../domain/identity/text';
import { may } from '../../domain/permissions';
import type { Commands, Work } from '../work';

/** What everyone sees is not changed by those who only read. */
function requireShared(work: Work): void {
  if (may(work.actor.role, 'register.write')) return;
  throw new Fault('permission.denied', '当前账号不能改动全办公室共用的视图，请另存为自己的视图。');
}

export const viewCommands: Commands<'view.save' | 'view.remove'> = {
  'view.save': async (work, { register, name, shared, ...state }) => {
    if (shared) requireShared(work);
    const owner = shared ? null : work.actor.id;
    const known = (await work.where('view', 'register', register)).find(
      (row) => row.owner === owner && comparisonKey(row.name) === comparisonKey(name),
    );
    const saved = known
      ? work.put('view', { ...known, name, ...state })
      : work.add('view', { id: work.newId('view'), register, owner, name, ...state });
    return { id: saved.id, rev: saved.rev };
  },

  'view.remove': async (work, { id }) => {
    const view = await work.get('view', id);
    const own = view?.owner === work.actor.id;
    if (!view || (view.owner !== null && !own)) throw new Fault('record.missing', '这个视图已不存在，请刷新后再看。');
    if (view.owner === null) requireShared(work);
    work.remove('view', id);
    return {};
  },
};
