import type { CallOutput } from '../../../src-main/api/contract';
import { MEASURES } from '../../../src-main/domain/measures';
import type { Permission } from '../../../src-main/domain/permissions';
import { REGISTER_NAMES, registerOf } from '../../../src-main/domain/registers';

/** A page that the navigation leads to. */
export interface Place {
  path: string;
  label: string;
  needs: Permission;
  count?: number | undefined;
}

export interface PlaceGroup {
  title: string;
  /** Of a measure: its number and its sign, 一 to 十. */
  measure?: { number: number; sign: string };
  places: Place[];
}

export const HOME: Place = { path: '/', label: '首页', needs: 'session' };
/** Naming bases is what rounds serve first. */
const ROUNDS_AT = 1;
const COMMON_DATA = 0;

/** Pages by the policy's measures, then what they share. `counts`: undefined until they are known. */
export function placeGroups(counts: CallOutput<'home.view'> | undefined): PlaceGroup[] {
  const ofMeasure = (measure: number): Place[] =>
    REGISTER_NAMES.filter((name) => registerOf(name).measure === measure).map((name) => {
      const { path, title } = registerOf(name).place;
      return { path, label: title, needs: 'register.read', count: counts?.registers[name] };
    });
  const rounds: Place = { path: '/rounds', label: '评审轮次', needs: 'round.read', count: counts?.rounds.open };
  const measures = MEASURES.map(({ title, number, sign }) => ({
    title,
    measure: { number, sign },
    places: [...ofMeasure(number), ...(number === ROUNDS_AT ? [rounds] : [])],
  }));
  return [
    ...measures,
    {
      title: '公文与证书',
      places: [
        { path: '/documents', label: '公文', needs: 'register.read' },
        { path: '/annual', label: '年度报告', needs: 'register.read' },
        { path: '/texts', label: '公文范文', needs: 'register.read' },
        { path: '/certificates', label: '证书', needs: 'register.read', count: counts?.certificates },
        { path: '/templates', label: '证书模板', needs: 'register.read' },
        { path: '/overprint', label: '套打校准', needs: 'register.read' },
        { path: '/verify', label: '验证证书', needs: 'register.read' },
      ],
    },
    {
      title: '数据与备份',
      places: [
        ...ofMeasure(COMMON_DATA),
        { path: '/settings', label: '设置', needs: 'settings.read' },
        { path: '/users', label: '账号', needs: 'user.manage' },
        { path: '/journal', label: '操作日志', needs: 'journal.read' },
      ],
    },
  ];
}
