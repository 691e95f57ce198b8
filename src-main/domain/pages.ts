import type { Permission } from './permissions';
import { REGISTER_NAMES, registerOf } from './registers';

/** A page of the desk, or something to be done on one. */
export interface DeskPage {
  /** As it is called in the navigation, or as what one does there. */
  label: string;
  /** Behind #. */
  path: string;
  needs: Permission;
  /** Other words by which people look for it. */
  words: readonly string[];
}

const PAGES: readonly DeskPage[] = [
  { label: '首页', path: '/', needs: 'session', words: ['待办', '等您处理'] },
  { label: '评审轮次', path: '/rounds', needs: 'round.read', words: ['命名轮次', '新建轮次', '评审'] },
  { label: '公文', path: '/documents', needs: 'register.read', words: ['发文登记', '文号', '通知', '函', '纪要'] },
  { label: '拟制公文', path: '/documents/new', needs: 'paper.make', words: ['新建公文', '起草通知', '发文'] },
  {
    label: '年度报告',
    path: '/annual',
    needs: 'register.read',
    words: ['年度数据', '年度数据表', '年报', '年终总结', '工作总结', '统计报表'],
  },
  { label: '公文范文', path: '/texts', needs: 'register.read', words: ['公文模板', '范文'] },
  { label: '证书', path: '/certificates', needs: 'register.read', words: ['证书登记', '重印证书', '牌匾'] },
  {
    label: '设置',
    path: '/settings',
    needs: 'settings.read',
    words: ['主办单位', '备份', '快照', '示例数据', '数据文件夹', '选项', '基地类型', '下拉列表'],
  },
  { label: '账号', path: '/users', needs: 'user.manage', words: ['新建账号', '重置密码', '停用账号'] },
  { label: '操作日志', path: '/journal', needs: 'journal.read', words: ['审计', '核对日志'] },
];

function pagesOfRegisters(): DeskPage[] {
  return REGISTER_NAMES.flatMap((name) => {
    const { label, place, sheets = [] } = registerOf(name);
    const list: DeskPage = {
      label: place.title,
      path: place.path,
      needs: 'register.read',
      words: [`${label}台账`, `查找${label}`, ...sheets.map(({ title }) => title)],
    };
    const enter: DeskPage = {
      label: `登记${label}`,
      path: `${place.path}/new`,
      needs: 'register.write',
      words: [`新建${label}`, `新增${label}`, `添加${label}`],
    };
    const bring: DeskPage = {
      label: `导入${label}`,
      path: `${place.path}/import`,
      needs: 'register.write',
      words: [`${label}工作簿`, `上传${label}`],
    };
    return [list, enter, ...(place.imports ? [bring] : [])];
  });
}

/** Every page and action of the desk that can be gone to by its name. */
export const DESK_PAGES: readonly DeskPage[] = [...PAGES, ...pagesOfRegisters()];
