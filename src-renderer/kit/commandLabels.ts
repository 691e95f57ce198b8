import type { CommandName } from '../../src-main/api/contract';
import type { Internal, InternalName } from '../../src-main/api/internal';

type InternalCommand = {
  [N in InternalName]: Internal[N]['kind'] extends 'command' ? N : never;
}[InternalName];

/** What people call a command in a history and in the journal. */
const LABELS: Record<CommandName | InternalCommand, string> = {
  'register.save': '登记或修改',
  'register.remove': '删除',
  'register.move': '变更状态',
  'record.archive': '归档',
  'record.restore': '恢复',
  'record.set': '批量修改',
  'entry.undo': '撤销',
  'sample.install': '载入示例数据',
  'sample.remove': '移除示例数据',
  'import.store': '导入',
  'register.noteExport': '导出敏感字段',
  'round.create': '新建轮次',
  'round.configure': '设置轮次',
  'round.remove': '删除轮次',
  'round.collect': '纳入申报',
  'round.withdraw': '移出申报',
  'round.advance': '进入下一阶段',
  'round.back': '退回上一阶段',
  'round.decide': '形式审查结论',
  'round.recheck': '重新核对',
  'round.setMember': '登记评委',
  'round.removeMember': '移除评委',
  'round.setConflict': '设定回避',
  'draw.keep': '固定抽取名册',
  'draw.make': '抽取评委',
  'draw.refuse': '登记评委不参加',
  'draw.annul': '作废抽取',
  'ballot.enter': '录入评分',
  'ballot.submit': '确认评分',
  'ballot.unlock': '解锁评分',
  'round.decideTie': '同分裁定',
  'round.hold': '暂缓或恢复',
  'round.startPublicity': '开始公示',
  'objection.add': '登记异议',
  'objection.settle': '处理异议',
  'round.publish': '公布命名',
  'certificate.void': '作废证书',
  'certificate.noteMade': '制作证书',
  'code.keepKey': '生成签名密钥',
  'profile.save': '保存套打校准',
  'profile.remove': '删除套打校准',
  'template.save': '保存证书模板',
  'template.remove': '删除或复原证书模板',
  'settings.setOffices': '修改机关信息',
  'setup.install': '首次设置',
  'user.add': '新建账号',
  'user.setPassword': '设置密码',
  'user.enable': '启用或停用账号',
  'user.noteSignIn': '登录',
};

export function commandLabel(command: string): string {
  return command in LABELS ? LABELS[command as keyof typeof LABELS] : command;
}
