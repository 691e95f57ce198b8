import { readFileSync } from 'node:fs';
import type { PaperCandidate, PaperData, PaperTallyRow } from '../../src-main/documents/papers/data';
import { usualMethod } from '../../src-main/domain/review/defaults';
import { baseNaming } from '../../src-main/domain/review/kinds/base-naming';

/** Invented, but like what the offices have: 39 areas, bases of every kind, rare characters in names. */
const areas = (JSON.parse(readFileSync('resources/data/districts.json', 'utf8')) as Area[])
  .filter(({ validTo }) => validTo === null)
  .map(({ name }) => name)
  .slice(0, 39);
interface Area {
  name: string;
  validTo: string | null;
}

const WHAT = [
  '科技馆',
  '自然博物馆',
  '农业科普示范园',
  '地质公园科普中心',
  '青少年航空航天科普体验基地',
  '水生生物科普馆',
  '气象科普园',
  '智能制造科普展厅',
];
const KINDS = ['科技场馆类', '教育科研与重大工程类', '“三农”类', '企业类', '自然资源类', '其他类'];
const RARE = ['重庆市䶮溪谷生态农业科普园', '㛃然有机农场', '𠮷祥中医药文化馆', '镕基新材料研究院', '𬱖水古镇地质馆'];

const MEMBERS = ['王䶮', '李㛃', '张𬭚', '陈𠮷', '朱镕', '陶喆', '赵玥翀'];

/** The same every time; between 0 and 1. */
export function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export interface Shape {
  candidates?: number;
  named?: number;
  members?: number;
  /** Instead of the invented names of bases. */
  names?: readonly string[];
}

export function paperData({ candidates = 64, named = 40, members = 7, names = [] }: Shape = {}): PaperData {
  const random = sequence(20260918);
  const seats = Array.from({ length: members }, (_, index) => ({
    id: `m${index + 1}`,
    seat: index + 1,
    name: MEMBERS[index % MEMBERS.length] ?? '',
    unit: `重庆第${index + 1}研究院`,
    duty: index === 0 ? 'chair' : 'member',
    away: false,
  }));
  const rows = Array.from({ length: candidates }, (_, index): PaperTallyRow => {
    const districtName = areas[(index * 7) % areas.length] ?? '';
    const base = 6200 + Math.floor(random() * 3300);
    const marks: PaperTallyRow['marks'] = seats.map(({ id, seat }) => ({
      member: id,
      seat,
      total: base + Math.floor(random() * 11) * 50 - 250,
      state: 'counted',
    }));
    bar(marks, index);
    const counted = dropped(marks);
    const sum = counted.reduce((total, mark) => total + (mark.total ?? 0), 0);
    const cents = Math.round(sum / counted.length);
    return {
      candidate: `c${index + 1}`,
      code: String(index + 1).padStart(3, '0'),
      name: names[index] ?? RARE[index] ?? `${districtName}${WHAT[index % WHAT.length]}`,
      districtName,
      marks,
      members: counted.length,
      exact: `${sum}/${counted.length * 100}`,
      score: (cents / 100).toFixed(2),
      rank: null,
      tied: false,
      band: cents >= 9000 ? '优秀' : cents >= 7000 ? '优良' : '合格',
    };
  });
  const ranked = [...rows].sort((a, b) => Number(b.score) - Number(a.score) || a.code.localeCompare(b.code));
  for (const row of ranked) row.rank = ranked.findIndex(({ score }) => score === row.score) + 1;
  for (const row of ranked) row.tied = ranked.filter(({ rank }) => rank === row.rank).length > 1;
  const chosen = new Set(ranked.slice(0, named).map(({ candidate }) => candidate));
  const papers = rows
    .map(
      (row, index): PaperCandidate => ({
        id: row.candidate,
        code: row.code,
        name: row.name,
        districtName: row.districtName,
        kind: KINDS[index % KINDS.length] ?? '',
        contact: MEMBERS[index % MEMBERS.length] ?? '',
        phone: `138${String(index).padStart(8, '0')}`,
        score: row.score,
        rank: row.rank,
        outcome: chosen.has(row.candidate) ? 'selected' : 'notSelected',
        held: false,
        later: false,
        withdrawn: false,
        plaqueNumber: null,
        validTo: chosen.has(row.candidate) ? '2029-08-31' : null,
      }),
    )
    .sort((a, b) => areas.indexOf(a.districtName) - areas.indexOf(b.districtName) || (a.rank ?? 0) - (b.rank ?? 0));
  const certificates = papers
    .filter(({ outcome }) => outcome === 'selected')
    .map((candidate, index) => {
      const number = `渝科普〔2026〕JD-${String(index + 1).padStart(4, '0')}`;
      candidate.plaqueNumber = number;
      return {
        id: `z${index + 1}`,
        rev: 1,
        number,
        pattern: '渝科普〔{year}〕{kind}-{seq:4}',
        year: 2026,
        seq: index + 1,
        round: 'r1',
        candidate: candidate.id,
        subject: null,
        holder: candidate.name,
        title: '重庆市中小学校外科普特色基地',
        issuedOn: '2026-09-18',
        validFrom: '2026-09-18',
        validTo: '2029-08-31',
        fields: {},
        voided: null,
        madeAt: null,
        reprints: 0,
      };
    });
  return {
    offices: {
      education: { name: '重庆市教育委员会', short: '市教委' },
      association: { name: '重庆市科学技术协会', short: '市科协' },
      docPrefix: '渝科协发',
      certificatePattern: '渝科普〔{year}〕{kind}-{seq:4}',
    },
    title: '2026年重庆市中小学校外科普特色基地命名',
    year: 2026,
    words: baseNaming.wording,
    publicityTable: {
      columns: [
        { title: '区县', wide: false },
        { title: '单位名称', wide: true },
        { title: '基地类型', wide: false },
      ],
      rows: papers
        .filter(({ outcome }) => outcome === 'selected')
        .map(({ id, name, districtName, kind }) => ({ candidate: id, name, cells: [districtName, name, kind] })),
    },
    texts: {},
    amendment: null,
    publicity: { start: '2026-09-03', days: 7, basis: 'working', end: '2026-09-11', tentative: false },
    publication: {
      docNumber: '渝科协发〔2026〕12号',
      date: '2026-09-18',
      batch: '2026年',
      validFrom: '2026-09-18',
      validTo: '2029-08-31',
      deadline: null,
    },
    rubric: [
      { name: '场馆建设', maximum: 3000 },
      { name: '运营情况', maximum: 5000 },
      { name: '社会效益', maximum: 2000 },
    ],
    members: seats,
    tally: rows,
    candidates: papers,
    certificates,
    method: usualMethod,
  };
}

/** Some members may not mark some candidates, and some marks are still to come. */
function bar(marks: PaperTallyRow['marks'], index: number): void {
  const mark = marks[index % (marks.length * 3)];
  if (!mark) return;
  mark.total = null;
  mark.state = index % 2 === 0 ? 'barred' : 'missing';
}

/** Marks the highest and lowest where five or more scored; answers what counts. */
function dropped(marks: PaperTallyRow['marks']): PaperTallyRow['marks'] {
  const given = marks.filter(({ total }) => total !== null).sort((a, b) => (a.total ?? 0) - (b.total ?? 0));
  const [low, high] = [given[0], given.at(-1)];
  if (given.length >= 5 && low && high) {
    low.state = 'droppedLow';
    high.state = 'droppedHigh';
  }
  return marks.filter(({ state }) => state === 'counted');
}
