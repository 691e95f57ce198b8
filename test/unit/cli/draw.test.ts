import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runDraw } from '../../../src-main/host/cli/draw';

const folder = mkdtempSync(join(tmpdir(), 'kepu-draw-'));
afterAll(() => rmSync(folder, { recursive: true }));
const [request, record] = [join(folder, 'request.json'), join(folder, 'record.json')];

const people = Array.from({ length: 6 }, (_, at) => ({
  id: `Z${at}`,
  name: `专家${at}`,
  unit: '某大学',
  field: '物理学',
  title: '教授',
  source: '高校',
  district: '500106',
  lastDrawn: null,
  conflicts: [],
}));
const plan = {
  round: '2026年基地命名',
  date: '2026-11-01',
  supervisor: '监督员甲',
  seats: [{ field: '物理学', size: 2, alternates: 1 }],
  titles: null,
  sources: null,
  districts: null,
  restDays: 30,
  conflictsAllowed: 0,
};
writeFileSync(request, JSON.stringify({ plan, roster: people }));

async function run(args: string[], word = '秋高气爽'): Promise<[number, string]> {
  let printed = '';
  const out = { write: (text: string) => (printed += text) };
  const code = await runDraw(args, out, async () => {
    // What the supervisor is to check must stand there before the word is asked for.
    expect(printed).toMatch(/^名册 6 人，可抽取 6 人，未列入 0 人\n名册摘要 [0-9a-f]{64}\n随机数摘要 [0-9a-f]{64}\n$/);
    return word;
  });
  return [code, printed];
}

describe('kepu draw', () => {
  it('draws, notes a refusal, replays, and sees a record that was changed', async () => {
    expect((await run(['make', request, '--out', record], ' '))[0]).toBe(1);
    expect((await run(['make', request, '--out', record]))[0]).toBe(0);
    expect(await run(['make', request, '--out', record])).toEqual([
      1,
      expect.stringContaining('这个文件已经存在，抽取记录不能覆盖，请换一个文件名或文件夹。\n'),
    ]);
    const drawn = JSON.parse(readFileSync(record, 'utf8'));
    const [member] = drawn.drawn[0].members;
    expect((await run(['refuse', record, member, '--reason', '出差']))[0]).toBe(0);
    const [code, printed] = await run(['replay', record]);
    expect([code, printed.endsWith('重新抽取的结果与记录一致\n')]).toEqual([0, true]);
    const after = JSON.parse(readFileSync(record, 'utf8'));
    expect(after.committee).toEqual([drawn.drawn[0].alternates[0], drawn.drawn[0].members[1]]);
    writeFileSync(record, JSON.stringify({ ...after, word: '换一句话' }));
    const [differs, where] = await run(['replay', record]);
    expect([differs, where.startsWith('重新抽取的结果与记录不一致：\n  种子\n')]).toEqual([1, true]);
  });

  it('says in one sentence what is wrong with a file', async () => {
    expect(await run(['replay', join(folder, 'none.json')])).toEqual([
      1,
      '找不到这个文件，可能已被移动或删除，请核对路径。\n',
    ]);
    const bad = join(folder, 'bad.json');
    writeFileSync(bad, '{');
    expect(await run(['replay', bad])).toEqual([1, '文件不是 JSON，可能不完整或选错了文件，请核对。\n']);
    writeFileSync(bad, JSON.stringify({ plan: { ...plan, date: '2026-02-30' }, roster: people }));
    expect(await run(['make', bad, '--out', record])).toEqual([
      1,
      '文件的内容不符合约定，第一处在 plan.date，请对照 docs/draw.md 核对。\n',
    ]);
  });

  it('refuses wrong arguments with its usage', async () => {
    for (const args of [[], ['make', request], ['refuse', record, 'Z1'], ['replay'], ['undo']]) {
      const [code, printed] = await run(args);
      expect([code, printed.startsWith('用法：kepu draw make')]).toEqual([2, true]);
    }
  });
});
