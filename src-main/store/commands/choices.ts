import { Fault } from '../../domain/fault';
import { registerOf } from '../../domain/registers';
import { choicesChanged, type OfficeChoice, officeList, requireChoices } from '../../domain/registers/choice-lists';
import { choicesKey } from '../../domain/registers/choice-rows';
import { usedValues } from '../reads/used-values';
import type { Commands } from '../work';
import { setSetting } from './settings';

export const choicesCommands: Commands<'choices.set'> = {
  'choices.set': async (work, { register: name, field: key, rev, choices }) => {
    const register = registerOf(name);
    const field = register.fields[key];
    if (!field?.editable)
      throw new Fault('input.invalid', `${register.label}的“${field?.label ?? key}”不能改选项，请刷新后再看。`);
    const stored = await work.get('setting', choicesKey(name, key));
    if ((stored?.rev ?? 0) !== rev)
      throw new Fault('record.changed', `“${field.label}”的选项刚被他人改过，请先看最新内容，再重新修改。`);
    const list = choices.map(({ value, ...choice }): OfficeChoice => ({ ...choice, value: value ?? choice.label }));
    requireChoices(list, await usedValues(work, name, key, field));
    await setSetting(work, choicesKey(name, key), list);
    work.because(`${register.label}“${field.label}”的选项：${choicesChanged(officeList(field), list)}`);
    return {};
  },
};
