import { expect, test } from 'vitest';
import { presentMembers } from '../../../src-main/domain/review/attendance';
import { memberOf } from './rounds';

const came = (seat: number, present: boolean | null) =>
  memberOf(seat, false, { attendance: present === null ? null : { present, note: '' } });

// A vote counted from members who never came passes or fails by a wrong basis.
test('a vote begins with those who signed in, and with everyone where nobody did', () => {
  expect(presentMembers([came(1, true), came(2, false), came(3, null)])).toEqual(['m1']);
  expect(presentMembers([came(1, null), came(2, null)])).toEqual(['m1', 'm2']);
  expect(presentMembers([came(1, false), came(2, false)])).toEqual([]);
  expect(presentMembers([])).toEqual([]);
});
