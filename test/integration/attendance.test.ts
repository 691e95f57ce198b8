import { expect, test } from 'vitest';
import { faultOf } from './office';
import { RoundDesk } from './round-desk';

test('who was at the meeting is kept per member, can be taken back, and only of the own committee', async () => {
  const desk = await RoundDesk.open(1);
  await desk.toScoring();
  const [first, second, third] = (await desk.view()).members;
  const attend = (members: { id: string; present: boolean | null; note: string }[]) =>
    desk.harness.run('round.attend', { round: desk.id, members });
  await attend([
    { id: first?.id ?? '', present: true, note: '' },
    { id: second?.id ?? '', present: false, note: ' 因病请假 ' },
    { id: third?.id ?? '', present: true, note: '' },
  ]);
  await attend([{ id: third?.id ?? '', present: null, note: '' }]);
  expect((await desk.view()).members.map(({ attendance }) => attendance)).toEqual([
    { present: true, note: '' },
    { present: false, note: '因病请假' },
    null,
  ]);
  expect((await faultOf(attend([{ id: 'nobody', present: true, note: '' }]))).code).toBe('record.missing');
});
