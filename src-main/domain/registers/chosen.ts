import { type Choice, type Field, type Register, SEPARATOR, type Value, type Values } from './define';

type Listed = Pick<Field, 'choices'>;

/** What people read for a chosen value. */
export const choiceLabel = ({ choices }: Listed, value: string): string =>
  choices?.find((choice) => choice.value === value)?.label ?? value;

/** What is offered of a list; a value that is retired stays where it is chosen already. */
export const offered = ({ choices = [] }: Listed, chosen: readonly string[] = []): readonly Choice[] =>
  choices.filter(({ value, retired }) => !retired || chosen.includes(value));

/** The values of a field that is a choice, one or several. */
export function chosenValues({ type }: Pick<Field, 'type'>, value: Value | undefined): string[] {
  if (typeof value !== 'string' || value === '') return [];
  return type === 'choices' ? value.split(SEPARATOR) : [value];
}

/** Chosen values as people read them. */
export const chosenText = (field: Field, value: string): string =>
  chosenValues(field, value)
    .map((each) => choiceLabel(field, each))
    .join(SEPARATOR);

/** Values with their choices as people read them, for a paper. */
export function withChosenText({ fields }: Pick<Register, 'fields'>, values: Values): Values {
  const read = Object.entries(values).map(([key, value]): [string, Value] => {
    const field = fields[key];
    return [key, field?.choices !== undefined && typeof value === 'string' ? chosenText(field, value) : value];
  });
  return Object.fromEntries(read);
}
