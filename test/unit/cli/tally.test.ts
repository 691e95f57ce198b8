import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runTally } from '../../../src-main/host/cli/tally';

const FILE = fileURLToPath(new URL('../../fixtures/review/scores-instructor-stars.xlsx', import.meta.url));
const OTHER = fileURLToPath(new URL('../../fixtures/import/bases-applications-2026.xlsx', import.meta.url));

async function run(...args: string[]): Promise<[number, string]> {
  let printed = '';
  const code = await runTally(args, { write: (text) => (printed += text) });
  return [code, printed];
}

describe('kepu tally', () => {
  it('prints the agreed shape', async () => {
    const [code, printed] = await run(FILE, '--json');
    const report = JSON.parse(printed);
    expect([code, Object.keys(report)]).toEqual([0, ['candidates', 'ties', 'members', 'findings']]);
    expect(report.candidates[0]).toEqual({
      code: 'XJ2026-001',
      name: '严宛梅',
      members: 7,
      dropped: { high: ['97.6'], low: ['92.9'] },
      exact: '4797/50',
      score: '95.94',
      rank: 1,
    });
    expect(report.ties).toEqual([
      ['XJ2026-064', 'XJ2026-104'],
      ['XJ2026-020', 'XJ2026-023', 'XJ2026-117'],
    ]);
  });

  it('takes the rule from the flags', async () => {
    const [code, printed] = await run('--trim', '2', '--min-members', '7', '--scale', '3', FILE, '--json');
    const [first] = JSON.parse(printed).candidates;
    expect([code, first.dropped, first.score]).toEqual([0, { high: ['99.1', '99'], low: ['88.3', '89'] }, '96.833']);
  });

  it('prints the same for people, and says where the trim did not apply', async () => {
    const [code, printed] = await run(FILE, '--min-members', '7');
    expect(code).toBe(0);
    expect(printed).toContain('有 9 个对象的打分评委不足 7 名，按直接平均计算。');
    expect(printed).toContain('\n1     XJ2026-001  严宛梅    95.94  4797/50');
  });

  it('says in one sentence what is wrong with a file or a rule', async () => {
    const [code, printed] = await run(OTHER, '--json');
    expect([code, JSON.parse(printed).error.code]).toEqual([1, 'file.noHead']);
    expect(await run(FILE, '--trim', '3')).toEqual([
      1,
      '去掉 3 个最高分和 3 个最低分，至少要有 7 名评委打分，请改“至少人数”。\n',
    ]);
  });

  it('refuses wrong arguments with its usage', async () => {
    const wrong = [
      [],
      [FILE, FILE],
      [FILE, '--trim', '-1'],
      [FILE, '--scale', '9'],
      [FILE, '--trim'],
      [FILE, '--jsno'],
    ];
    for (const args of wrong) {
      const [code, printed] = await run(...args);
      expect([code, printed.startsWith('用法：kepu tally')]).toEqual([2, true]);
    }
  });
});
