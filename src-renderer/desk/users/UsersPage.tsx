import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CallOutput } from '../../../src-main/api/contract';
import { isBlocked } from '../../../src-main/domain/attempts';
import { ROLE_LABELS } from '../../../src-main/domain/permissions';
import { useCall, useRun } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import { shownTime } from '../../kit/fieldText';
import { tellDone } from '../../kit/notice';
import { Page, Sheet } from '../../kit/Page';
import { PageHead } from '../../kit/PageHead';
import { shown } from '../../kit/run';
import { Sentence } from '../../kit/Sentence';
import { StateBadge } from '../../kit/StateBadge';
import { Waiting } from '../../kit/Waiting';
import { NewUser } from './NewUser';
import { ResetPassword } from './ResetPassword';
import classes from './Users.module.css';

type Account = CallOutput<'user.list'>[number];

/** Accounts: one role each, so that duties stay apart. */
export function UsersPage() {
  const users = useCall('user.list', {});
  const [creating, setCreating] = useState(false);
  const [resetting, setResetting] = useState<Account | null>(null);
  return (
    <Page
      head={
        <PageHead
          title="账号"
          note="一个账号一种角色；管理员不能评分，经办录入，审核确认"
          action={<Button onClick={() => setCreating(true)}>新建账号</Button>}
        />
      }
    >
      {users.error ? <Sentence>{users.error.message}</Sentence> : null}
      <Sheet>
        {users.data ? (
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">姓名</th>
                <th scope="col">账号</th>
                <th scope="col">角色</th>
                <th scope="col">状态</th>
                <th scope="col" aria-label="操作" />
              </tr>
            </thead>
            <tbody>
              {users.data.map((user) => (
                <AccountRow key={user.id} user={user} onReset={() => setResetting(user)} />
              ))}
            </tbody>
          </table>
        ) : (
          <Waiting lines={4} />
        )}
      </Sheet>
      <NewUser opened={creating} onClose={() => setCreating(false)} />
      <ResetPassword user={resetting} onClose={() => setResetting(null)} />
    </Page>
  );
}

function AccountRow({ user, onReset }: { user: Account; onReset: () => void }) {
  const me = useSigned().user.id === user.id;
  const enable = useRun('user.enable');
  const set = (enabled: boolean) =>
    enable
      .run({ id: user.id, rev: user.rev, enabled })
      .then(() => tellDone(enabled ? `已启用 ${user.name} 的账号。` : `已停用 ${user.name} 的账号。`), shown);
  const blocked = isBlocked(user, new Date().toISOString());
  return (
    <tr>
      <th scope="row">
        {user.name}
        {me ? <span className={classes.quiet}>（本人）</span> : null}
      </th>
      <td>{user.account}</td>
      <td>{ROLE_LABELS[user.role]}</td>
      <td>
        {user.disabled ? (
          <StateBadge tone="neutral">已停用</StateBadge>
        ) : blocked ? (
          <StateBadge tone="warn">密码多次输错，锁定到 {shownTime(user.blockedUntil ?? '').slice(11)}</StateBadge>
        ) : (
          <StateBadge tone="good">可登录</StateBadge>
        )}
      </td>
      <td className={classes.actions}>
        <Button variant="subtle" size="compact-sm" aria-label={`重设${user.name}的密码`} onClick={onReset}>
          重设密码
        </Button>
        {user.disabled || blocked ? (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`启用${user.name}`}
            loading={enable.busy}
            onClick={() => set(true)}
          >
            {user.disabled ? '启用' : '解除锁定'}
          </Button>
        ) : (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            aria-label={`停用${user.name}`}
            loading={enable.busy}
            disabled={me}
            onClick={() => set(false)}
          >
            停用
          </Button>
        )}
      </td>
    </tr>
  );
}
