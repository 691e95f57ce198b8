import exceljs from 'exceljs';
import { beforeEach, expect, test } from 'vitest';
import { readTable } from '../../src-main/documents/excel/read';
import { applicationList } from '../../src-main/documents/excel/write/application-list';
import { memberBook } from '../../src-main/documents/excel/write/member-book';
import { leaves } from '../../src-main/domain/review/rubric';
import { readScoreBook } from '../../src-main/domain/review/score-workbook/read';
import { lostInPrint, office, resaved } from '../support/office';
import { RoundDesk } from './round-desk';

let desk: RoundDesk;
const applications = () => desk.harness.ask('paper.applications', { round: desk.id });
const scoring = () => desk.harness.ask('paper.scoring', { round: desk.id });

beforeEach(async () => {
  desk = await RoundDesk.open(4);
});

const opened = async (bytes: Uint8Array) => {
  const book = new exceljs.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as never);
  return book.worksheets;
};

test('申报汇总表 names everyone who applied, with what was decided and why', async () => {
  await expect(applicationList(await applications())).rejects.toMatchObject({ code: 'paper.incomplete' });
  await desk.advance();
  await desk.collect();
  await desk.advance();
  const { round, candidates } = await desk.view();
  const [one, two] = candidates.map(({ id }) => id);
  const on = { round: desk.id, rev: round.rev };
  await desk.harness.run('round.decide', {
    ...on,
    candidates: [one ?? ''],
    verdict: 'pass',
    reason: '',
    deadline: null,
  });
  const again = (await desk.view()).round.rev;
  const back = { verdict: 'return' as const, reason: '安全预案未盖章', deadline: '2026-11-20' };
  await desk.harness.run('round.decide', { ...on, rev: again, candidates: [two ?? ''], ...back });
  const { bytes } = await applicationList(await applications());
  if (office) expect(await lostInPrint(bytes)).toBe('');
  const [sheet] = await opened(bytes);
  expect(sheet?.getCell('A2').value).toBe('截至2026年11月2日　共申报 4 家单位：通过 1、退回补正 1、未审 2');
  expect([4, 5, 6].map((row) => [2, 4, 5, 6].map((column) => sheet?.getCell(row, column).value))).toEqual([
    ['001', '渝创第1科技馆', '通过', null],
    ['002', '渝创第2科技馆', '退回补正（2026年11月20日前）', '安全预案未盖章'],
    ['003', '渝创第3科技馆', '未审', null],
  ]);
});

test('评分表 has a sheet a member; what it says is what kepu tally reads, in our file and in what another program saves', async () => {
  await desk.toScoring([['王䶮'], ['李㛃'], ['张𬭚', '渝创第2科技馆']]);
  const empty = readScoreBook(await readTable((await memberBook(await scoring())).bytes));
  expect(empty.candidates.map(({ scorings }) => scorings.map(({ barred }) => barred))).toEqual([
    [false, false, false],
    [false, false, true],
    [false, false, false],
    [false, false, false],
  ]);
  for (const [at, total] of [92, 81.5, 50, 77].entries()) await desk.enter(1, at + 1, total);
  await desk.submit(1);
  await desk.enter(2, 1, 60);
  const { bytes } = await memberBook(await scoring());
  const { round } = await desk.view();
  const made = [bytes, ...(office ? resaved([bytes]) : [])];
  for (const file of made) {
    const book = readScoreBook(await readTable(file));
    expect(leaves(book.rubric).map(({ name, maximum }) => [name, maximum])).toEqual(
      leaves(round.rubric).map(({ name, maximum }) => [name, maximum]),
    );
    expect(book.rubric.step).toBe(round.rubric.step);
    expect(book.members.map(({ code, name }) => [code, name])).toEqual([
      ['1', '王䶮'],
      ['2', '李㛃'],
      ['3', '张𬭚'],
    ]);
    const total = (marks: Record<string, number> | null) =>
      marks && Object.values(marks).reduce((sum, mark) => sum + mark, 0);
    expect(book.candidates.map(({ code, scorings }) => [code, total(scorings[0]?.marks ?? null)])).toEqual([
      ['001', 9200],
      ['002', 8150],
      ['003', 5000],
      ['004', 7700],
    ]);
    expect(total(book.candidates[0]?.scorings[1]?.marks ?? null)).toBe(6000);
    expect(book.findings.filter(({ level }) => level === 'W')).toEqual([]);
  }
  const sheets = await opened(bytes);
  expect(sheets.map(({ name }) => name)).toEqual(['评委1 王䶮', '评委2 李㛃', '评委3 张𬭚', '评分标准']);
  // A sheet that was submitted is a record; one that is not takes marks within their bounds, and none where 回避 stands.
  const [first, second, third] = sheets;
  expect([first, second, third].map((sheet) => sheet?.getCell('D4').protection?.locked)).toEqual([
    undefined,
    false,
    false,
  ]);
  expect(second?.getCell('D4').dataValidation).toMatchObject({ type: 'decimal', formulae: [0, 10] });
  expect(third?.getCell('D5').protection?.locked).toBeUndefined();
  if (office) expect(await lostInPrint(bytes)).toBe('');
});
