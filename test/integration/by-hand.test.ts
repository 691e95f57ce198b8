import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runDemo } from '../../src-main/host/cli/demo';
import { KindWalk } from '../support/kind-walk';
import { startOffice, startProgram } from '../support/office-core';
import { pageTexts } from '../support/pdf';

/**
 * A reader who has docs/rounds.md and the printed papers, and nothing of the program: what stands on the paper is read as
 * text, and the arithmetic is written here anew, in whole numbers.
 */

const linesOf = (pdf: string): string[] =>
  execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\n');
const pagesOf = (pdf: string): string[] =>
  execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);

/** "95.5" as 9550. */
const hundredths = (text: string): number => {
  const [whole = '', digits = ''] = text.split('.');
  return Number(whole) * 100 + Number(digits.padEnd(2, '0'));
};

interface Rule {
  from: number;
  high: number;
  low: number;
  digits: number;
}

/** Step 2 to 4 of docs/rounds.md. */
function scoreByHand(
  marks: readonly number[],
  { from, high, low, digits }: Rule,
): { sum: number; by: number; printed: string } {
  const ordered = [...marks].sort((a, b) => a - b);
  const left = ordered.length >= from ? ordered.slice(low, ordered.length - high) : ordered;
  const sum = left.reduce((all, mark) => all + mark, 0);
  // Hundredths over the count; a half is rounded up: twice the numerator plus the count, over twice the count.
  const scaled = sum * 10 ** digits;
  const units = Math.floor((2 * scaled + left.length * 100) / (2 * left.length * 100));
  const printed = `${Math.floor(units / 10 ** digits)}.${String(units % 10 ** digits).padStart(digits, '0')}`;
  return { sum, by: left.length, printed };
}

/** The line of a candidate on 评分汇总表: code, a word a member, then score, rank and grade. */
interface Line {
  code: string;
  marks: string[];
  score: string;
  rank: number;
  grade: string;
}

/** A name too long for its column stands in two lines of its own; what counts stands in one. */
function scoreLines(lines: readonly string[], members: number): Line[] {
  return lines.flatMap((line) => {
    const words = line.trim().split(/\s+/);
    if (!/^\d+$/.test(words[0] ?? '') || !/^\d{3}$/.test(words[1] ?? '')) return [];
    const [grade = '', rank = '', score = '', ...rest] = words.toReversed();
    return [{ code: words[1] ?? '', marks: rest.slice(0, members).toReversed(), score, rank: Number(rank), grade }];
  });
}

const given = (marks: readonly string[]): number[] =>
  marks.filter((mark) => /^\d/.test(mark)).map((mark) => hundredths(mark.replace(/[↑↓]/, '')));

describe('the papers of the demonstration', () => {
  let folder: string;
  let summary: string[];
  let rule: Rule;
  let table: Line[];
  let process: string[];
  let publicity: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kepu-by-hand-'));
    const { core, close } = await startProgram('by-hand');
    const resources = join(import.meta.dirname, '../../resources');
    await runDemo({ core, out: folder, resources, say: () => {} });
    await close();
    const named = async (part: string) =>
      join(folder, (await readdir(folder)).find((name) => name.includes(part)) ?? part);
    summary = linesOf(await named('评分汇总表.pdf'));
    const text = summary.join('').replace(/\s/g, '');
    const said =
      /有效评分达到(\d+)个的，去掉(\d+)个最高分和(\d+)个最低分，取其余评分的平均值；不足\d+个的，取全部有效评分的平均值；四舍五入保留(\d+)位小数/.exec(
        text,
      );
    const [from = 0, high = 0, low = 0, digits = 0] = (said ?? []).slice(1).map(Number);
    rule = { from, high, low, digits };
    const members = Number(/评委(\d+)人/.exec(text)?.[1]);
    table = scoreLines(summary, members);
    process = pagesOf(await named('结果计算过程.pdf'));
    publicity = pageTexts(await readFile(await named('公示名单.pdf'))).join('');
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true }));

  test('every score and every place of the summary comes out of its line', () => {
    expect([rule, table.length]).toEqual([{ from: 5, high: 1, low: 1, digits: 2 }, 21]);
    const scores = table.map(({ marks }) => scoreByHand(given(marks), rule));
    expect(scores.map(({ printed }) => printed)).toEqual(table.map(({ score }) => score));
    // Places by the fractions a/b > c/d, crosswise.
    const better = scores.map((own) => scores.filter((other) => other.sum * own.by > own.sum * other.by).length);
    expect(better.map((count) => count + 1)).toEqual(table.map(({ rank }) => rank));
  });

  test('a member who was barred is not counted: the example of docs/rounds.md', async () => {
    const line = table.find(({ marks }) => marks.includes('回避'));
    expect(line?.marks).toEqual(['70.5', '64.5', '71.5', '回避', '65.0', '75.5↑', '61.0↓']);
    const { sum, by, printed } = scoreByHand(given(line?.marks ?? []), rule);
    expect([sum, by, printed, line?.score, line?.rank]).toEqual([27_150, 4, '67.88', '67.88', 16]);
    const docs = await readFile(join(import.meta.dirname, '../../docs/rounds.md'), 'utf8');
    expect(docs).toContain('70.5, 64.5, 71.5, 回避, 65, 75.5, 61');
    expect(docs).toContain('271.5 ÷ 4 = 67.875');
  });

  test('every total of the summary is the sum of the marks on the candidate’s own page', () => {
    const pages = process.slice(1);
    expect(pages.length).toBe(table.length);
    for (const page of pages) {
      const code = /^(\d{3})　?\s/m.exec(page)?.[1];
      const line = table.find((one) => one.code === code);
      const sums = page.split('\n').flatMap((row): (number | string)[] => {
        const words = row.trim().split(/\s+/);
        // Seat, name, eleven marks, total, and whether it counts.
        if (!/^\d+$/.test(words[0] ?? '') || words.length !== 15) return [];
        const marks = words.slice(2, 13);
        if (marks.every((mark) => mark === '—')) return ['回避'];
        const total = marks.reduce((sum, mark) => sum + hundredths(mark), 0);
        expect([code, total]).toEqual([code, hundredths(words[13] ?? '')]);
        return [total];
      });
      const totals = line?.marks.map((mark) => (mark === '回避' ? mark : hundredths(mark.replace(/[↑↓]/, ''))));
      expect([code, sums]).toEqual([code, totals]);
    }
  });

  test('who is selected follows from the places and the least score on the page of rules', () => {
    const [rules = '', ...pages] = process.map((page) => page.replace(/\s/g, ''));
    const least = Number(/总名额不限，公布的得分不低于(\d+)分/.exec(rules)?.[1]);
    expect(least).toBe(60);
    const above = table.filter(({ score }) => hundredths(score) >= least * 100).map(({ code }) => code);
    const codes = pages.map((page) => /(\d{3})/.exec(page.replace('2026年', ''))?.[1] ?? '');
    expect(codes.filter((_, at) => pages[at]?.includes('拟入选：'))).toEqual(above);
    expect(codes.filter((_, at) => pages[at]?.includes('未入选：'))).toEqual(['012', '002']);
    for (const [at, page] of pages.entries()) {
      const name = new RegExp(`${codes[at]}(.+?（演示）)`).exec(page)?.[1] ?? '';
      expect([name, publicity.includes(name)]).toEqual([name, above.includes(codes[at] ?? '')]);
    }
  });
});

describe('a cascade of levels', () => {
  test('each takes the highest level that still has a place, by rank', async () => {
    const program = await startOffice('by-hand-levels');
    const folder = await mkdtemp(join(tmpdir(), 'kepu-levels-'));
    const walk = await KindWalk.open(program.office, 'instructor-stars', 10);
    const { round } = await walk.view();
    const levels = round.quota.levels.map((level, at) => ({ ...level, count: [2, 3, 3][at] ?? 0 }));
    const quota = { ...round.quota, levels };
    await program.staff.call('round.configure', { ...(await walk.on()), quota });
    await walk.toScoring();
    await program.staff.call('round.back', { ...(await walk.on()), reason: '增加评委' });
    for (const name of ['李四', '周五', '吴六', '郑七']) {
      const typed = { name, unit: `${name}所在单位`, title: '教授', duty: 'member' as const };
      await program.staff.call('round.setMember', { round: walk.id, id: null, rev: 0, ...typed });
    }
    await walk.advance();
    const { members, candidates, round: begun } = await walk.view();
    for (const [seat, member] of members.entries()) {
      for (const [place, candidate] of candidates.entries()) {
        const marks = Object.fromEntries(
          begun.rubric.groups
            .flatMap(({ criteria }) => criteria)
            .map(({ id, maximum }, at) => [id, maximum - 50 * (((seat * 3 + at * 5) % 7) + (at === 0 ? place : 0))]),
        );
        await program.staff.call('ballot.enter', {
          ...{ round: walk.id, member: member.id, candidate: candidate.id, rev: 0, marks },
        });
      }
      await program.staff.call('ballot.submit', { round: walk.id, member: member.id, rev: member.rev });
    }
    await walk.advance();
    await walk.advance();
    const print = async (paper: 'scoreSheet' | 'reckoning') => {
      const path = join(folder, `${paper}.pdf`);
      const made = await program.staff.call('paper.make', { round: walk.id, paper });
      await writeFile(path, await program.fetch(made.file));
      return path;
    };
    const table = scoreLines(linesOf(await print('scoreSheet')), 7);
    const [rules = '', ...pages] = pagesOf(await print('reckoning')).map((page) => page.replace(/\s/g, ''));
    await program.close();
    await rm(folder, { recursive: true });

    const rule = { from: 5, high: 1, low: 1, digits: 2 };
    expect(table.map(({ marks }) => scoreByHand(given(marks), rule).printed)).toEqual(table.map(({ score }) => score));
    expect(new Set(table.map(({ rank }) => rank)).size).toBe(10);
    const places = [...rules.matchAll(/(五星|四星|三星)(\d+)个/g)].map(([, name = '', count]) => ({
      name,
      left: Number(count),
    }));
    expect(places.map(({ name, left }) => `${name}${left}`)).toEqual(['五星2', '四星3', '三星3']);
    const expected = table
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ code, rank }) => {
        const level = places.find(({ left }) => left > 0);
        if (level) level.left -= 1;
        return `${code}${level ? `拟入选：第${rank}名，${level.name}，` : `未入选：第${rank}名，各等次名额已满`}`;
      });
    for (const [at, line] of expected.entries()) {
      const [code = '', words = ''] = [line.slice(0, 3), line.slice(3)];
      expect([pages[at]?.includes(code), pages[at]?.includes(words), words]).toEqual([true, true, words]);
    }
  });
});
