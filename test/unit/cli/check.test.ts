import { describe, expect, it } from 'vitest';
import { runCheck } from '../../../src-main/host/cli/check';
import { runWorkdays } from '../../../src-main/host/cli/workdays';

const FILE = new URL('../../fixtures/import/bases-applications-2026.xlsx', import.meta.url).pathname;
const COURSES = new URL('../../fixtures/import/courses-2026.csv', import.meta.url).pathname;
const OTHER = new URL('../../fixtures/import/experts-recommended-2026.xlsx', import.meta.url).pathname;

async function run(command: typeof runCheck, ...args: string[]): Promise<[number, string]> {
  let printed = '';
  const code = await command(args, { write: (text) => (printed += text) });
  return [code, printed];
}

describe('kepu check', () => {
  it('prints the preview as JSON in the agreed shape, with values as people write them', async () => {
    const [code, printed] = await run(runCheck, 'base', FILE, '--json', '--today', '2026-11-01');
    const report = JSON.parse(printed);
    expect([code, Object.keys(report)]).toEqual([0, ['sheet', 'headerRows', 'mapping', 'rows', 'ignored', 'summary']]);
    expect(report.summary).toEqual({ read: 73, ok: 59, warning: 5, held: 2, error: 7 });
    expect(report.mapping[10]).toEqual({ column: 'K', title: '建筑面积(㎡)', field: 'buildingArea' });
    const [first] = report.rows;
    expect(Object.keys(first)).toEqual(['row', 'status', 'values', 'issues']);
    const { district, buildingArea, funds, safetyPlan, appliedOn, remarks } = first.values;
    expect([district, buildingArea, funds, safetyPlan, appliedOn, remarks]).toEqual([
      '万州区',
      13700,
      63.5,
      '是',
      '2026-10-11',
      null,
    ]);
    expect(first.issues).toEqual([
      {
        cell: 'K6',
        column: '建筑面积(㎡)',
        field: 'buildingArea',
        level: 'N',
        code: 'fullwidth',
        message: '全角字符已转为半角',
      },
    ]);
    expect(report.ignored.map((left: object) => Object.keys(left))).toEqual([
      ['row', 'why'],
      ['row', 'why'],
      ['row', 'why'],
      ['sheet', 'why'],
      ['sheet', 'why'],
    ]);
  });

  it('prints the same for people', async () => {
    const [code, printed] = await run(runCheck, 'base', FILE, '--today', '2026-11-01');
    expect(code).toBe(0);
    expect(printed).toContain('工作表“申报汇总表”，表头在第 4、5 行\n');
    expect(printed).toContain('  待确认 W\t第 33 行\t\t这一行在表中被隐藏');
    expect(printed.trimEnd().split('\n').at(-1)).toBe(
      '共 73 行：可以导入 59 行，确认后导入 5 行，待选择 2 行，有错误 7 行',
    );
  });

  it('does not offer a successor before the district was abolished', async () => {
    const [, printed] = await run(runCheck, 'base', FILE, '--json', '--today', '2025-11-05');
    expect(JSON.parse(printed).summary).toEqual({ read: 73, ok: 60, warning: 4, held: 2, error: 7 });
  });

  it('says in one sentence why a file cannot be checked', async () => {
    const [code, printed] = await run(runCheck, 'base', OTHER, '--json');
    expect([code, JSON.parse(printed).error.code]).toEqual([1, 'file.noHead']);
    expect(await run(runCheck, 'base', '/no/such/file.xlsx')).toEqual([
      1,
      '找不到要导入的文件，可能已被移动或删除，请重新选择。\n',
    ]);
  });

  it('asks about what is in no other register only when it is told what is in there', async () => {
    const args = ['course', COURSES, '--json', '--today', '2026-11-01'];
    const codes = async (more: string[]) => {
      const [code, printed] = await run(runCheck, ...args, ...more);
      const { rows } = JSON.parse(printed) as { rows: { values: object; issues: { cell: string; code: string }[] }[] };
      return [code, rows.flatMap(({ issues }) => issues.filter((issue) => issue.code.startsWith('base.')))];
    };
    expect(await codes([])).toEqual([0, []]);
    expect(await codes(['--refer', `base=${FILE}`])).toEqual([
      0,
      [expect.objectContaining({ cell: 'record 32', code: 'base.unknown', level: 'W' })],
    ]);
    expect((await run(runCheck, ...args, '--refer', `nothing=${FILE}`))[0]).toBe(2);
    expect((await run(runCheck, ...args, '--refer', 'base=/no/such/file.xlsx'))[0]).toBe(1);
  });

  it('refuses wrong arguments with its usage', async () => {
    for (const args of [[], ['base'], ['nothing', FILE], ['base', FILE, '--today', '2026-02-30']]) {
      const [code, printed] = await run(runCheck, ...args);
      expect([code, printed.startsWith('用法：kepu check')]).toEqual([2, true]);
    }
  });
});

describe('kepu workdays', () => {
  it('prints the last day, and says when it is only by weekends', async () => {
    expect(await run(runWorkdays, '2026-09-24', '7')).toEqual([0, '2026-10-10\n']);
    expect(await run(runWorkdays, '2026-09-24', '7', '--natural')).toEqual([0, '2026-09-30\n']);
    expect(await run(runWorkdays, '2027-09-24', '7')).toEqual([
      0,
      '2027-10-04（暂按周末推算：还没有该年度的放假安排）\n',
    ]);
    expect((await run(runWorkdays, '2026-09-31', '7'))[0]).toBe(2);
    expect((await run(runWorkdays, '2026-09-24', '0'))[0]).toBe(2);
  });
});
