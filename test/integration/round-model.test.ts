import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Fault } from '../../src-main/domain/fault';
import { contestants } from '../../src-main/domain/review/dossier';
import { STAGES, type Stage } from '../../src-main/domain/review/model';
import { leaves } from '../../src-main/domain/review/rubric';
import { RoundDesk, TODAY } from './round-desk';

type View = Awaited<ReturnType<RoundDesk['view']>>;
type Ballots = Awaited<ReturnType<typeof ballotsOf>>;
type Tally = Awaited<ReturnType<RoundDesk['tally']>>;

const ballotsOf = (desk: RoundDesk) => desk.harness.ask('round.ballots', { round: desk.id, member: null });

/** Everything that the next stage asks for, written here a second time, and plainly. */
interface Facts extends View {
  ballots: Ballots;
  tally: Tally;
  today: string;
}

const passed = ({ candidates }: Facts) => contestants(candidates);
const isBarred = ({ conflicts }: Facts, member: string, candidate: string) =>
  conflicts.some((one) => one.member === member && one.candidate === candidate && one.barred);

const everyoneHasAJudge = (facts: Facts) =>
  facts.members.length > 0 &&
  passed(facts).every(({ id }) => facts.members.some((member) => !isBarred(facts, member.id, id)));

const everythingIsMarked = (facts: Facts) =>
  facts.members.every(({ id: member, submitted }) => {
    const open = passed(facts).filter(({ id }) => !isBarred(facts, member, id));
    const given = open.every(({ id }) => {
      const marks = facts.ballots.find((one) => one.member === member && one.candidate === id)?.marks ?? {};
      return leaves(facts.round.rubric).every((criterion) => marks[criterion.id] !== undefined);
    });
    return given && (open.length === 0 || submitted !== null);
  });

/** The cut lies between two equal scores, and nobody has said who comes first; or nobody is above the line at all. */
function selectionStands({ round, tally, objections }: Facts): boolean {
  const out = objections.filter(({ settlement }) => settlement?.outcome === 'upheld').map((one) => one.candidate);
  const scores = tally.rows
    .filter(({ candidate, score }) => !out.includes(candidate) && Number(score) * 100 >= (round.quota.minimum ?? 0))
    .map(({ candidate, score }) => ({ candidate, score: Number(score) }))
    .sort((a, b) => b.score - a.score);
  const places = round.quota.total ?? scores.length;
  const [last, next] = [scores[places - 1]?.score, scores[places]?.score];
  if (scores.length === 0) return false;
  if (last === undefined || last !== next) return true;
  const tied = scores.filter(({ score }) => score === last).map(({ candidate }) => candidate);
  return JSON.stringify(round.tieDecision?.order.toSorted()) === JSON.stringify(tied.toSorted());
}

function publicityIsOver({ round, candidates, objections, today }: Facts): boolean {
  const forward = candidates.filter(({ result, held }) => result?.outcome === 'selected' && held === null);
  const open = objections.some(
    (one) => one.accepted && one.settlement === null && forward.some(({ id }) => id === one.candidate),
  );
  return round.publicity !== null && round.publicity.end < today && !open;
}

const MET: Record<Stage, (facts: Facts) => boolean> = {
  draft: ({ round: { quota } }) =>
    !(quota.total !== null && quota.perDistrict !== null && quota.perDistrict > quota.total),
  application: ({ candidates }) => candidates.length > 0,
  formCheck: ({ candidates }) =>
    candidates.every(({ decision }) => decision !== null && decision.verdict !== 'return') &&
    candidates.some(({ decision }) => decision?.verdict === 'pass'),
  committee: everyoneHasAJudge,
  scoring: (facts) => everyoneHasAJudge(facts) && everythingIsMarked(facts),
  tally: () => true,
  selection: selectionStands,
  publicity: publicityIsOver,
  publication: ({ round }) => round.publication !== null,
  archive: () => false,
};

/** What someone at the desk may try, sensible or not; `n` chooses among what is there. */
type Step = (desk: RoundDesk, n: number, clock: { today: string }) => Promise<unknown>;

const later = (desk: RoundDesk, clock: { today: string }, today: string) => {
  clock.today = today;
  desk.harness.on(today);
};

async function pick(desk: RoundDesk, n: number) {
  const view = await desk.view();
  const { members, candidates } = view;
  return { view, member: members[n % members.length], candidate: candidates[n % candidates.length] };
}

/** Totals of which many are equal. */
const totalOf = (n: number) => 60 + (n % 2) * 10;

async function markAll(desk: RoundDesk, n: number): Promise<void> {
  const { members, candidates } = await desk.view();
  for (const { seat } of members) {
    for (const place of candidates.keys()) await desk.enter(seat, place + 1, totalOf(place + n)).catch(() => undefined);
    await desk.submit(seat).catch(() => undefined);
  }
}

/** What is usually done at the stage. */
const USUAL: Partial<Record<Stage, Step>> = {
  draft: (desk, n) => desk.configure({ quota: { total: n % 4 === 3 ? null : 1 + (n % 3) } }),
  application: (desk) => desk.collect(),
  formCheck: (desk) => desk.pass(),
  committee: (desk, n) => desk.addMember(`评委${n}`),
  scoring: markAll,
  selection: async (desk) => {
    const { tieAtCut } = await desk.tally();
    await desk.harness.run('round.decideTie', { ...(await desk.on()), order: tieAtCut, reason: '评委会票决' });
  },
  publicity: async (desk, n, clock) => {
    await desk.harness.run('round.startPublicity', { ...(await desk.on()), start: clock.today });
    if (n % 2 === 0) later(desk, clock, '2026-12-20');
  },
  publication: (desk) => desk.publish({ date: '2026-12-21' }),
};

const STEPS: Record<string, Step> = {
  usual: async (desk, n, clock) => USUAL[(await desk.view()).round.stage]?.(desk, n, clock),
  back: (desk) => desk.back(),
  quota: (desk, n) => desk.configure({ quota: { total: 1 + (n % 3), perDistrict: n % 4 === 0 ? 4 : null } }),
  decide: async (desk, n) => {
    const { view, candidate } = await pick(desk, n);
    const verdict = (['pass', 'return', 'reject'] as const)[n % 3] ?? 'pass';
    const decision = { verdict, reason: '核对后决定', deadline: verdict === 'return' ? '2026-12-31' : null };
    const candidates = [candidate?.id ?? ''];
    await desk.harness.run('round.decide', { round: desk.id, rev: view.round.rev, candidates, ...decision });
  },
  recheck: async (desk, n) => {
    const { candidate } = await pick(desk, n);
    await desk.harness.run('round.recheck', { ...(await desk.on()), candidates: [candidate?.id ?? ''] });
  },
  withdraw: async (desk, n) => {
    const { candidate } = await pick(desk, n);
    await desk.harness.run('round.withdraw', { ...(await desk.on()), candidates: [candidate?.id ?? ''] });
  },
  member: (desk, n) => desk.addMember(`评委${n}`, n % 2 === 0 ? '渝创第1科技馆' : '示例学会'),
  bar: async (desk, n) => {
    const { member, candidate } = await pick(desk, n);
    const pair = { round: desk.id, member: member?.id ?? '', candidate: candidate?.id ?? '' };
    await desk.harness.run('round.setConflict', { ...pair, barred: n % 3 !== 0, reason: '同单位' });
  },
  enter: (desk, n) => desk.enter(1 + (n % 2), 1 + (n % 3), totalOf(n)),
  submit: (desk, n) => desk.submit(1 + (n % 2)),
  unlock: async (desk, n) => {
    const { id, rev } = await desk.member(1 + (n % 2));
    await desk.harness.run('ballot.unlock', { round: desk.id, member: id, rev, reason: '评委要求改正' });
  },
  hold: async (desk, n) => {
    const { candidate } = await pick(desk, n);
    const on = { round: desk.id, candidate: candidate?.id ?? '', rev: candidate?.rev ?? 0 };
    await desk.harness.run('round.hold', { ...on, reason: n % 2 === 0 ? '信访核实中' : null });
  },
  object: async (desk, n, clock) => {
    const { candidate } = await pick(desk, n);
    const grounds = { objector: '李明', written: true, evidence: n % 3 !== 0, aboutScoreOnly: false };
    const about = { candidate: candidate?.id ?? '', receivedOn: clock.today, content: '材料不实' };
    await desk.harness.run('objection.add', { round: desk.id, ...about, ...grounds });
  },
  /** Publicity with an objection to one who is selected, in time; then the period is let run out. */
  dispute: async (desk, n, clock) => {
    const { candidates, round } = await desk.view();
    if (round.publicity === null)
      await desk.harness.run('round.startPublicity', { ...(await desk.on()), start: clock.today });
    const selected = candidates.filter(({ result }) => result?.outcome === 'selected');
    const grounds = { objector: '李明', written: true, evidence: true, aboutScoreOnly: false };
    const about = { candidate: selected[n % selected.length]?.id ?? '', receivedOn: clock.today, content: '材料不实' };
    await desk.harness.run('objection.add', { round: desk.id, ...about, ...grounds });
    later(desk, clock, '2026-12-20');
  },
  settle: async (desk, n) => {
    const { objections } = await desk.view();
    const { id = '', rev = 0 } = objections[n % objections.length] ?? {};
    const settled = { outcome: n % 2 === 0 ? ('upheld' as const) : ('dismissed' as const), text: '经核实' };
    await desk.harness.run('objection.settle', { round: desk.id, id, rev, ...settled });
  },
  wait: async (desk, _n, clock) => later(desk, clock, '2026-12-20'),
  publish: (desk) => desk.publish({ date: '2026-12-21' }),
};

async function factsOf(desk: RoundDesk, today: string): Promise<Facts> {
  const [view, ballots, tally] = [await desk.view(), await ballotsOf(desk), await desk.tally()];
  return { ...view, ballots, tally, today };
}

const stageOf = async (desk: RoundDesk): Promise<Stage> => (await desk.view()).round.stage;

/** There is nobody to do it to, or no stage to go to: said by the test's own desk. */
const IDLE = /^(?:no (?:member|candidate) \d+|the round is at its end)$/;

/** Carries it out; what the program refuses is no matter, anything else is a defect. */
async function tried(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (error instanceof Fault || (error instanceof Error && IDLE.test(error.message))) return false;
    throw error;
  }
}

/** What does something at a stage, so that walks do not spend themselves on refusals. */
const HERE: Record<Stage, readonly string[]> = {
  draft: ['quota'],
  application: ['withdraw'],
  formCheck: ['decide', 'decide', 'recheck'],
  committee: ['member', 'bar'],
  scoring: ['bar', 'enter', 'submit', 'unlock'],
  tally: ['back'],
  selection: ['hold', 'back'],
  publicity: ['dispute', 'object', 'settle', 'hold', 'wait', 'dispute'],
  publication: ['object', 'settle', 'hold', 'publish'],
  archive: ['hold'],
};

const step = fc.oneof(
  { weight: 5, arbitrary: fc.constant('advance') },
  { weight: 3, arbitrary: fc.constant('usual') },
  { weight: 6, arbitrary: fc.constant('here') },
  { weight: 2, arbitrary: fc.constantFrom(...Object.keys(STEPS)) },
);
const some = fc.tuple(step, fc.nat(11));
/** What is usual, as far as some stage, so that the late ones are walked as much as the early; then anything. */
const walks = fc
  .tuple(fc.nat(8), fc.nat(11), fc.array(some, { minLength: 8, maxLength: 25 }))
  .map(([lead, n, then]) => [
    ...Array.from({ length: lead }, () => [['usual', n] as const, ['advance', 0] as const]).flat(),
    ...then,
  ]);

/** The step that is meant at this stage. */
const meant = (name: string, stage: Stage, n: number): string =>
  name === 'here' ? (HERE[stage][n % HERE[stage].length] ?? '') : name;

// A way into a stage that skips what the stage before asks for, in whatever order things are done and undone.
test('a round is never at a stage whose conditions were not met, and never kept from one whose conditions are', async () => {
  const reached = new Set<Stage>();
  await fc.assert(
    fc.asyncProperty(walks, async (steps) => {
      const desk = await RoundDesk.open(3);
      const clock = { today: TODAY };
      const history: string[] = [];
      for (const [said, n] of steps) {
        const facts = await factsOf(desk, clock.today);
        const { stage } = facts.round;
        const name = meant(said, stage, n);
        if (name === 'advance') {
          const moved = await tried(desk.advance());
          history.push(`${stage} ${moved ? '→' : '×'}`);
          expect([history, moved]).toEqual([history, MET[stage](facts)]);
          expect(await stageOf(desk)).toBe(moved ? STAGES[STAGES.indexOf(stage) + 1] : stage);
          reached.add(await stageOf(desk));
        } else {
          const done = await tried(Promise.resolve(STEPS[name]?.(desk, n, clock)));
          history.push(`${name} ${n}${done ? '' : ' ×'}`);
          const to = name === 'back' && done ? STAGES[STAGES.indexOf(stage) - 1] : stage;
          expect([history, await stageOf(desk)]).toEqual([history, to]);
        }
      }
    }),
    { numRuns: 50, seed: 20261124 },
  );
  // The walk is worth nothing where it does not come.
  expect([...reached].toSorted()).toEqual(STAGES.filter((stage) => stage !== 'draft').toSorted());
}, 240_000);
