import { readFileSync } from 'node:fs';
import type { InternalInput } from '../../src-main/api/internal';
import type { FaultData } from '../../src-main/domain/fault';
import { Fault } from '../../src-main/domain/fault';
import { checkCharacter } from '../../src-main/domain/identity/credit-code';
import type { Values } from '../../src-main/domain/registers/define';
import { type Harness, openHarness } from '../store-harness';
import type { Desk, People } from '../support/round-steps';

type Setup = InternalInput<'setup.install'>;

const shipped = JSON.parse(readFileSync(new URL('../../resources/data/districts.json', import.meta.url), 'utf8')) as {
  organs?: [string, string];
}[];
export const districts = shipped.map((district) => ({ organs: null, ...district })) as Setup['districts'];

export const offices: Setup['offices'] = {
  education: { name: '重庆市教育委员会', short: '市教委' },
  association: { name: '重庆市科学技术协会', short: '市科协' },
  docPrefix: '渝科协发',
  certificatePattern: '渝科普〔{year}〕基地-{seq:4}',
};

const users: Setup['users'] = [
  { account: 'Admin', name: '管理员甲', role: 'administrator', password: 'scrypt$1' },
  { account: 'staff', name: '经办甲', role: 'staff', password: 'scrypt$2' },
];

/** A store after the first start, with the districts, and staff at the desk. */
export async function openOffice(): Promise<Harness> {
  const harness = await openHarness();
  harness.as(null, '首次设置');
  await harness.run('setup.install', { users, offices, districts });
  harness.as('staff', '经办甲');
  return harness;
}

/** Staff and reviewer at the desk of a store; between their steps the staff is there. */
export function peopleOf(harness: Harness): People {
  const desk = (role: 'staff' | 'reviewer'): Desk => ({
    run: async (command, input) => {
      if (role === 'reviewer') harness.as('reviewer', '审核甲');
      try {
        return (await harness.run(command, input as never)) as never;
      } finally {
        if (role === 'reviewer') harness.as('staff', '经办甲');
      }
    },
    ask: (query, input) => harness.ask(query, input as never) as never,
  });
  return { staff: desk('staff'), reviewer: desk('reviewer') };
}

const creditCode = (n: number) => {
  const body = `91500103MA5${String(n).padStart(6, '0')}`;
  return body + checkCharacter(body);
};

/** What an application for a base holds; the n-th differs from the others in name and credit code. */
export function baseValues(n: number, more: Values = {}): Values {
  return {
    unitName: `渝创第${n}科技馆`,
    district: '500103',
    kind: '科技场馆类',
    creditCode: creditCode(n),
    legalPerson: '冉𬭚',
    contact: '李娜',
    phone: `13800${String(n).padStart(6, '0')}`,
    address: '科普路 1 号',
    exhibitionArea: 120_000,
    capacity: 200,
    instructors: 3,
    courses: 4,
    visitors: 35_000,
    openDays: 300,
    minorDays: 60,
    safetyPlan: true,
    ...more,
  };
}

/** Saves a new base and answers its id and revision. */
export const addBase = (harness: Harness, n: number, more: Values = {}) =>
  harness.run('register.save', { register: 'base', id: null, rev: 0, values: baseValues(n, more) });

/** What the promise is refused with; fails the test when it is not refused by a Fault. */
export async function faultOf(work: Promise<unknown>): Promise<FaultData> {
  const outcome = await work.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ('error' in outcome && outcome.error instanceof Fault) return outcome.error.toData();
  throw new Error(`expected a Fault, got ${JSON.stringify(outcome)}`);
}
