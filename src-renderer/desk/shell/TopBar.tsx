import { ActionIcon, Button, Menu, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconLock, IconLogout, IconMoon, IconSun, IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import { ROLE_LABELS } from '../../../src-main/domain/permissions';
import { readState, useRun } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import { shown } from '../../kit/run';
import { useSignOut } from '../login/useSignOut';
import { SearchButton } from '../search/SearchButton';
import { ChangePassword } from './ChangePassword';
import classes from './TopBar.module.css';

/** The work year, who is signed in, and the ways out. */
export function TopBar() {
  const { user, today } = useSigned();
  const lock = useRun('session.lock');
  const { signOut } = useSignOut();
  const [changing, setChanging] = useState(false);
  return (
    <header className={classes.bar}>
      <span className={classes.year}>{today.slice(0, 4)} 年度</span>
      <SearchButton />
      <div className={classes.rest}>
        <ThemeMenu />
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="subtle" color="gray" size="compact-sm" leftSection={<IconUser size={16} aria-hidden />}>
              {user.name} · {ROLE_LABELS[user.role]}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setChanging(true)}>修改密码</Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconLock size={16} aria-hidden />}
          onClick={() => lock.run({}).then(readState, shown)}
        >
          锁定
        </Button>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconLogout size={16} aria-hidden />}
          onClick={signOut}
        >
          退出
        </Button>
      </div>
      <ChangePassword opened={changing} onClose={() => setChanging(false)} />
    </header>
  );
}

const SCHEMES = [
  { value: 'light', label: '浅色', Icon: IconSun },
  { value: 'dark', label: '深色', Icon: IconMoon },
  { value: 'auto', label: '跟随系统', Icon: IconDeviceDesktop },
] as const;

function ThemeMenu() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Current = SCHEMES.find(({ value }) => value === colorScheme)?.Icon ?? IconSun;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label="界面颜色">
          <Current size={17} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {SCHEMES.map(({ value, label, Icon }) => (
          <Menu.Item
            key={value}
            leftSection={<Icon size={16} aria-hidden />}
            fw={value === colorScheme ? 600 : 400}
            onClick={() => setColorScheme(value)}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
