import { registerOf } from '../registers';
import type { Field, FieldType, Register, Values } from '../registers/define';
import { masked } from '../registers/mask';
import { formatValue, type Names } from '../registers/values';
import type { Kind } from './kinds/kind';
import type { Candidate, PublicityColumn, Round } from './model';

/** Facts of the round that 公示 may show; everything else is a field of the register. */
const FACTS = ['@name', '@district', '@unit', '@level', '@score', '@rank'] as const;
type Fact = (typeof FACTS)[number];
const isFact = (column: string): column is Fact => FACTS.some((fact) => fact === column);

/** Too long for a list, or the office's own notes. */
const UNSUITED: ReadonlySet<FieldType> = new Set<FieldType>(['longText', 'tags', 'coordinate']);

/** A column that the office may choose. */
export interface ColumnChoice {
  column: string;
  label: string;
  /** Personal: shown in part only. */
  sensitive: boolean;
}

/** Columns shown whole, as kinds declare them. */
export const shownColumns = (...columns: string[]): PublicityColumn[] =>
  columns.map((column) => ({ column, mask: 'full' }));

function factLabel(fact: Fact, kind: Kind, { quota, method }: Pick<Round, 'quota' | 'method'>): string | null {
  switch (fact) {
    case '@name':
      return kind.wording.name;
    case '@district':
      return '区县';
    case '@unit':
      return kind.wording.unit;
    case '@level':
      return quota.levels.length > 0 ? '等次' : null;
    case '@score':
      return method.by === 'vote' ? null : '得分';
    case '@rank':
      return '名次';
  }
}

const labelOf = ({ label, unit }: Field): string => (unit === undefined ? label : `${label}（${unit}）`);

/** What the round has that could be shown, facts first. */
export function columnChoices(kind: Kind, round: Pick<Round, 'quota' | 'method'>): ColumnChoice[] {
  const register = registerOf(kind.register);
  const facts = FACTS.flatMap((column): ColumnChoice[] => {
    const label = factLabel(column, kind, round);
    return label === null ? [] : [{ column, label, sensitive: false }];
  });
  const taken = new Set(facts.map(({ label }) => label));
  const fields = Object.entries(register.fields).flatMap(([column, field]): ColumnChoice[] =>
    UNSUITED.has(field.type) || taken.has(field.label)
      ? []
      : [{ column, label: labelOf(field), sensitive: field.sensitive === true }],
  );
  return [...facts, ...fields];
}

/** The columns in force: the office's, or those of the kind as far as this round has them. */
export function columnsInForce(kind: Kind, round: Round): PublicityColumn[] {
  if (round.publicityColumns) return round.publicityColumns;
  const known = new Set(columnChoices(kind, round).map(({ column }) => column));
  return kind.publicityColumns.filter(({ column }) => known.has(column));
}

/** Why these columns cannot be shown, as a Chinese sentence; null when they can. */
export function columnsProblem(kind: Kind, round: Round, columns: readonly PublicityColumn[]): string | null {
  const choices = new Map(columnChoices(kind, round).map((choice) => [choice.column, choice]));
  for (const [index, { column, mask }] of columns.entries()) {
    const choice = choices.get(column);
    if (!choice) return '公示栏目里有本轮次没有的一栏，请重新选择。';
    if (columns.findIndex((other) => other.column === column) !== index)
      return `“${choice.label}”选了两次，请去掉一个。`;
    if (choice.sensitive && mask === 'full') return `“${choice.label}”是个人信息，公示时只能部分隐去，请改正。`;
  }
  return columns.some(({ column }) => column === '@name') ? null : `公示名单要有“${kind.wording.name}”一栏，请加上。`;
}

/** A text with its middle hidden, counted by characters: 张*, 欧*翀, 重*****馆. */
export function inPart(text: string): string {
  const characters = [...text];
  const [first = '', ...rest] = characters;
  if (characters.length <= 2) return text === '' ? '' : first + '*'.repeat(rest.length || 1);
  return `${first}${'*'.repeat(characters.length - 2)}${characters.at(-1) ?? ''}`;
}

function factOf(fact: Fact, { name, districtName, unit, result }: Candidate): string {
  switch (fact) {
    case '@name':
      return name;
    case '@district':
      return districtName;
    case '@unit':
      return unit;
    case '@level':
      return result?.level ?? '';
    case '@score':
      return result?.score ?? '';
    case '@rank':
      return result === null ? '' : String(result.rank);
  }
}

function fieldOf(register: Register, column: string, mask: PublicityColumn['mask'], values: Values, names: Names) {
  const field = register.fields[column];
  if (!field) return '';
  // Whatever was chosen, a personal value leaves here in part.
  if (field.sensitive) return formatValue(field, masked(field, values[column] ?? null), names);
  const text = formatValue(field, values[column] ?? null, names);
  return mask === 'part' ? inPart(text) : text;
}

export interface PublicityTable {
  /** `wide`: names, which need the room. */
  columns: { title: string; wide: boolean }[];
  rows: { candidate: string; name: string; cells: string[] }[];
}

/**
 * What 公示 shows, cell by cell: screen, PDF, Word and workbook print this and nothing else. `values`: of the register's
 * record of each candidate; `names`: of the records that these refer to.
 */
export function publicityTable(
  kind: Kind,
  round: Round,
  columns: readonly PublicityColumn[],
  listed: readonly { candidate: Candidate; values: Values }[],
  names: Names,
): PublicityTable {
  const register = registerOf(kind.register);
  const choices = new Map(columnChoices(kind, round).map((choice) => [choice.column, choice]));
  const known = columns.filter(({ column }) => choices.has(column));
  return {
    columns: known.map(({ column }) => ({
      title: choices.get(column)?.label ?? '',
      wide: column === '@name' || column === '@unit',
    })),
    rows: listed.map(({ candidate, values }) => ({
      candidate: candidate.id,
      name: candidate.name,
      cells: known.map(({ column, mask }) => {
        if (!isFact(column)) return fieldOf(register, column, mask, values, names);
        const text = factOf(column, candidate);
        return mask === 'part' ? inPart(text) : text;
      }),
    })),
  };
}
