import { Link, useRoute } from 'wouter';
import { MEASURES } from '../../../src-main/domain/measures';
import type { Permission } from '../../../src-main/domain/permissions';
import { REGISTER_NAMES, registerOf } from '../../../src-main/domain/registers';
import { useCall } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import { measurePath } from '../measures/paths';
import classes from './Navigation.module.css';

interface Place {
  path: string;
  label: string;
  needs: Permission;
  count?: number | undefined;
}

const NAMING = 1;
const COMMON = 0;

/** Only what works stands here, and only what this person may see. Measures keep the number they have in the policy. */
export function Navigation() {
  const { can, today } = useSigned();
  const { data } = useCall('home.view', { today }, { keep: true });
  const ofMeasure = (measure: number): Place[] =>
    REGISTER_NAMES.filter((name) => registerOf(name).measure === measure).map((name) => {
      const { path, title } = registerOf(name).place;
      return { path, label: title, needs: 'register.read', count: data?.registers[name] };
    });
  const rounds: Place = { path: '/rounds', label: '评审轮次', needs: 'round.read', count: data?.rounds.open };
  const groups: { title: string | null; measure?: number; sign?: string; places: Place[] }[] = [
    { title: null, places: [{ path: '/', label: '首页', needs: 'session' }] },
    ...MEASURES.map(({ title, number, sign }) => ({
      title,
      measure: number,
      sign,
      places: [...ofMeasure(number), ...(number === NAMING ? [rounds] : [])],
    })),
    {
      title: '公文与证书',
      places: [
        { path: '/certificates', label: '证书', needs: 'register.read', count: data?.certificates },
        { path: '/templates', label: '证书模板', needs: 'register.read' },
        { path: '/overprint', label: '套打校准', needs: 'register.read' },
        { path: '/verify', label: '验证证书', needs: 'register.read' },
      ],
    },
    {
      title: '数据与备份',
      places: [
        ...ofMeasure(COMMON),
        { path: '/settings', label: '设置', needs: 'settings.read' },
        { path: '/users', label: '账号', needs: 'user.manage' },
        { path: '/journal', label: '操作日志', needs: 'journal.read' },
      ],
    },
  ];
  return (
    <nav className={classes.nav} aria-label="主导航">
      <div className={classes.name}>科普评审工作台</div>
      {groups.map(({ title, measure, sign, places }) => {
        const open = places.filter(({ needs }) => can(needs));
        if (open.length === 0) return null;
        return (
          <div key={title ?? ''} className={classes.group}>
            {title === null ? null : measure === undefined ? (
              <div className={classes.title}>{title}</div>
            ) : (
              <MeasureLink path={measurePath(measure)} sign={sign ?? ''} title={title} />
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

/** The head of a group leads to the figures of its measure. */
function MeasureLink({ path, sign, title }: { path: string; sign: string; title: string }) {
  const { can } = useSigned();
  const [here] = useRoute(path);
  const words = (
    <>
      <span className={classes.measure}>{sign}</span>
      {title}
    </>
  );
  if (!can('register.read')) return <div className={classes.title}>{words}</div>;
  return (
    <Link href={path} className={classes.title} title="统计与名单" aria-current={here ? 'page' : undefined}>
      {words}
    </Link>
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
