import type { RegisterRecord } from '../../domain/registers/define';
import { requireRound } from '../reads/round-dossier';
import { kindOfRound } from '../reads/round-guard';
import { subjectsOf } from '../reads/subjects';
import type { Queries } from '../work';

/** Who may still enter a round, and how many may not for what reason. */
export const applicantQueries: Queries<'round.applicants' | 'round.fields'> = {
  'round.fields': async (read, { round: id }) => {
    const kind = kindOfRound(await requireRound(read, id));
    const candidates = await read.where('candidate', 'round', id);
    const records: (RegisterRecord | undefined)[] = await read.getMany(
      kind.register,
      candidates.map(({ subject }) => subject),
    );
    return candidates.map(({ id: candidate }, index) => {
      const values = records[index]?.values;
      return { candidate, field: values === undefined ? '' : kind.printed(values).kind };
    });
  },

  'round.applicants': async (read, { round: id }) => {
    const round = await requireRound(read, id);
    const kind = kindOfRound(round);
    const inRound = new Set((await read.where('candidate', 'round', id)).map(({ subject }) => subject));
    const records: RegisterRecord[] = await read.all(kind.register);
    const reasons = new Map<string, number>();
    const open = records.filter((record) => {
      if (inRound.has(record.id)) return false;
      const reason = kind.refusal(record);
      if (reason !== null) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      return reason === null;
    });
    const subjects = await subjectsOf(read, kind, open);
    const names = new Map((await read.all('district')).map((row) => [row.id, String(row.values.name ?? row.id)]));
    return {
      rows: open.map((record, index) => {
        const { name = '', district = '', unit = '' } = subjects[index] ?? {};
        return { id: record.id, name, district, districtName: names.get(district) ?? district, unit };
      }),
      refused: [...reasons].map(([reason, count]) => ({ reason, count })),
    };
  },
};
