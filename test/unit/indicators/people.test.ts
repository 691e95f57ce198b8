import { expect, test } from 'vitest';
import { indicatorNamed } from '../../../src-main/domain/indicators';
import { ruralServed, ruralUnserved } from '../../../src-main/domain/indicators/rural';
import { starInstructors } from '../../../src-main/domain/indicators/stars';
import { trainingByBase, trainingCoverage, trainingDue } from '../../../src-main/domain/indicators/training';
import type { Values } from '../../../src-main/domain/registers/define';
import { factsOf, record, sample } from './facts';

test('the sample roster: of 216 good rows full-time, 168 were trained in the three years before 2026-11-01 and 48 were not', async () => {
  const facts = factsOf({ instructor: await sample('instructor', 'instructors-2026.xlsx') });
  const [covered, due, bases] = [trainingCoverage, trainingDue, trainingByBase].map((each) => each.answer(facts));
  // The page of the sample counts all its rows (222, 170, 52); six of them are held or in error, none of these part-time.
  expect((covered?.figure ?? 0) + (due?.figure ?? 0)).toBe(covered?.total);
  expect(bases?.groups.reduce((sum, { figure }) => sum + figure, 0)).toBe(covered?.figure);
  expect([covered?.total, covered?.figure, due?.figure]).toEqual([216, 168, 48]);
});

test('a training that is too old, of another district or failed counts, or one in a class does not', () => {
  const person = (id: string, more: Values = {}) =>
    record('instructor', id, { name: id, base: 'b', district: '500103', employment: '专职', ...more });
  const course = (id: string, endsOn: string, level = '市级') =>
    record('trainingClass', id, { name: id, startsOn: endsOn, endsOn, level }, 'finished');
  const came = (id: string, instructor: string, trainingClass: string, more: Values = {}, status = 'completed') =>
    record('attendance', id, { name: instructor, unit: '甲馆', instructor, trainingClass, ...more }, status);
  const facts = factsOf({
    base: [record('base', 'b', { unitName: '甲馆', district: '500103' }, 'named')],
    instructor: [
      person('roster', { training2024: '2024-05-20' }),
      person('edge', { training2023: '2023-11-01' }),
      person('too old', { training2023: '2023-10-31' }),
      person('class'),
      person('district class'),
      person('failed'),
      person('never'),
      person('part-time', { employment: '兼职' }),
    ],
    trainingClass: [course('city', '2026-05-01'), course('local', '2026-05-01', '区县级')],
    attendance: [
      came('1', 'class', 'city'),
      came('2', 'district class', 'local'),
      came('3', 'failed', 'city', { result: '不合格' }),
    ],
  });
  const covered = trainingCoverage.answer(facts);
  const due = trainingDue.answer(facts);
  expect([covered.figure, covered.total]).toEqual([3, 7]);
  expect(
    covered
      .found()
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['class', 'edge', 'roster']);
  expect(due.found().map(({ id, reason }) => [id, reason])).toEqual([
    ['district class', '甲馆，没有培训记录'],
    ['failed', '甲馆，没有培训记录'],
    ['never', '甲馆，没有培训记录'],
    ['too old', '甲馆，最近一次培训 2023-10-31'],
  ]);
  expect(trainingByBase.answer(facts).groups).toEqual([{ key: 'b', label: '甲馆', figure: 3, total: 7 }]);
});

test('the sample of schools: 69 of the 249 good rows are rural', async () => {
  const schools = await sample('school', 'schools-2026.xlsx');
  const answer = ruralUnserved.answer(factsOf({ school: schools }));
  expect([answer.figure, answer.total]).toEqual([69, 69]);
  expect(schools.reduce((sum, { values }) => sum + Number(values.pupils ?? 0), 0)).toBe(449_208);
  expect(answer.note).toBe('农村学校学生 33077 人，其中这些学校 33077 人');
});

test('a school counts as served by what was planned, has ended or was long ago, or not by what still runs', () => {
  const school = (id: string, more: Values = {}, status = 'active') =>
    record('school', id, { name: id, district: '500101', rural: true, pupils: 100, ...more }, status);
  const facts = factsOf({
    school: [
      ...['visited', 'planned', 'last year', 'pack', 'returned', 'expert', 'hired', 'hired once', 'nothing'].map((id) =>
        school(id),
      ),
      school('town', { rural: false }),
      school('closed', {}, 'closed'),
    ],
    visit: [
      record('visit', '1', { school: 'visited', heldOn: '2026-09-01' }, 'done'),
      record('visit', '2', { school: 'planned', heldOn: '2026-10-01' }, 'planned'),
      record('visit', '3', { school: 'last year', heldOn: '2026-08-31' }, 'done'),
      record('visit', '4', { school: 'town', heldOn: '2026-10-01' }, 'done'),
    ],
    packHandout: [
      record('packHandout', '5', { school: 'pack', handedOn: '2024-03-01' }, 'used'),
      record('packHandout', '6', { school: 'returned', handedOn: '2026-10-01' }, 'returned'),
      record('packHandout', '7', { school: 'visited', handedOn: '2026-10-01' }, 'received'),
    ],
    serviceRecord: [record('serviceRecord', '8', { school: 'expert', heldOn: '2026-10-20' }, 'done')],
    engagement: [
      record('engagement', '9', { school: 'hired', endsOn: '2026-11-01' }, 'active'),
      record('engagement', '10', { school: 'hired once', endsOn: '2026-10-31' }, 'active'),
    ],
  });
  const served = ruralServed.answer(facts);
  expect([served.figure, served.total]).toEqual([4, 9]);
  expect(Object.fromEntries(served.found().map(({ id, reason }) => [id, reason]))).toEqual({
    visited: '参观、资源包，学生 100 人',
    pack: '资源包，学生 100 人',
    expert: '专家活动，学生 100 人',
    hired: '聘用辅导员，学生 100 人',
  });
  expect(
    ruralUnserved
      .answer(facts)
      .found()
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['hired once', 'last year', 'nothing', 'planned', 'returned']);
});

test('stars of those who have left are counted, or one star for another', () => {
  const person = (id: string, star: string | null, status = 'active') =>
    record('instructor', id, { name: id, star }, status);
  const answer = starInstructors.answer(
    factsOf({
      instructor: [
        person('a', '五星'),
        person('b', '三星'),
        person('c', '三星'),
        person('d', null),
        person('e', '四星', 'left'),
      ],
    }),
  );
  expect(answer.groups.map(({ label, figure }) => [label, figure])).toEqual([
    ['五星', 1],
    ['四星', 0],
    ['三星', 2],
  ]);
  expect(answer.figure).toBe(3);
});

test('what a register declares is asked of records in other statuses, or on the very day', () => {
  const problem = (id: string, dueOn: string, status = 'open') =>
    record('rectification', id, { name: id, unit: '甲区教委', district: '500101', dueOn }, status);
  const answer = indicatorNamed('rectification.overdue')?.answer(
    factsOf({
      rectification: [
        problem('late', '2026-10-31'),
        problem('today', '2026-11-01'),
        problem('done', '2026-01-01', 'closed'),
      ],
    }),
  );
  expect([answer?.figure, answer?.total]).toEqual([1, 2]);
  expect(answer?.found().map(({ id, reason }) => [id, reason])).toEqual([['late', '整改期限 2026-10-31，甲区教委']]);
});
