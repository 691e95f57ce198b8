import { Fault } from '../../domain/fault';
import { registerOf } from '../../domain/registers';
import { district } from '../../domain/registers/district';
import { allFields } from '../../domain/registers/merge';
import type { Commands, Work } from '../work';
import { setSetting } from './settings';
import { addUser } from './user';

interface District {
  code: string;
  name: string;
  kind: string;
  validFrom: string | null;
  validTo: string | null;
  successor: string | null;
  organs: [education: string, association: string] | null;
  remarks?: string | undefined;
}

function addDistrict(work: Work, { organs, remarks, ...shipped }: District): void {
  const [educationOrgan, associationOrgan] = organs ?? [null, null];
  const { code } = shipped;
  const given = { ...shipped, educationOrgan, associationOrgan, remarks: remarks ?? null };
  const values = allFields(registerOf('district'), given);
  work.add('district', {
    id: code,
    status: district.initialStatus,
    origin: 'office',
    values,
    attachments: [],
    archived: null,
    createdAt: work.at,
    createdBy: work.actor.name,
    changedAt: work.at,
    changedBy: work.actor.name,
  });
}

export const setupCommands: Commands<'setup.install'> = {
  'setup.install': async (work, { users, offices, districts }) => {
    if ((await work.all('user')).length > 0) {
      throw new Fault('setup.done', '首次设置已经完成，请直接登录；要增加账号，请由管理员在“账号”里办理。');
    }
    if (!users.some((user) => user.role === 'administrator')) {
      throw new Fault('input.invalid', '至少要设一个管理员账号。', { path: 'users' });
    }
    for (const user of users) await addUser(work, user);
    await setSetting(work, 'offices', offices);
    for (const each of districts) addDistrict(work, each);
    return {};
  },
};
