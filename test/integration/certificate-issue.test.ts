import { beforeEach, expect, test } from 'vitest';
import { type RegisterName, registerOf } from '../../src-main/domain/registers';
import type { Values } from '../../src-main/domain/registers/define';
import type { Harness } from '../store-harness';
import { recordValues } from '../support/record-values';
import { addBase, faultOf, openOffice } from './office';

let office: Harness;
beforeEach(async () => {
  office = await openOffice();
});

const keep = (records: { holder: string; title?: string; subject?: { register: string; id: string } | null }[]) =>
  office.run('certificate.keep', {
    code: 'JY',
    issuedOn: '2026-11-12',
    validFrom: null,
    validTo: null,
    records: records.map(({ holder, title = '结业证书', subject = null }) => ({ holder, title, subject, fields: {} })),
  });
const plan = (records: { holder: string; title: string; subject: { register: string; id: string } | null }[]) =>
  office.ask('certificate.plan', { code: 'JY', issuedOn: '2026-11-12', holders: records });
const add = async (register: RegisterName, values: Values) =>
  (await office.run('register.save', { register, id: null, rev: 0, values })).id;

// Catches a second list that begins at 1 again, and a number that a plan used up without issuing anything.
test('numbers go on without a gap from list to list; asking uses none up; a void number stays', async () => {
  const { certificates } = await keep([{ holder: '王䶮' }, { holder: '李㛃' }]);
  const [first] = await office.ask('certificate.list', { search: '王䶮' });
  expect(first?.number).toBe('渝科普〔2026〕基地-0001');
  await plan([{ holder: '张𬭚', title: '结业证书', subject: null }]);
  await office.run('certificate.void', { id: certificates[0] ?? '', rev: 1, reason: '姓名有误' });
  const again = await keep([{ holder: '王䶮' }]);
  const all = await office.ask('certificate.list', {});
  expect(all.map(({ seq, holder, voided }) => [seq, holder, voided?.reason ?? null])).toEqual([
    [1, '王䶮', '姓名有误'],
    [2, '李㛃', null],
    [3, '王䶮', null],
  ]);
  expect(all.find(({ id }) => id === again.certificates[0])).toMatchObject({
    round: null,
    subject: null,
    madeAt: null,
  });
});

test('who has a valid certificate of the title this year, or stands twice in the list, is pointed out', async () => {
  await keep([{ holder: '王䶮' }]);
  const title = '结业证书';
  const asked = ['王 䶮', '李㛃', '李㛃'].map((holder) => ({ holder, title, subject: null }));
  expect((await plan(asked)).repeated).toEqual([0, 2]);
  expect((await plan([{ holder: '王䶮', title: '聘书', subject: null }])).repeated).toEqual([]);
});

test('certificates of one person stand together: those of a roster are about the person’s own file', async () => {
  const base = await addBase(office, 1);
  const filled = (register: RegisterName, more: Values) => ({
    ...recordValues(registerOf(register), 1, '2026-11-01', (to) => (to === 'base' ? [base.id] : [])),
    ...more,
  });
  const phone = '13800000001';
  const instructor = await add('instructor', filled('instructor', { name: '陈𠮷', phone }));
  const trainingClass = await add('trainingClass', filled('trainingClass', { name: '2026年科技辅导员研修班' }));
  const taken = { name: '陈𠮷', phone, instructor, teacher: null, trainingClass, hours: 400 };
  const attendance = await add('attendance', filled('attendance', taken));
  const [subject] = await office.ask('certificate.subjects', { register: 'attendance', ids: [attendance] });
  expect(subject?.subject).toEqual({ register: 'instructor', id: instructor });
  expect(subject?.values).toMatchObject({ name: '陈𠮷', trainingClass: '2026年科技辅导员研修班', hours: '40' });
  // Nothing personal may be offered to a template.
  expect(JSON.stringify(subject)).not.toContain('13800000001');

  const about = { register: 'instructor', id: instructor };
  const { certificates } = await keep([
    { holder: '陈𠮷', subject: about },
    { holder: '陈𠮷（又名）', title: '五星级科技辅导员', subject: about },
    { holder: '陈𠮷' },
  ]);
  const own = await office.ask('certificate.list', { holder: certificates[0] ?? '' });
  expect(own.map(({ id }) => id)).toEqual(certificates.slice(0, 2));
  const { links } = await office.ask('register.get', { register: 'instructor', id: instructor });
  expect(links.map(({ id }) => id)).toEqual(certificates.slice(0, 2));
});

test('a date that is none, and a term turned round, issue nothing', async () => {
  const given = { code: 'JY', validFrom: null, validTo: null };
  const records = [{ holder: '王䶮', title: '结业证书', subject: null, fields: {} }];
  const wrong = await faultOf(office.run('certificate.keep', { ...given, issuedOn: '2026-02-30', records }));
  expect(wrong.code).toBe('input.invalid');
  const term = { issuedOn: '2026-02-03', validFrom: '2026-02-03', validTo: '2026-02-02' };
  expect((await faultOf(office.run('certificate.keep', { ...given, ...term, records }))).code).toBe('input.invalid');
  office.as('reviewer');
  expect((await faultOf(keep([{ holder: '王䶮' }]))).code).toBe('permission.denied');
  expect(await office.ask('certificate.list', {})).toEqual([]);
});

// Catches a plaque in the designer that says 结业证书, because that is the longest name in the register.
test('a template is shown with a certificate of its own kind; with an invented one where there is none', async () => {
  await keep([{ holder: '买买提·吐尔逊' }, { holder: '重庆科技馆', title: '重庆市中小学校外科普特色基地' }]);
  const shown = async (about: string) => {
    const { values } = await office.ask('template.sample', { about, sample: 'longest' });
    return `${values.持有者} ${values.称号}`;
  };
  expect(await shown('牌匾（600×400） 牌匾')).toBe('重庆科技馆 重庆市中小学校外科普特色基地');
  expect(await shown('结业证书（A4 横） 结业证书')).toBe('买买提·吐尔逊 结业证书');
  expect(await shown('聘书（A4 横） 聘书')).toBe('阿卜杜热合曼·买买提·吐尔逊江 重庆市青少年科普教育专家');
});
