import { describe, expect, it } from 'vitest';
import type { CommitteeData } from '../../../src-main/documents/papers/committee-data';
import { conflictRegister } from '../../../src-main/documents/papers/conflict-register';
import { drawRecord } from '../../../src-main/documents/papers/draw-record';
import type { DrawRequest } from '../../../src-main/domain/review/draw/model';
import { listPeople } from '../../../src-main/domain/review/draw/pool';
import { drawCommittee, refuse } from '../../../src-main/domain/review/draw/record';
import { shippedFonts } from '../../support/fonts';
import { pageTexts } from '../../support/pdf';

const fonts = shippedFonts();
const plan: DrawRequest['plan'] = {
  round: '2026年基地命名',
  date: '2026-11-02',
  supervisor: '何监督',
  seats: [{ field: '物理学', size: 2, alternates: 2 }],
  titles: null,
  sources: ['高校', '市级学会'],
  districts: null,
  restDays: 30,
  conflictsAllowed: 0,
};
const roster = Array.from({ length: 60 }, (_, n) => ({
  id: `e${String(n).padStart(2, '0')}`,
  name: n === 3 ? '张𬭚' : `专家${n}`,
  unit: `第${n}研究所`,
  field: '物理学',
  title: '教授',
  source: n % 7 === 0 ? '其他' : '高校',
  district: '全市',
  unavailable: null,
  lastDrawn: null,
  conflicts: [],
}));
const drawn = drawCommittee({ plan, roster }, 'ab'.repeat(32), '秋高气爽', '2026-11-02T02:00:00.000Z');
const declined = drawn.committee[0] ?? '';
const record = refuse(drawn, declined, '出差在外', '2026-11-02T03:00:00.000Z');
const nameOf = (id: string) => roster.find((person) => person.id === id)?.name ?? '';

const data: CommitteeData = {
  title: plan.round,
  today: '2026-11-03',
  members: record.committee.map((id, at) => ({
    id,
    seat: at + 1,
    name: nameOf(id),
    unit: '某研究所',
    title: '教授',
    duty: 'member',
  })),
  candidates: ['001', '002', '003'].map((code) => ({ id: code, code, name: `基地${code}`, districtName: '渝中区' })),
  conflicts: [
    { member: record.committee[0] ?? '', candidate: '001', source: 'unit', barred: true, reason: '同单位' },
    { member: record.committee[0] ?? '', candidate: '003', source: 'declared', barred: true, reason: '亲属任职' },
    { member: record.committee[1] ?? '', candidate: '002', source: 'office', barred: false, reason: '已调离' },
  ],
  draws: [
    {
      record,
      list: listPeople({ plan, roster }).map(({ person, reason }) => ({ person: person.id, reason })),
      draw: {
        id: 'd1',
        rev: 3,
        round: 'r',
        number: 2,
        plan,
        digest: record.digest,
        commitment: record.commitment,
        fixed: { at: record.at, by: '经办甲' },
        drawn: { word: record.word, seed: record.seed, seats: record.drawn, at: record.at, by: '经办甲' },
        refusals: record.refusals,
        committee: record.committee,
        annulled: null,
      },
    },
  ],
};

const textOf = (bytes: Uint8Array) => pageTexts(bytes).join('').replace(/\s/g, '');

describe('评委抽取记录', () => {
  it('names every person of the roster once, with what became of them, and all that a replay needs', async () => {
    const { bytes, pages, glyphs } = await drawRecord(data, fonts);
    const text = textOf(bytes);
    for (const { name, unit } of roster) expect(text.split(`${name}${unit}教授`).length - 1, name).toBe(1);
    const count = (state: string) => text.split(state).length - 1;
    // 60 people: 9 of another source; of 51 in the pool two sit, one declined, one alternate is left.
    expect([count('评委专家') + count('评委张'), count('不参加专家') + count('不参加张')]).toEqual([2, 1]);
    expect([count('来源“其他”不在抽取范围'), count('未抽中专家') + count('未抽中张')]).toEqual([9, 47]);
    expect(text).toContain('第2次抽取2026年11月2日监督员：何监督');
    for (const hash of [record.digest, record.commitment, record.random, record.seed]) expect(text).toContain(hash);
    expect(text).toContain('出差在外');
    expect(glyphs.filter(({ state }) => state === 'missing')).toEqual([]);
    expect(pages).toBeGreaterThan(1);
  });

  it('is the same to the byte when made again', async () => {
    const [once, twice] = [await drawRecord(data, fonts), await drawRecord(data, fonts)];
    expect(Buffer.from(once.bytes).equals(Buffer.from(twice.bytes))).toBe(true);
  });

  it('says of a round without a draw that there is none', async () => {
    await expect(drawRecord({ ...data, draws: [] }, fonts)).rejects.toThrow('没有抽取过评委');
  });
});

describe('评委回避登记表', () => {
  it('has every pair with its reason, and the order that lets one person leave once', async () => {
    const text = textOf((await conflictRegister(data, fonts)).bytes);
    expect(text).toContain('评委2人参评对象3个需回避2项');
    expect(text).toContain('001基地001回避同单位系统发现');
    expect(text).toContain('002基地002不需回避已调离人工设定');
    expect(text).toContain('评议顺序（离场最少，共1人次）：002、001、003');
  });

  it('also says that there is nothing to keep away from', async () => {
    expect(textOf((await conflictRegister({ ...data, conflicts: [] }, fonts)).bytes)).toContain('没有需要回避的情形');
  });
});
