import { Link, useRoute } from 'wouter';
import type { Permission } from '../../../src-main/domain/permissions';
import { useCall } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import classes from './Navigation.module.css';

interface Place {
  path: string;
  label: string;
  needs: Permission;
  count?: number | undefined;
}

/** Only what works stands here, and only what this person may see. Measures keep the number they have in the policy. */
export function Navigation() {
  const { can, today } = useSigned();
  const { data } = useCall('home.view', { today }, { keep: true });
  const groups: { title: string | null; measure?: string; places: Place[] }[] = [
    { title: null, places: [{ path: '/', label: '首页', needs: 'session' }] },
    {
      title: '基地命名',
      measure: '一',
      places: [
        { path: '/bases', label: '科普基地', needs: 'register.read', count: data?.bases.all },
        { path: '/rounds', label: '命名轮次', needs: 'round.read', count: data?.rounds.open },
      ],
    },
    {
      title: '公文与证书',
      places: [{ path: '/certificates', label: '证书', needs: 'register.read', count: data?.certificates }],
    },
    {
      title: '数据与备份',
      places: [
        { path: '/districts', label: '区县', needs: 'register.read' },
        { path: '/settings', label: '设置', needs: 'settings.read' },
        { path: '/users', label: '账号', needs: 'user.manage' },
        { path: '/journal', label: '操作日志', needs: 'journal.read' },
      ],
    },
  ];
  return (
    <nav className={classes.nav} aria-label="主导航">
      <div className={classes.name}>科普评审工作台</div>
      {groups.map(({ title, measure, places }) => {
        const open = places.filter(({ needs }) => can(needs));
        if (open.length === 0) return null;
        return (
          <div key={title ?? ''} className={classes.group}>
            {title === null ? null : (
              <div className={classes.title}>
                {measure ? <span className={classes.measure}>{measure}</span> : null}
                {title}
              </div>
            )}
            {open.map((place) => (
              <NavigationLink key={place.path} {...place} />
            ))}
          </div>
        );
      })}
    </nav>
  );
}

function NavigationLink({ path, label, count }: Place) {
  const [here] = useRoute(path === '/' ? '/' : `${path}/*?`);
  return (
    <Link href={path} className={classes.link} aria-current={here ? 'page' : undefined}>
      <span>{label}</span>
      {count ? (
        <span className={classes.count} aria-hidden>
          {count}
        </span>
      ) : null}
    </Link>
  );
}
