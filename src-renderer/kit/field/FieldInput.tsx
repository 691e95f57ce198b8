import { Button, MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import type { RegisterName } from '../../../src-main/domain/registers';
import { chosenValues, offered } from '../../../src-main/domain/registers/chosen';
import { type Field, isNumeric, SEPARATOR } from '../../../src-main/domain/registers/define';
import { ReferencePicker } from './ReferencePicker';
import { TagInput } from './TagInput';

export interface FieldInputProps {
  field: Field;
  /** As it stands in the input; '' when empty. A reference: the id; 是否: 'true' or 'false'. */
  typed: string;
  onTyped: (typed: string) => void;
  /** The person has left the field: time to look at what was typed. */
  onLeave?: () => void;
  error?: string | null;
  /** A second look is worth it, but it can be saved. */
  hint?: string | null;
  readOnly?: boolean;
  /** The text is a mask: shows what it hides. */
  onReveal?: (() => void) | undefined;
  autoFocus?: boolean;
}

const YES_NO = [
  { value: 'true', label: '是' },
  { value: 'false', label: '否' },
];

const PLACEHOLDERS: Partial<Record<Field['type'], string>> = {
  date: '年-月-日',
  month: '年-月',
  schoolYear: '如 2026—2027学年',
  grades: '如 三至六年级',
};

const choiceOptions = (field: Field, typed: string) =>
  offered(field, chosenValues(field, typed)).map(({ value, label = value, retired }) => ({
    value,
    label: retired ? `${label}（已停用）` : label,
  }));

/** The right input for a declared field, with its Chinese label, unit, help and the sentence about what is wrong. */
export function FieldInput({
  field,
  typed,
  onTyped,
  onLeave,
  error,
  hint,
  readOnly,
  onReveal,
  autoFocus,
}: FieldInputProps) {
  const common = {
    label: field.unit ? `${field.label}（${field.unit}）` : field.label,
    description: hint ?? (readOnly ? undefined : field.help),
    withAsterisk: (field.required ?? false) && !readOnly,
    error: error ?? null,
    readOnly: readOnly ?? false,
    onBlur: onLeave,
    // A dialog looks for the mark; elsewhere the browser does it.
    autoFocus: autoFocus ?? false,
    'data-autofocus': autoFocus || undefined,
    styles: hint ? { description: { color: 'var(--warn)' } } : undefined,
  };
  switch (field.type) {
    case 'choice':
    case 'yesNo':
      return (
        <Select
          {...common}
          data={field.type === 'yesNo' ? YES_NO : choiceOptions(field, typed)}
          value={typed === '' ? null : typed}
          onChange={(value) => onTyped(value ?? '')}
          clearable={!field.required && !readOnly}
          clearButtonProps={{ 'aria-label': `清空${field.label}` }}
          placeholder={readOnly ? undefined : '请选择'}
        />
      );
    case 'choices':
      return (
        <MultiSelect
          {...common}
          data={choiceOptions(field, typed)}
          value={typed === '' ? [] : typed.split(SEPARATOR)}
          onChange={(values) => onTyped(values.join(SEPARATOR))}
          hidePickedOptions
          clearable={!field.required && !readOnly}
          clearButtonProps={{ 'aria-label': `清空${field.label}` }}
          placeholder={typed === '' && !readOnly ? '请选择' : undefined}
        />
      );
    case 'tags':
      return <TagInput {...common} typed={typed} onTyped={onTyped} clearable={!readOnly} />;
    case 'reference':
      return (
        <ReferencePicker
          {...common}
          register={(field.to ?? '') as RegisterName}
          value={typed === '' ? null : typed}
          open={field.open ?? false}
          onPick={(id) => onTyped(id ?? '')}
          clearable={!field.required && !readOnly}
          placeholder={readOnly ? undefined : '输入名称查找'}
        />
      );
    case 'longText':
      return (
        <Textarea
          {...common}
          autosize
          minRows={2}
          maxRows={8}
          value={typed}
          onChange={(event) => onTyped(event.currentTarget.value)}
        />
      );
    default:
      return (
        <TextInput
          {...common}
          value={typed}
          inputMode={isNumeric(field) ? (field.scale ? 'decimal' : 'numeric') : undefined}
          placeholder={readOnly ? undefined : PLACEHOLDERS[field.type]}
          spellCheck={false}
          autoComplete="off"
          // A mask is typed over as a whole.
          onFocus={onReveal ? (event) => event.currentTarget.select() : undefined}
          rightSection={onReveal ? <Reveal label={field.label} onReveal={onReveal} /> : undefined}
          rightSectionWidth={onReveal ? 56 : undefined}
          onChange={(event) => onTyped(event.currentTarget.value)}
        />
      );
  }
}

function Reveal({ label, onReveal }: { label: string; onReveal: () => void }) {
  return (
    <Button size="compact-xs" variant="subtle" aria-label={`显示${label}`} onClick={onReveal}>
      显示
    </Button>
  );
}
