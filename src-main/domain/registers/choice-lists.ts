import { Fault } from '../fault';
import { lengthOf } from '../identity/text';
import type { Choice, Field, Register } from './define';
import { choiceKey } from './parse/choice';

/** A choice as the office has set it. */
export interface OfficeChoice {
  value: string;
  label: string;
  synonyms: readonly string[];
  retired: boolean;
}

/** The lists that the office has changed, by `register.field`; a list that is not there is as it was shipped. */
export type ChoiceLists = Readonly<Record<string, readonly OfficeChoice[]>>;

const LONGEST = 40;
/** What people put between several choices, or around one. */
const FORBIDDEN = /[、，,；;/\n\t]/u;

export const listKey = (register: string, field: string): string => `${register}.${field}`;

/** The register with the lists that the office has set. */
export function withChoices(register: Register, lists: ChoiceLists): Register {
  const changed = Object.entries(register.fields).flatMap(([key, field]) => {
    const list = lists[listKey(register.name, key)];
    return list && field.editable ? [[key, { ...field, choices: list.map(choiceOf) }] as const] : [];
  });
  return changed.length === 0
    ? register
    : { ...register, fields: { ...register.fields, ...Object.fromEntries(changed) } };
}

const choiceOf = ({ value, label, synonyms, retired }: OfficeChoice): Choice => ({
  value,
  ...(label !== value && { label }),
  ...(synonyms.length > 0 && { synonyms }),
  ...(retired && { retired }),
});

/** A field's list as the office sees it. */
export const officeList = ({ choices = [] }: Pick<Field, 'choices'>): OfficeChoice[] =>
  choices.map(({ value, label = value, synonyms = [], retired = false }) => ({ value, label, synonyms, retired }));

const refuse = (message: string): never => {
  throw new Fault('input.invalid', message, { path: 'choices' });
};

function requireLabel({ label }: OfficeChoice): void {
  if (label === '') refuse('有选项没有填写名称，请填写，或移去那一行。');
  if (lengthOf(label) > LONGEST) refuse(`选项“${label}”太长，不能超过 ${LONGEST} 字。`);
  if (FORBIDDEN.test(label)) refuse(`选项“${label}”里不能有顿号、逗号、分号和斜线：工作簿里用它们隔开几个选项。`);
}

/** Two choices that an import could not tell apart. */
function requireDistinct(list: readonly OfficeChoice[]): void {
  const names = new Map<string, OfficeChoice>();
  for (const choice of list) {
    for (const text of [choice.value, choice.label, ...choice.synonyms]) {
      const other = names.get(choiceKey(text));
      if (other && other !== choice)
        refuse(`“${text}”同时写在“${other.label}”和“${choice.label}”两个选项里，导入时分不清，请改掉其中一个。`);
      names.set(choiceKey(text), choice);
    }
  }
}

/**
 * Refuses a list that cannot be used. `used`: how many records have a value. Throws `input.invalid` with a sentence that says
 * what to do.
 */
export function requireChoices(list: readonly OfficeChoice[], used: ReadonlyMap<string, number>): void {
  for (const choice of list) requireLabel(choice);
  requireDistinct(list);
  if (list.every(({ retired }) => retired)) refuse('至少要留一个在用的选项。');
  const kept = new Set(list.map(({ value }) => value));
  for (const [value, count] of used)
    if (!kept.has(value)) refuse(`还有 ${count} 条记录是“${value}”，不能移去；不再使用的，请停用。`);
}

/** What was changed, as short Chinese phrases. */
export function choicesChanged(before: readonly OfficeChoice[], after: readonly OfficeChoice[]): string {
  const was = new Map(before.map((choice) => [choice.value, choice]));
  const said = after.flatMap((choice) => {
    const old = was.get(choice.value);
    if (!old) return [`增加“${choice.label}”`];
    const renamed = old.label !== choice.label ? [`“${old.label}”改称“${choice.label}”`] : [];
    if (old.retired === choice.retired) return renamed;
    return [...renamed, choice.retired ? `停用“${choice.label}”` : `恢复“${choice.label}”`];
  });
  const kept = new Set(after.map(({ value }) => value));
  const gone = before.filter(({ value }) => !kept.has(value)).map(({ label }) => `移去“${label}”`);
  return [...said, ...gone].join('，') || '调整顺序或别的写法';
}
