import { dateOfInstant } from '../../domain/calendar/date';
import { awayMembers, barredPairs, contestants, type Dossier, pairKey } from '../../domain/review/dossier';
import type { Ballot } from '../../domain/review/model';
import { STAGES } from '../../domain/review/model';
import { resultsOf, selectionOf } from '../../domain/review/results';
import { tallyRows } from '../../domain/review/tally-row';
import { readDossier } from '../reads/round-dossier';
import type { Queries } from '../work';

/** Candidate → member → marks. */
function marksBy(ballots: readonly Ballot[]): Map<string, Record<string, Ballot['marks']>> {
  const found = new Map<string, Record<string, Ballot['marks']>>();
  for (const { candidate, member, marks } of ballots) {
    const given = found.get(candidate) ?? {};
    given[member] = marks;
    found.set(candidate, given);
  }
  return found;
}

/** Papers carry a date of the data, not of the clock: the last step of the round. */
const dateOf = ({ round }: Dossier): string => dateOfInstant(round.steps.at(-1)?.at ?? round.createdAt);

/** Has the round come to where places are handed out? Before, what the quota says is no proposal yet. */
const isSelecting = ({ round }: Dossier): boolean => STAGES.indexOf(round.stage) >= STAGES.indexOf('selection');

export const reckoningPaperQueries: Queries<'paper.reckoning' | 'paper.votes'> = {
  'paper.reckoning': async (read, { round: id }) => {
    const dossier = await readDossier(read, id);
    const { round, members, ballots, sheets } = dossier;
    const results = resultsOf(dossier);
    const rows = tallyRows(round, results);
    const { proposal } = selectionOf(dossier, results);
    const proposed = new Map(proposal.map(({ candidate, ...one }) => [candidate, one]));
    const marks = marksBy(ballots);
    const away = awayMembers(dossier);
    const audits = new Map(sheets.map((sheet) => [sheet.candidate, sheet]));
    return {
      title: round.title,
      date: dateOf(dossier),
      rubric: round.rubric,
      method: round.method,
      quota: round.quota,
      members: members.map((member) => {
        const { id, seat, name } = member;
        return { id, seat, name, away: away.includes(member) };
      }),
      candidates: rows.map((row, index) => {
        const sheet = audits.get(row.candidate);
        return {
          row,
          marks: marks.get(row.candidate) ?? {},
          sheet: sheet ? { self: sheet.self, audited: sheet.audited, remarks: sheet.remarks } : null,
          attempts: results[index]?.attempts ?? [],
          proposed: (isSelecting(dossier) && proposed.get(row.candidate)) || null,
        };
      }),
    };
  },

  'paper.votes': async (read, { round: id }) => {
    const dossier = await readDossier(read, id);
    const { round, members, candidates, conflicts, polls } = dossier;
    const barred = barredPairs(conflicts);
    return {
      title: round.title,
      date: dateOf(dossier),
      rule: round.method.vote,
      members: members.map(({ id, name }) => ({ id, name })),
      candidates: contestants(candidates).map(({ id, code, name }) => ({
        id,
        code,
        name,
        barred: members.filter((member) => barred.has(pairKey(member.id, id))).map((member) => member.id),
      })),
      polls: polls
        .filter(({ closed, voided }) => closed !== null || voided !== null)
        .map((poll) => ({ ...poll, heldOn: dateOfInstant(poll.heldAt) })),
    };
  },
};
