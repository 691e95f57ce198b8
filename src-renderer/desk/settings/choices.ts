import type { CallInput, CallOutput } from '../../../src-main/api/contract';

export type ChoiceList = CallOutput<'choices.view'>[number];
type Wanted = CallInput<'choices.set'>['choices'];

/** A line of the table, as it is being typed. `value: null`: it is new. */
export interface TypedChoice {
  key: number;
  value: string | null;
  label: string;
  synonyms: string;
  retired: boolean;
  used: number;
}

export const typedChoices = ({ choices }: ChoiceList): TypedChoice[] =>
  choices.map(({ synonyms, ...choice }, key) => ({ ...choice, key, synonyms: synonyms.join('、') }));

export const newChoice = (typed: readonly TypedChoice[]): TypedChoice => {
  const key = Math.max(-1, ...typed.map((choice) => choice.key)) + 1;
  return { key, value: null, label: '', synonyms: '', retired: false, used: 0 };
};

/** New lines without a name are left out. */
export const wantedChoices = (typed: readonly TypedChoice[]): Wanted =>
  typed
    .filter(({ value, label }) => value !== null || label.trim() !== '')
    .map(({ value, label, synonyms, retired }) => ({
      value,
      label: label.trim(),
      synonyms: synonyms
        .split(/[、，,；;]+/)
        .map((word) => word.trim())
        .filter((word) => word !== ''),
      retired,
    }));

/** The list with the line of this key one place up (-1) or down (1). */
export function movedChoice(typed: readonly TypedChoice[], key: number, by: -1 | 1): TypedChoice[] {
  const moved = [...typed];
  const at = moved.findIndex((choice) => choice.key === key);
  const [line] = moved.splice(at, 1);
  if (line) moved.splice(Math.max(0, at + by), 0, line);
  return moved;
}
