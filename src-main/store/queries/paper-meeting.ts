import type { InternalOutput } from '../../api/internal';
import type { Dossier } from '../../domain/review/dossier';
import { minutesOf } from '../../domain/review/minutes/compose';
import type { Drawn } from '../../domain/review/minutes/opening';
import { OUTCOME_LABELS, SEAT_LABELS } from '../../domain/review/model';
import { printedResult, resultsOf } from '../../domain/review/results';
import { placeRule } from '../../domain/review/rules-words';
import { type Attempt, passedIn } from '../../domain/review/votes/reckon';
import { officesOf } from '../reads/offices';
import { readDossier } from '../reads/round-dossier';
import { kindOfRound } from '../reads/round-guard';
import type { Queries, Reader } from '../work';

type Meeting = InternalOutput<'paper.meeting'>;

/** The draw that stands; null: the committee was put together by hand. */
async function drawnBy(read: Reader, round: string): Promise<Drawn | null> {
  const draws = (await read.where('draw', 'round', round)).sort((a, b) => a.number - b.number);
  const standing = draws.findLast(({ drawn, annulled }) => drawn !== null && annulled === null);
  return standing ? { number: standing.number, date: standing.plan.date, supervisor: standing.plan.supervisor } : null;
}

/** Where scores give the places, a vote that was lost is what keeps a good one out. */
const failed = ({ round }: Dossier, attempts: readonly Attempt[]): boolean =>
  round.method.by === 'scoreThenVote' && attempts.length > 0 && !passedIn(attempts);

/** Everyone who was judged, best first; those without a place last. */
function rankingOf(dossier: Dossier): Meeting['ranking'] {
  return resultsOf(dossier).map((result) => {
    const { of, rank, tied, attempts } = result;
    const fixed = of.result;
    const notes = [
      tied ? '并列' : '',
      failed(dossier, attempts) ? '表决未通过' : '',
      of.held ? '暂缓' : '',
      of.withdrawn ? '已撤销' : '',
    ];
    return {
      rank: fixed?.rank ?? rank,
      code: of.code,
      name: of.name,
      districtName: of.districtName,
      unit: of.unit,
      printed: printedResult(dossier.round.method, result),
      outcome: fixed === null ? '' : (fixed.level ?? OUTCOME_LABELS[fixed.outcome]),
      note: notes.filter(Boolean).join('，'),
    };
  });
}

export const meetingPaperQueries: Queries<'paper.meeting'> = {
  'paper.meeting': async (read, { round: id }, context) => {
    const dossier = await readDossier(read, id);
    const { round, members } = dossier;
    const offices = await officesOf(read);
    const { name, unit, counted } = kindOfRound(round).wording;
    return {
      offices,
      title: round.title,
      today: context.today,
      words: { name, unit },
      by: round.method.by,
      members: members.map(({ seat, name, unit, title, duty, attendance }) => ({
        ...{ seat, name, unit, title },
        duty: SEAT_LABELS[duty],
        present: attendance?.present ?? null,
        note: attendance?.note ?? '',
      })),
      ranking: rankingOf(dossier),
      method: placeRule(round.method),
      minutes: minutesOf(dossier, await drawnBy(read, id), counted),
    };
  },
};
