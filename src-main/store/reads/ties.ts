import { registerOf } from '../../domain/registers';
import type { RegisterRecord } from '../../domain/registers/define';
import { type Judge, type Judged, TieFinder } from '../../domain/review/conflicts/detect';
import { kindOf } from '../../domain/review/kinds';
import type { Candidate, Member, Round } from '../../domain/review/model';
import type { Reader } from '../work';
import { subjectsOf } from './subjects';
import { unitTable } from './units';

const textOf = (record: RegisterRecord | undefined, field: string): string => {
  const value = record?.values[field];
  return typeof value === 'string' ? value : '';
};

async function judgedOf(read: Reader, round: Round, candidates: readonly Candidate[]): Promise<Judged[]> {
  const kind = kindOf(round.kind);
  if (!kind) return [];
  const { title, fields } = registerOf(kind.register);
  const personal = title.some((field) => fields[field]?.person);
  const records: (RegisterRecord | undefined)[] = await read.getMany(
    kind.register,
    candidates.map(({ subject }) => subject),
  );
  const present = records.filter((record) => record !== undefined);
  const subjects = await subjectsOf(read, kind, present);
  const units = new Map(present.map(({ id }, index) => [id, subjects[index]?.units ?? []]));
  return candidates.map(({ id, subject, name }, index) => {
    const record = records[index];
    return {
      id,
      subject,
      person: personal ? name : null,
      units: units.get(subject) ?? [name],
      recommendedBy: textOf(record, 'recommendedBy'),
    };
  });
}

/** What finds the ties between people and these candidates of a round. */
export async function tieFinder(read: Reader, round: Round, candidates: readonly Candidate[], today: string) {
  return new TieFinder(await unitTable(read), await judgedOf(read, round, candidates), today);
}

/** An expert as 回避 looks at it. */
export const judgeOf = (record: RegisterRecord): Judge => ({
  id: record.id,
  expert: record.id,
  name: textOf(record, 'name'),
  unit: textOf(record, 'unit'),
  avoidance: textOf(record, 'avoidance'),
  former: textOf(record, 'formerUnits'),
});

/** The members as 回避 looks at them: what an expert has stated since the draw counts. */
export async function judgesOf(read: Reader, members: readonly Member[]): Promise<Judge[]> {
  return Promise.all(
    members.map(async ({ id, name, unit, expert }) => {
      const record = expert === null ? undefined : await read.get('expert', expert);
      const known = record ? judgeOf(record) : { avoidance: '', former: '' };
      return { ...known, id, expert, name, unit };
    }),
  );
}
