import { dateOfInstant } from '../../domain/calendar/date';
import { awayMembers, barredPairs, byCode, contestants, pairKey } from '../../domain/review/dossier';
import { judges } from '../../domain/review/groups';
import { isScored } from '../../domain/review/method';
import { readDossier } from '../reads/round-dossier';
import { kindOfRound } from '../reads/round-guard';
import type { Queries } from '../work';

/** 申报汇总表 and 评分表: lists that a round's work begins with. */
export const listPaperQueries: Queries<'paper.applications' | 'paper.scoring'> = {
  'paper.applications': async (read, { round: id }, { today }) => {
    const { round, candidates } = await readDossier(read, id);
    const { name, unit, counted } = kindOfRound(round).wording;
    return {
      title: round.title,
      today,
      words: { name, unit, counted },
      applications: candidates.toSorted(byCode).map((candidate) => {
        const { code, districtName, suggested, findings, decision } = candidate;
        return {
          code,
          districtName,
          name: candidate.name,
          unit: candidate.unit,
          suggested,
          findings: findings.map(({ text }) => text),
          decision: decision && { verdict: decision.verdict, reason: decision.reason, deadline: decision.deadline },
        };
      }),
    };
  },

  'paper.scoring': async (read, { round: id }) => {
    const dossier = await readDossier(read, id);
    const { round, members, candidates, conflicts, ballots } = dossier;
    const away = awayMembers(dossier);
    const barred = barredPairs(conflicts);
    const marks = new Map(ballots.map((ballot) => [ballot.id, ballot.marks]));
    const judged = isScored(round.method) ? contestants(candidates) : [];
    return {
      title: round.title,
      date: dateOfInstant(round.steps.at(-1)?.at ?? round.createdAt),
      rubric: round.rubric,
      blind: round.intake.blind,
      name: kindOfRound(round).wording.name,
      // Who is known to stay away has no sheet to fill in.
      members: members
        .filter((member) => !away.includes(member))
        .map((member) => ({
          seat: member.seat,
          name: member.name,
          unit: member.unit,
          submitted: member.submitted !== null,
          candidates: judged
            .filter((candidate) => judges(member, candidate))
            .map(({ id: of, code, name, districtName }) => {
              const key = pairKey(member.id, of);
              return { code, name, districtName, barred: barred.has(key), marks: marks.get(key) ?? {} };
            }),
        })),
    };
  },
};
