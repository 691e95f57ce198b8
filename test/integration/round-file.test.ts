import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isSigned } from '../../src-main/app/signature';
import { packed, unpacked } from '../../src-main/documents/archive';
import { Fault } from '../../src-main/domain/fault';
import type { Contents } from '../../src-main/domain/review/round-file/model';
import { digestOf, jsonText } from '../../src-main/domain/review/round-file/pack';
import { verifyRoundFile } from '../../src-main/domain/review/round-file/verify';
import { runRound } from '../../src-main/host/cli/round';
import { saveRound } from '../../src-main/host/cli/round-save';
import { KindWalk } from '../support/kind-walk';
import { type OfficeCore, startOffice } from '../support/office-core';

const OBJECTOR = '欧阳明远';
const PHONE = '13987654321';
let program: OfficeCore;
let walk: KindWalk;
let bytes: Uint8Array;
let folder: string;

/** Five members drawn from seven experts, one of whom declines; everyone scored, one objection dismissed. */
async function drawnRound(): Promise<KindWalk> {
  const { staff, office } = program;
  const experts: string[] = [];
  for (let n = 1; n <= 7; n += 1) {
    const values = {
      ...{ name: `专家${n}`, birth: '1970-05', phone: `1390000000${n}`, unit: `第${n}研究所`, rank: '教授' },
      ...{ field: '物理学', source: '高校', recommendedBy: '市级学会', served: '全市' },
    };
    const { id } = await staff.call('register.save', { register: 'expert', id: null, rev: 0, values });
    experts.push(id);
  }
  await staff.call('register.move', { register: 'expert', ids: experts, status: 'listed', reason: '已审核' });
  const begun = await KindWalk.open(office, 'base-naming', 6);
  await begun.toCommittee();
  const seats = [{ field: '物理学', size: 5, alternates: 2 }];
  const plan = { supervisor: '何监督', seats, titles: null, sources: null, districts: null };
  const fixed = await staff.call('draw.fix', { round: begun.id, plan: { ...plan, restDays: 30, conflictsAllowed: 0 } });
  const made = await staff.call('draw.make', { draw: fixed.id, rev: fixed.rev, word: '秋高气爽' });
  const { draw } = await staff.call('draw.view', { draw: fixed.id });
  const person = draw.committee[0] ?? '';
  await staff.call('draw.refuse', { draw: fixed.id, rev: made.rev, person, reason: '出差在外' });
  await begun.advance();
  await begun.judge();
  await begun.toPublicity();
  const [candidate] = (await begun.view()).candidates;
  const objection = { candidate: candidate?.id ?? '', receivedOn: office.today, objector: OBJECTOR, written: true };
  const heard = { evidence: true, aboutScoreOnly: false, content: `材料不实，联系电话 ${PHONE}` };
  const { id, rev } = await staff.call('objection.add', { round: begun.id, ...objection, ...heard });
  await staff.call('objection.settle', { round: begun.id, id, rev, outcome: 'dismissed', text: '经核实，材料属实' });
  await begun.advance();
  return begun;
}

async function save(): Promise<Uint8Array> {
  const { file } = await program.staff.call('round.file', { round: walk.id });
  return program.fetch(file);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kepu-round-file-'));
  program = await startOffice('round-file');
  walk = await drawnRound();
  await walk.publish(31);
  const candidate = (await walk.view()).candidates[5]?.id ?? '';
  const withdrawal = { candidate, docSerial: 32, date: '2026-12-21', reason: '经查材料不实' };
  await program.reviewer.call('round.withdrawAward', { ...(await walk.on()), ...withdrawal });
}, 120_000);
afterAll(async () => {
  await program.close();
  await rm(folder, { recursive: true });
});

const text = (file: Uint8Array | undefined): string => new TextDecoder().decode(file);
const verify = (files: ReadonlyMap<string, Uint8Array>) => verifyRoundFile(files, isSigned, null);

/** What the report finds, each with its places. */
const found = (files: ReadonlyMap<string, Uint8Array>) =>
  verify(files)
    .checks.filter(({ state }) => state !== 'agrees')
    .map(({ part, differences }) => [part, differences.map(({ what }) => what)]);

/** The file with one part changed by someone who also corrects the digest in the manifest. */
function forged<K extends keyof Contents>(part: K, change: (content: Contents[K]) => unknown): Map<string, Uint8Array> {
  const path = `data/${part}.json`;
  const files = unpacked(bytes);
  const changed = new TextEncoder().encode(jsonText(change(JSON.parse(text(files.get(path))))));
  return redigested(files.set(path, changed));
}

function redigested(files: Map<string, Uint8Array>): Map<string, Uint8Array> {
  const manifest = JSON.parse(text(files.get('manifest.json')));
  for (const part of manifest.parts) {
    const content = files.get(part.path) ?? new Uint8Array();
    [part.bytes, part.sha256] = [content.length, digestOf(content)];
  }
  return files.set('manifest.json', new TextEncoder().encode(jsonText(manifest)));
}

describe('a round file', () => {
  test('is written at 归档 and not before', async () => {
    const early = await program.staff.call('round.file', { round: walk.id }).catch((error: unknown) => error);
    expect(early instanceof Fault && early.message).toBe('轮次还没有归档，不能保存轮次文件；请先办到“归档”。');
    await walk.advance();
    bytes = await save();
    expect(Buffer.from(await save()).equals(Buffer.from(bytes))).toBe(true);
  });

  test('holds every part and paper, and agrees in all of them', () => {
    const files = unpacked(bytes);
    const report = verify(files);
    expect(report.checks.filter(({ state }) => state !== 'agrees')).toEqual([]);
    expect(report.checks.map(({ part }) => part)).toEqual([
      'signature.json',
      ...['round', 'candidates', 'members', 'conflicts', 'draws', 'ballots', 'polls', 'sheets'].map(
        (part) => `data/${part}.json`,
      ),
      ...['results', 'objections', 'certificates', 'records'].map((part) => `data/${part}.json`),
      ...[...files.keys()].filter((path) => path.startsWith('papers/')),
      ...['第 1 次抽取', '评分核对', '汇总重算', '拟定重算', '结果核对', '证书核对'],
    ]);
    const papers = [
      '公示名单.pdf',
      '评分汇总表（表格）.xlsx',
      '评委抽取记录.pdf',
      '评委回避登记表.pdf',
      '命名决定.pdf',
    ];
    papers.push('变更通知 渝科协发〔2026〕32号.pdf', '结果计算过程.pdf');
    for (const paper of papers) expect(files.has(`papers/${paper}`), paper).toBe(true);
    const { round, ballots, draws } = Object.fromEntries(
      ['round', 'ballots', 'draws'].map((part) => [part, JSON.parse(text(files.get(`data/${part}.json`)))]),
    );
    expect([round.stage, ballots.length, draws[0].record.refusals.length]).toEqual(['archive', 30, 1]);
  });

  test('tells nobody a telephone number, nor who objected', () => {
    const files = unpacked(bytes);
    const all = [...files].filter(([path]) => path.startsWith('data/')).map(([, content]) => text(content));
    // The numbers are there to leak: of the objection, and of each record.
    for (const hidden of [OBJECTOR, PHONE]) expect(all.filter((each) => each.includes(hidden))).toEqual([]);
    expect(all.filter((each) => /(?<![0-9A-Za-z])1[3-9]\d{9}(?![0-9A-Za-z])/.test(each))).toEqual([]);
    const [objection] = JSON.parse(text(files.get('data/objections.json')));
    expect([objection.objector, objection.content]).toEqual(['欧***', '材料不实，联系电话 139****4321']);
  });
});

describe('a changed round file', () => {
  const half = (part: string) => [part, ['摘要']];

  test('a mark that was changed is named by its digest; with the digest corrected, by member and candidate', () => {
    const files = unpacked(bytes);
    const ballots: Contents['ballots'] = JSON.parse(text(files.get('data/ballots.json')));
    const [first] = ballots;
    if (!first) throw new Error('no ballot');
    const [criterion = '', mark = 0] = Object.entries(first.marks)[0] ?? [];
    const change = (all: Contents['ballots']) =>
      all.map((ballot, at) => (at === 0 ? { ...ballot, marks: { ...ballot.marks, [criterion]: mark - 50 } } : ballot));
    files.set('data/ballots.json', new TextEncoder().encode(jsonText(change(ballots))));
    expect(found(files)[0]).toEqual(half('data/ballots.json'));
    const found2 = found(forged('ballots', change));
    expect(found2.map(([part]) => part)).toEqual(['signature.json', '汇总重算']);
    const places = found2[1]?.[1] ?? [];
    const candidates: Contents['candidates'] = JSON.parse(text(files.get('data/candidates.json')));
    const members: Contents['members'] = JSON.parse(text(files.get('data/members.json')));
    const [candidate, member] = [
      candidates.find(({ id }) => id === first.candidate),
      members.find(({ id }) => id === first.member),
    ];
    expect(places[0]).toBe(`${candidate?.code}　${candidate?.name}　评委${member?.seat} ${member?.name}`);
  });

  test('a mark over the maximum is refused as such', () => {
    const files = forged('ballots', ([first, ...others]) => {
      const [criterion = ''] = Object.keys(first?.marks ?? {});
      return [{ ...first, marks: { ...first?.marks, [criterion]: 100_000 } }, ...others];
    });
    const check = verify(files).checks.find(({ part }) => part === '评分核对');
    expect(check?.differences[0]?.computed).toMatch(/满分 10 分，1000 分超过满分/);
  });

  test('a result that was changed', () => {
    const files = forged('candidates', ([first, ...others]) => [
      { ...first, result: first?.result && { ...first.result, score: '99.99', outcome: 'notSelected' } },
      ...others,
    ]);
    const [signature, results, certificates] = found(files);
    expect([signature?.[0], results?.[0], certificates?.[0]]).toEqual(['signature.json', '结果核对', '证书核对']);
    expect(results?.[1]).toHaveLength(2);
  });

  test('a tally and a proposal that were changed to suit', () => {
    const files = forged('results', ({ tally: [best, ...others], proposal, ...more }) => ({
      ...more,
      tally: [{ ...best, exact: '99/1', score: '99.00', printed: '99.00' }, ...others],
      proposal: proposal.map((one) => ({ ...one, outcome: 'reserve' })),
    }));
    expect(found(files).map(([part, places]) => [part, places?.length])).toEqual([
      ['signature.json', 1],
      ['汇总重算', 2],
      ['拟定重算', 6],
    ]);
  });

  test('a paper that was swapped for another, with the digest corrected or not', () => {
    const files = unpacked(bytes);
    files.set('papers/公示名单.pdf', files.get('papers/命名决定.pdf') ?? new Uint8Array());
    expect(found(files)).toEqual([half('papers/公示名单.pdf')]);
    expect(found(redigested(files))).toEqual([['signature.json', ['签名']]]);
  });

  test('a draw whose seed, word or roster was changed', () => {
    const draw = (change: (record: Contents['draws'][number]['record']) => object) =>
      found(
        forged('draws', (draws) => draws.map((one) => ({ ...one, record: { ...one.record, ...change(one.record) } }))),
      )[1];
    expect(draw(({ seed }) => ({ seed: seed.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) }))).toEqual([
      '第 1 次抽取',
      ['种子'],
    ]);
    expect(draw(() => ({ word: '冬' }))?.[1]).toContain('种子');
    const renamed = draw(({ roster }) => ({
      roster: roster.map((one, at) => (at === 0 ? { ...one, name: '某人' } : one)),
    }));
    expect(renamed?.[1]?.[0]).toBe('名册摘要');
  });

  test('a part that is missing, added, or no JSON any more', () => {
    const without = unpacked(bytes);
    without.delete('data/polls.json');
    expect(found(without)[0]).toEqual(['data/polls.json', ['文件']]);
    const more = unpacked(bytes).set('papers/另一份.pdf', new Uint8Array([1]));
    expect(found(more)).toEqual([['papers/另一份.pdf', ['文件']]]);
    const broken = unpacked(bytes).set('data/round.json', new TextEncoder().encode('{'));
    expect(found(broken)).toEqual([half('data/round.json'), ['data/round.json', ['内容']], ['抽取、汇总、拟定', []]]);
  });
});

describe('kepu round save', () => {
  // Catches a command line whose file is another one than the desk's, or that cannot find a round by its name.
  test('saves the file that the desk saves, by the name of the round', async () => {
    const path = join(folder, 'saved', '轮次.zip');
    const person = { caller: program.staff, token: program.token };
    const [{ title } = { title: '' }] = await program.staff.call('round.list', {});
    expect(await saveRound(program.core, person, title, path)).toBe(`${title}-轮次文件.zip`);
    const saved = unpacked(await readFile(path));
    expect([verify(saved).agrees, [...saved.keys()]]).toEqual([true, [...unpacked(bytes).keys()]]);
    await expect(saveRound(program.core, person, '没有的轮次', path)).rejects.toMatchObject({
      code: 'record.missing',
      message: `没有轮次“没有的轮次”。现有：“${title}”。`,
    });
  });

  test('makes no new office where there is none, and says how it is used', async () => {
    const said: string[] = [];
    const out = { write: (text: string) => said.push(text) };
    const flags = ['--round', 'x', '--account', 'staff', '--out', join(folder, 'y.zip')];
    expect(await runRound(['save', folder, ...flags], out)).toBe(1);
    expect(await runRound(['save', folder, '--round', 'x'], out)).toBe(2);
    expect([said[0], said[1]?.startsWith('用法：kepu round save')]).toEqual([
      `${folder} 里没有本程序的数据，请核对文件夹。\n`,
      true,
    ]);
  });
});

describe('kepu round verify', () => {
  async function run(content: Uint8Array, ...flags: string[]): Promise<[number, string]> {
    const path = join(folder, 'round.zip');
    await writeFile(path, content);
    let printed = '';
    const code = await runRound(['verify', path, ...flags], { write: (said: string) => (printed += said) });
    return [code, printed];
  }

  test('says for each part that it agrees, and knows the office by its key', async () => {
    const [code, printed] = await run(bytes);
    expect([code, printed.split('\n').slice(-3)[1]]).toEqual([0, '全部一致']);
    expect(printed.match(/^一致/gm)?.length).toBe(verify(unpacked(bytes)).checks.length);
    const { publicKey } = await program.staff.call('certificate.publicKey', {});
    expect((await run(bytes, '--key', publicKey ?? ''))[0]).toBe(0);
    const [other, words] = await run(bytes, '--key', 'A'.repeat(43));
    expect([other, words.includes('不一致  清单的签名（signature.json）')]).toEqual([1, true]);
  });

  test('names the place in words and as JSON', async () => {
    const files = forged('polls', () => [{ id: 'x' }]);
    const content = packed([...files].map(([path, each]) => ({ path, content: each })));
    const [code, printed] = await run(content);
    expect([code, printed.includes('内容不符合约定，第一处在 0.rev')]).toEqual([1, true]);
    const [, json] = await run(content, '--json');
    expect(JSON.parse(json).agrees).toBe(false);
  });

  test('refuses what is no such file in one sentence', async () => {
    expect(await run(new Uint8Array([1, 2, 3]))).toEqual([
      1,
      '这不是压缩包，或文件不完整，无法读取；请核对文件是否选对，或重新取得原件。\n',
    ]);
    expect((await run(bytes.slice(0, bytes.length - 30)))[0]).toBe(1);
    const [code, json] = await run(new Uint8Array(), '--json');
    expect([code, JSON.parse(json).error.code]).toEqual([1, 'file.unreadable']);
    let printed = '';
    expect(await runRound(['check', 'x'], { write: (said: string) => (printed += said) })).toBe(2);
    expect(printed).toContain('用法：kepu round verify');
  });
});
