import { Fault } from '../../domain/fault';
import { registerOf } from '../../domain/registers';
import { maskNumbers } from '../../domain/registers/mask';
import { titleOf } from '../../domain/registers/title';
import { requireRecords } from '../reads/records';
import type { Commands } from '../work';

/** What happened to keys and sealed values. Only that it happened is kept, never a code or a value. */
export const keyCommands: Commands<
  'keys.noteSealed' | 'keys.noteCode' | 'keys.noteRecovery' | 'register.noteReveal' | 'import.noteReveal'
> = {
  'keys.noteSealed': (work, { entries, hash }) => {
    work.because(`手机、身份证号等内容已加密，此前 ${entries} 条记录重新成链；原链末条哈希 ${hash}`);
    return {};
  },

  'keys.noteCode': (work) => {
    work.because('生成新的恢复码，原恢复码作废');
    return {};
  },

  'keys.noteRecovery': (work) => {
    work.because('用恢复码打开密钥');
    return {};
  },

  'register.noteReveal': async (work, { register: name, id, field }) => {
    const register = registerOf(name);
    const [record] = await requireRecords(work, name, [id]);
    const asked = register.fields[field];
    if (!record || !asked?.sensitive)
      throw new Fault('input.invalid', `${register.label}没有这个敏感字段：${field}。`, { path: 'field' });
    work.because(`查看${register.label}“${titleOf(register, record.values)}”的${asked.label}`);
    return {};
  },

  'import.noteReveal': (work, { register: name, file, row, field }) => {
    const { label, fields } = registerOf(name);
    if (!fields[field]?.sensitive)
      throw new Fault('input.invalid', `${label}没有这个敏感字段：${field}。`, { path: 'field' });
    work.because(`导入${label}时查看文件“${maskNumbers(file)}”第 ${row} 行的${fields[field].label}`);
    return {};
  },
};
