import { registerOf } from '../../src-main/domain/registers';
import { Calls } from '../crash/stream';
import { recordValues } from '../support/record-values';
import { kinds, withProgram } from './hosts';
import { type Row, row } from './row';

const COUNT = 1000;
const TODAY = '2026-11-12';
const REGISTER = 'forum';
const PEOPLE = [
  { account: 'admin', password: 'bench-2026-admin', name: '管理员', role: 'administrator' },
  { account: 'staff', password: 'bench-2026-staff', name: '经办', role: 'staff' },
];
const OFFICES = {
  education: { name: '重庆市教育委员会', short: '市教委' },
  association: { name: '重庆市科学技术协会', short: '市科协' },
  docPrefix: '渝科协发',
  certificatePattern: '渝科普〔{year}〕{kind}-{seq:4}',
};

interface Gaps {
  kepuGaps: number[];
}

/** The longest time between two frames of the desk while 1,000 certificates are made; the aim beside it. */
export async function frameRows(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const kind of kinds) {
    const longest = await withProgram(kind, async ({ page }) => {
      const calls = await Calls.open(page);
      await calls.call('setup.complete', { users: PEOPLE, offices: OFFICES, sample: false });
      await calls.call('session.login', { account: 'staff', password: 'bench-2026-staff' });
      const ids: string[] = [];
      for (let n = 1; n <= COUNT; n += 1) {
        const values = { ...recordValues(registerOf(REGISTER), n, TODAY, () => []), name: `第${n}届论坛` };
        ids.push(
          (await calls.call<{ id: string }>('register.save', { register: REGISTER, id: null, rev: 0, values })).id,
        );
      }
      const fill = { 持有者: { column: 'name' }, 称号: { text: '优秀组织单位' } };
      const issue = { code: 'RY', issuedOn: TODAY, validFrom: null, validTo: null, fill };
      const of = { from: 'register', register: REGISTER, ids, issue };
      const { certificates } = await calls.call<{ certificates: string[] }>('certificate.issue', { of });
      await page.evaluate(() => {
        const gaps: number[] = [];
        Object.assign(window, { kepuGaps: gaps });
        let last = performance.now();
        const step = (now: number) => {
          gaps.push(now - last);
          last = now;
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      });
      await calls.call('certificate.make', { certificates });
      return page.evaluate(() => Math.max(...(window as unknown as Gaps).kepuGaps.slice(1)));
    });
    rows.push(
      row(`longest frame in ms while ${COUNT} certificates are made, ${kind}; floor: the aim of 100`, longest, 100, 1),
    );
  }
  return rows;
}
