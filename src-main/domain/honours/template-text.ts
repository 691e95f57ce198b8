/** The text of a template: {字段}, **emphasis**, [a part that vanishes when a value in it is empty]. */

/** What a certificate says, by the names that templates call it. An empty value is no value. */
export type FieldValues = Readonly<Record<string, string>>;

export interface TextRun {
  text: string;
  emphasis: boolean;
}

const FIELD = /\{([^{}]+)\}/g;
const OPTIONAL = /\[([^[\]]*)\]/g;

/** Fields that a text names, each once. */
export const fieldsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(FIELD)].map(([, name = '']) => name)),
];

/** Fields without which the text cannot be printed: those outside of optional parts. */
export const requiredFields = (text: string): string[] => fieldsIn(text.replace(OPTIONAL, ''));

/** Fields that only optional parts name: without their value the part vanishes. */
export const optionalFields = (text: string): string[] => {
  const required = new Set(requiredFields(text));
  return fieldsIn(text).filter((name) => !required.has(name));
};

const textOf = (values: FieldValues, name: string): string =>
  Object.hasOwn(values, name) ? (values[name] ?? '').trim() : '';

export const hasValue = (values: FieldValues, name: string): boolean => textOf(values, name) !== '';

/** Fields that the text needs and the values leave empty. */
export const emptyFields = (text: string, values: FieldValues): string[] =>
  requiredFields(text).filter((name) => !hasValue(values, name));

/** The values, and the names of those that are missing in their place, so that a design is seen before its data is there. */
export function withNames(texts: readonly string[], values: FieldValues): FieldValues {
  const missing = texts.flatMap(fieldsIn).filter((name) => !hasValue(values, name));
  return { ...values, ...Object.fromEntries(missing.map((name) => [name, `（${name}）`])) };
}

/**
 * Puts the values in: paragraphs of runs. A value's own signs are text: only the template's ** and [ ] are read.
 * Fields without a value stand empty; ask `emptyFields` first.
 */
export function filledText(text: string, values: FieldValues): TextRun[][] {
  const kept = text.replace(OPTIONAL, (_, inner: string) =>
    fieldsIn(inner).every((name) => hasValue(values, name)) ? inner : '',
  );
  let emphasis = false;
  return kept.split('\n').map((line) =>
    line.split(/(\*\*)/).flatMap((piece): TextRun[] => {
      if (piece === '**') {
        emphasis = !emphasis;
        return [];
      }
      const filled = piece.replace(FIELD, (_, name: string) => textOf(values, name));
      return filled === '' ? [] : [{ text: filled, emphasis }];
    }),
  );
}
