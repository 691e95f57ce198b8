import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../../src-main/domain/review/draw/digest';
import { drawSeats } from '../../../../src-main/domain/review/draw/draw';
import { type DrawRecord, type DrawRequest, recordSchema } from '../../../../src-main/domain/review/draw/model';
import { listRoster } from '../../../../src-main/domain/review/draw/pool';
import { drawCommittee, refuse } from '../../../../src-main/domain/review/draw/record';
import { replay } from '../../../../src-main/domain/review/draw/replay';

const sha = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const RANDOM = sha('the generator');
const AT = '2026-11-01T02:00:00.000Z';

type Person = DrawRequest['roster'][number];
const person = (id: string, field: string, more: Partial<Person> = {}): Person => ({
  id,
  name: `专家${id}`,
  unit: `单位${id}`,
  field,
  title: '教授',
  source: '高校',
  district: '500106',
  unavailable: null,
  lastDrawn: null,
  conflicts: [],
  ...more,
});

const plan = (more: Partial<DrawRequest['plan']> = {}): DrawRequest['plan'] => ({
  round: '2026年基地命名',
  date: '2026-11-01',
  supervisor: '监督员甲',
  seats: [
    { field: '物理学', size: 2, alternates: 1 },
    { field: '生物学', size: 3, alternates: 2 },
  ],
  titles: null,
  sources: null,
  districts: null,
  restDays: 30,
  conflictsAllowed: 0,
  ...more,
});

const bar = { candidate: '西南大学', reason: '工作单位相同' };
/** Seven of 物理学 and nine of 生物学 that can be drawn, some between them that cannot. */
const roster: Person[] = [
  ...Array.from({ length: 7 }, (_, at) => person(`W${at}`, '物理学')),
  ...Array.from({ length: 9 }, (_, at) => person(`S${at}`, '生物学')),
  person('W7', '物理学', { conflicts: [bar] }),
  person('S3x', '生物学', { lastDrawn: '2026-10-20' }),
  person('H1', '化学'),
];
const request: DrawRequest = { plan: plan(), roster };
const record = drawCommittee(request, RANDOM, '秋高气爽', AT);

describe('who can be drawn', () => {
  const reasons = (more: Partial<DrawRequest['plan']>, people: Person[]) =>
    listRoster({ plan: plan({ seats: [{ field: null, size: 1, alternates: 0 }], ...more }), roster: people }).map(
      ({ person: { id }, reason }) => [id, reason],
    );

  it('says of everyone why not, the first reason in a fixed order', () => {
    expect(listRoster(request).flatMap(({ person: { id }, reason }) => (reason ? [[id, reason]] : []))).toEqual([
      ['H1', '专业领域“化学”不在抽取范围'],
      ['S3x', '2026-10-20 已被抽取，未满 30 天'],
      ['W7', '需回避“西南大学”（工作单位相同）'],
    ]);
    const people = [
      person('a', '物理学'),
      person('b', '物理学', { title: '讲师', source: '企业', district: '500101' }),
    ];
    expect(reasons({ titles: ['教授'], sources: ['高校'] }, people)[1]).toEqual(['b', '职称“讲师”不在抽取范围']);
    expect(reasons({ sources: ['高校'] }, people)[1]).toEqual(['b', '来源“企业”不在抽取范围']);
    expect(reasons({ districts: ['500106'] }, people)[1]).toEqual(['b', '区县“500101”不在抽取范围']);
    const two = [person('a', '物理学'), person('b', '物理学', { district: '500101、500106' })];
    expect(reasons({ districts: ['500106'] }, two)[1]).toEqual(['b', null]);
    const frozen = person('b', '物理学', { unavailable: '状态为“冻结”', title: '讲师' });
    expect(reasons({ titles: ['教授'] }, [person('a', '物理学'), frozen])[1]).toEqual(['b', '状态为“冻结”']);
  });

  it('counts rest days and conflicts to the number allowed, not one beyond', () => {
    const drawn = (lastDrawn: string) => [person('a', '物理学'), person('b', '物理学', { lastDrawn })];
    expect(reasons({}, drawn('2026-10-02'))[1]).toEqual(['b', null]);
    expect(reasons({}, drawn('2026-10-03'))[1]).toEqual(['b', '2026-10-03 已被抽取，未满 30 天']);
    const barred = [person('a', '物理学'), person('b', '物理学', { conflicts: [bar, bar] })];
    expect(reasons({ conflictsAllowed: 2 }, barred)[1]).toEqual(['b', null]);
    expect(reasons({ conflictsAllowed: 1 }, barred)[1]).toEqual([
      'b',
      '需回避“西南大学”（工作单位相同），共需回避 2 个',
    ]);
  });

  it.each<[string, DrawRequest, string]>([
    [
      'too few of a field',
      { plan: plan({ seats: [{ field: '物理学', size: 7, alternates: 1 }] }), roster },
      '“物理学”需要 7 人、候补 1 人，符合条件的只有 7 人；另有 1 人未列入：专家W7（需回避“西南大学”（工作单位相同））。',
    ],
    [
      'nobody at all',
      { plan: plan({ seats: [{ field: null, size: 1, alternates: 0 }] }), roster: [] },
      '需要 1 人、候补 0 人，符合条件的只有 0 人；名册里没有更多的人。',
    ],
    [
      'two chances by two kinds of seats',
      {
        plan: plan({ seats: [null, '物理学'].map((field) => ({ field, size: 1, alternates: 0 })) }),
        roster,
      },
      '“不限领域”不能与其他领域一起抽取，否则有人会有两次机会，请改为只用一种。',
    ],
    [
      'two chances by two lines of the roster',
      { plan: plan(), roster: [...roster, person('W1', '物理学')] },
      '名册里有两个编号都是 W1，同一人不能有两次机会，请核对名册。',
    ],
  ])('%s', (_, asked, message) => {
    expect(() => listRoster(asked)).toThrow(expect.objectContaining({ message }));
  });
});

describe('the draw', () => {
  it('is the one that docs/draw.md describes, written here a second time with Node’s own hash', () => {
    const digest = sha(canonicalText(request.plan, listRoster(request)));
    const seed = sha(`${digest}\n${RANDOM}\n秋高气爽`);
    expect([record.digest, record.commitment, record.seed]).toEqual([digest, sha(Buffer.from(RANDOM, 'hex')), seed]);
    const words: bigint[] = [];
    for (let block = 0; block < 20; block += 1) {
      const hex = sha(`${seed}\n${block}`);
      for (let at = 0; at < 64; at += 8) words.push(BigInt(`0x${hex.slice(at, at + 8)}`));
    }
    const drawn = [
      [roster.slice(0, 7), 2, 1],
      [roster.slice(7, 16), 3, 2],
    ].map(([people, size, alternates]) => {
      const left = (people as Person[]).map(({ id }) => id);
      const ids = Array.from({ length: (size as number) + (alternates as number) }, () => {
        const count = BigInt(left.length);
        let word = words.shift() ?? 0n;
        while (word >= (2n ** 32n / count) * count) word = words.shift() ?? 0n;
        return left.splice(Number(word % count), 1)[0];
      });
      return [ids.slice(0, size as number), ids.slice(size as number)];
    });
    expect(record.drawn.map(({ members, alternates }) => [members, alternates])).toEqual(drawn);
  });

  it('commits to this text, byte for byte', () => {
    const small = { plan: plan({ seats: [{ field: '物理学', size: 1, alternates: 0 }], titles: ['教授', '研究员'] }) };
    const list = listRoster({ ...small, roster: [person('b', '化学'), person('a', '物理学')] });
    expect(canonicalText(small.plan, list)).toBe(
      'kepu-draw-1\nround\t2026年基地命名\ndate\t2026-11-01\nsupervisor\t监督员甲\nseats\t物理学\t1\t0\n' +
        'titles\t教授\t研究员\nsources\ndistricts\nrest\t30\nconflicts\t0\n' +
        'in\ta\t专家a\t物理学\nout\tb\t专家b\t化学\t专业领域“化学”不在抽取范围\n',
    );
  });

  it('does not depend on the order of the roster', () => {
    const all = fc.shuffledSubarray(roster, { minLength: roster.length, maxLength: roster.length });
    fc.assert(
      fc.property(all, (shuffled) => {
        const again = drawCommittee({ ...request, roster: shuffled }, RANDOM, '秋高气爽', AT);
        expect([again.digest, again.drawn]).toEqual([record.digest, record.drawn]);
      }),
      { numRuns: 30 },
    );
  });

  it('gives every person of a field the same chance, as member and as alternate (chi-square, fixed seeds)', () => {
    const list = listRoster(request);
    const members = new Map<string, number>();
    const alternates = new Map<string, number>();
    const runs = 6000;
    const add = (counts: Map<string, number>, ids: readonly string[]) => {
      for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
    };
    for (let run = 0; run < runs; run += 1) {
      for (const drawn of drawSeats(request.plan, list, sha(`seed ${run}`))) {
        add(members, drawn.members);
        add(alternates, drawn.alternates);
      }
    }
    const drawable = list.filter(({ reason }) => reason === null).map(({ person: { id } }) => id);
    expect([...members.keys()].sort()).toEqual(drawable);
    /** Of samples without replacement the usual sum shrinks by (pool − drawn) / (pool − 1). */
    const chiSquare = (counts: Map<string, number>, letter: string, pool: number, drawn: number): number => {
      const mean = (runs * drawn) / pool;
      const ids = drawable.filter((id) => id.startsWith(letter));
      const sum = ids.reduce((total, id) => total + ((counts.get(id) ?? 0) - mean) ** 2 / mean, 0);
      return sum * ((pool - 1) / (pool - drawn));
    };
    // 99.9 % of fair draws stay below: 22.46 with 6, 26.12 with 8 degrees of freedom.
    expect(chiSquare(members, 'W', 7, 2)).toBeLessThan(22.46);
    expect(chiSquare(alternates, 'W', 7, 1)).toBeLessThan(22.46);
    expect(chiSquare(members, 'S', 9, 3)).toBeLessThan(26.12);
    expect(chiSquare(alternates, 'S', 9, 2)).toBeLessThan(26.12);
  });
});

describe('refusals', () => {
  it('seat the next alternate in the order of the draw, also for one who had come up', () => {
    const [physics, biology] = record.drawn;
    const [first = '', second = ''] = biology?.alternates ?? [];
    const out = biology?.members[1] ?? '';
    const once = refuse(record, out, '出差', AT);
    expect(once.committee).toEqual([
      ...(physics?.members ?? []),
      ...(biology?.members ?? []).map((id) => (id === out ? first : id)),
    ]);
    const twice = refuse(once, first, '因病', AT);
    expect(twice.committee[3]).toBe(second);
    expect(() => refuse(twice, second, '另有会议', AT)).toThrow(
      '“生物学”候补人员已用完，不能再递补，请重新抽取或由办公室商定。',
    );
    expect(replay(twice)).toEqual([]);
  });

  it('need someone who sits, and a reason', () => {
    expect(() => refuse(record, 'H1', '出差', AT)).toThrow('H1 不在评委名单里，不能登记不参加。');
    expect(() => refuse(record, record.committee[0] ?? '', ' ', AT)).toThrow('请写明不参加的原因（至少 2 个字）。');
  });
});

describe('replay', () => {
  it('agrees with what was drawn, through JSON too', () => {
    expect(replay(recordSchema.parse(JSON.parse(JSON.stringify(record))))).toEqual([]);
  });

  const changed = (change: (copy: DrawRecord) => void): string[] => {
    const copy = structuredClone(record);
    change(copy);
    return replay(copy).map(({ what }) => what);
  };

  it('shows every tampering, and where', () => {
    const follow = ['名册摘要', '种子', '抽取结果', '最终名单'];
    expect(changed((copy) => copy.committee.reverse())).toEqual(['最终名单']);
    expect(changed((copy) => copy.drawn[0]?.alternates.push('W7'))).toEqual(['抽取结果']);
    expect(changed((copy) => Object.assign(copy, { word: '春暖花开' }))).toEqual(['种子', '抽取结果', '最终名单']);
    expect(changed((copy) => Object.assign(copy, { random: sha('another') }))).toEqual([
      '随机数摘要',
      '种子',
      '抽取结果',
      '最终名单',
    ]);
    expect(changed((copy) => copy.roster.splice(0, 1))).toEqual(follow);
    expect(changed((copy) => Object.assign(copy.roster[16] ?? {}, { conflicts: [] }))).toEqual([
      '未列入人员及原因',
      ...follow,
    ]);
    expect(changed((copy) => Object.assign(copy.plan, { supervisor: '他人' }))).toEqual(follow);
    expect(changed((copy) => copy.refusals.push({ person: 'H1', reason: '出差', at: AT }))).toEqual(['最终名单']);
    expect(changed((copy) => copy.roster.splice(0, 6))).toEqual(['抽取条件']);
  });
});
