import { describe, expect, test } from 'vitest';
import { Fault } from '../../../src-main/domain/fault';
import { noAdjustments } from '../../../src-main/domain/review/defaults';
import type { Rubric } from '../../../src-main/domain/review/model';
import { layBlock, readBlock } from '../../../src-renderer/desk/round/scoring/block';
import { move } from '../../../src-renderer/desk/round/scoring/move';
import { ScoreSheet } from '../../../src-renderer/desk/round/scoring/sheet';

const rubric: Rubric = {
  groups: [
    { id: '1', name: '场馆', criteria: [{ id: 'a', name: '场馆建设', hint: '', maximum: 3000 }] },
    { id: '2', name: '运营', criteria: [{ id: 'b', name: '运营情况', hint: '', maximum: 5000 }] },
  ],
  step: 50,
  bands: [],
  ...noAdjustments,
};

/** A store that answers when told to, and keeps what it was sent. */
function desk() {
  const sent: { candidate: string; rev: number; marks: Record<string, number> }[] = [];
  const waiting: { answer(rev: number): void; refuse(message: string): void }[] = [];
  const sheet = new ScoreSheet(rubric, (candidate, rev, marks) => {
    sent.push({ candidate, rev, marks });
    return new Promise((resolve, reject) => {
      waiting.push({ answer: resolve, refuse: (message) => reject(new Fault('record.changed', message)) });
    });
  });
  const next = () => {
    const one = waiting.shift();
    if (!one) throw new Error('nothing was sent');
    return one;
  };
  return { sheet, sent, next };
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const texts = (sheet: ScoreSheet) => sheet.view('x').cells.map((cell) => cell.text);

describe('score sheet', () => {
  test('a wrong cell is not sent, keeps its text, and does not wipe the mark that the store has', async () => {
    const { sheet, sent, next } = desk();
    sheet.receive([{ candidate: 'x', rev: 3, marks: { a: 2000 } }]);
    sheet.type('x', 'a', '31');
    sheet.type('x', 'b', '40.5');
    const saving = sheet.save('x');
    expect(sent).toEqual([{ candidate: 'x', rev: 3, marks: { a: 2000, b: 4050 } }]);
    next().answer(4);
    await saving;
    expect(texts(sheet)).toEqual(['31', '40.5']);
    expect(sheet.view('x')).toMatchObject({ state: 'wrong', total: 4050, given: 1 });
    expect(sheet.view('x').cells[0]?.why).toBe('“场馆建设”满分 30 分，31 分超过满分，请改正。');
  });

  test('a refused row keeps what was typed, says so, and goes out again with the newer revision', async () => {
    const { sheet, sent, next } = desk();
    sheet.type('x', 'a', '20');
    const saving = sheet.save('x');
    next().refuse('这一行已被别处改动。');
    await saving;
    expect(sheet.view('x')).toMatchObject({ state: 'failed', fault: '这一行已被别处改动。' });
    expect(texts(sheet)).toEqual(['20', '']);
    sheet.receive([{ candidate: 'x', rev: 5, marks: { b: 1000 } }]);
    const again = sheet.save('x');
    expect(sent[1]).toEqual({ candidate: 'x', rev: 5, marks: { a: 2000, b: 1000 } });
    next().answer(6);
    await again;
    expect(sheet.view('x')).toMatchObject({ state: 'saved', fault: null, total: 3000 });
  });

  test('what is typed while a row is being saved is not lost and follows with the revision just given', async () => {
    const { sheet, sent, next } = desk();
    sheet.type('x', 'a', '20');
    void sheet.save('x');
    sheet.type('x', 'a', '25');
    void sheet.save('x');
    expect(sent.length).toBe(1);
    next().answer(1);
    await settled();
    expect(sent[1]).toEqual({ candidate: 'x', rev: 1, marks: { a: 2500 } });
    next().answer(2);
    await settled();
    expect(sheet.view('x').state).toBe('saved');
    expect(texts(sheet)).toEqual(['25', '']);
  });

  test('news older than the acknowledgement does not bring the former mark back', async () => {
    const { sheet, next } = desk();
    sheet.receive([{ candidate: 'x', rev: 1, marks: { a: 1000 } }]);
    sheet.type('x', 'a', '20');
    const saving = sheet.save('x');
    next().answer(2);
    await saving;
    sheet.receive([{ candidate: 'x', rev: 1, marks: { a: 1000 } }]);
    expect(texts(sheet)).toEqual(['20', '']);
  });

  test('an emptied cell takes the mark back; an untouched row sends nothing', async () => {
    const { sheet, sent, next } = desk();
    sheet.receive([{ candidate: 'x', rev: 1, marks: { a: 1000, b: 2000 } }]);
    sheet.type('x', 'a', '10.0');
    await sheet.save('x');
    expect(sent).toEqual([]);
    sheet.type('x', 'a', '');
    void sheet.save('x');
    expect(sent).toEqual([{ candidate: 'x', rev: 1, marks: { b: 2000 } }]);
    next().answer(2);
    await settled();
    expect(sheet.summary()).toEqual({ unsaved: 0, saving: 0, wrong: 0, failed: 0 });
  });
});

describe('a block from Excel', () => {
  test('a quoted cell with a break does not shift the rows below it', () => {
    expect(readBlock('28\t40.5\r\n"a\nb"\t7\r\n')).toEqual([
      ['28', '40.5'],
      ['a\nb', '7'],
    ]);
  });

  test('marks for a barred candidate are left out, and those below are not moved up', () => {
    const laid = layBlock([['1'], ['2'], ['3']], { row: 0, column: 1 }, { rows: 2, columns: 2 }, (row) => row === 0);
    expect(laid).toEqual({ cells: [{ row: 1, column: 1, text: '2' }], outside: 1, barred: 1 });
  });

  test('the cursor passes over closed rows and does not fall off the grid', () => {
    const grid = { rows: 4, columns: 2, closed: (row: number) => row === 1 || row === 3 };
    expect(move(grid, { row: 0, column: 0 }, 'down')).toEqual({ row: 2, column: 0 });
    expect(move(grid, { row: 2, column: 1 }, 'next')).toBe(null);
    expect(move(grid, { row: 0, column: 1 }, 'next')).toEqual({ row: 2, column: 0 });
    expect(move(grid, { row: 2, column: 0 }, 'previous')).toEqual({ row: 0, column: 1 });
  });
});
