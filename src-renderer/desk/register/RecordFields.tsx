import type { Register } from '../../../src-main/domain/registers/define';
import { FieldInput } from '../../kit/field/FieldInput';
import classes from './Register.module.css';
import type { RecordForm } from './useRecordForm';

interface RecordFieldsProps {
  register: Register;
  form: RecordForm;
  readOnly: boolean;
  /** A stored record's key cannot change. */
  stored: boolean;
  /** Shows what a mask hides; absent for those who may not see it. */
  onReveal: ((key: string) => void) | undefined;
}

/** The form of a register, by its sections. */
export function RecordFields({ register, form, readOnly, stored, onReveal }: RecordFieldsProps) {
  const [title = ''] = register.title;
  const declared = Object.entries(register.fields);
  const sections = [...new Set(declared.map(([, field]) => field.section))];
  // The name has a line to itself: first, so that what is declared before it does not leave half a line empty.
  const fields = [...declared.filter(([key]) => key === title), ...declared.filter(([key]) => key !== title)];
  return sections.map((section) => (
    <fieldset key={section} className={classes.section} data-readonly={readOnly || undefined}>
      <legend>{section}</legend>
      <div className={classes.fields}>
        {fields
          .filter(([, field]) => field.section === section)
          .map(([key, field]) => (
            <div key={key} data-wide={key === title || field.type === 'longText' || field.wide || undefined}>
              <FieldInput
                field={field}
                typed={form.typed(key)}
                onTyped={(typed) => form.set(key, typed)}
                onLeave={() => form.leave(key)}
                error={form.error(key)}
                hint={form.hint(key)}
                readOnly={readOnly || (stored && key === register.key)}
                onReveal={onReveal && form.hidden(key) ? () => onReveal(key) : undefined}
                autoFocus={!stored && key === title}
              />
            </div>
          ))}
      </div>
    </fieldset>
  ));
}
