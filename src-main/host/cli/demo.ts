import { createReadStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileRef } from '../../api/contract/files';
import { PAPERS, type PaperName } from '../../api/contract/papers';
import { today } from '../../app/clock';
import type { Core } from '../../app/core';
import { addDays } from '../../domain/calendar/date';
import { Fault } from '../../domain/fault';
import { kindOf } from '../../domain/review/kinds';
import { papersOf } from '../../domain/review/papers';
import { firstStart, type People } from './demo-people';
import { DemoRound, type DemoScores } from './demo-round';
import { bytesOf, type Person } from './desk';

/** Longer than any publicity period with holidays in it. */
const PUBLICITY_AGO = 60;

interface Demo {
  core: Core;
  /** Where the papers go. */
  out: string;
  /** Shipped resources. */
  resources: string;
  say(line: string): void;
}

async function upload(core: Core, { token }: Person, path: string, name: string): Promise<FileRef> {
  const url = new URL(`http://desk/files?name=${encodeURIComponent(name)}`);
  const answer = await core.handleFiles({ method: 'POST', url, token, body: createReadStream(path) });
  if (answer.status !== 200) throw new Error('示例文件没有传上');
  return JSON.parse(String(answer.body));
}

async function importSample({ core, resources, say }: Demo, { staff }: People): Promise<void> {
  const { file } = await upload(core, staff, join(resources, 'sample', 'bases-2026.xlsx'), '申报汇总表.xlsx');
  const preview = await staff.caller.call('import.open', { register: 'base', file });
  const rows = preview.rows.filter((row) => row.status === 'ok' || row.status === 'warning').map((row) => row.row);
  const { added } = await staff.caller.call('import.apply', { import: preview.import, rows });
  say(`导入：读到 ${preview.rows.length} 行，入库 ${added} 行`);
}

const take = async (core: Core, { token }: Person, ref: FileRef, folder: string): Promise<void> =>
  writeFile(join(folder, ref.name), await bytesOf(core, token, ref));

async function makePapers({ core, out, say }: Demo, { staff }: People, round: string): Promise<void> {
  await mkdir(out, { recursive: true });
  const { round: stored } = await staff.caller.call('round.view', { round });
  const kind = kindOf(stored.kind);
  const names = kind ? papersOf(kind, stored) : [];
  for (const paper of PAPERS.filter((each) => names.includes(each))) {
    const made = await makeIfDue(staff, round, paper);
    if (!made) continue;
    await take(core, staff, made, out);
    const missing = made.glyphs.filter((glyph) => glyph.state !== 'fallback').length;
    say(
      `文件：${made.name}${made.pages === null ? '' : `，${made.pages} 页`}${missing > 0 ? `，缺字 ${missing} 处` : ''}`,
    );
  }
  const file = await staff.caller.call('round.file', { round });
  await take(core, staff, file, out);
  say(`文件：${file.name}，可用 kepu round verify 核对`);
}

/** null: nothing happened in this round that the paper could tell. */
async function makeIfDue({ caller }: Person, round: string, paper: PaperName) {
  try {
    return await caller.call('paper.make', { round, paper });
  } catch (error) {
    if (error instanceof Fault && error.code === 'paper.incomplete') return null;
    throw error;
  }
}

/** Acts out one naming round on the shipped sample, through the contract that the desk uses, and leaves every paper. */
export async function runDemo(demo: Demo): Promise<void> {
  const read = async (name: string) => JSON.parse(await readFile(join(demo.resources, 'sample', name), 'utf8'));
  const scores: DemoScores = { ...(await read('marks.json')), committee: await read('committee.json') };
  const people = await firstStart(demo.core);
  await importSample(demo, people);
  const day = today();
  const year = Number(day.slice(0, 4));
  const round = await DemoRound.create(people, `${year}年中小学校外科普特色基地命名`, year, demo.say);
  await round.collect();
  await round.checkForms();
  await round.seat(scores.committee);
  await round.score(scores);
  await round.select();
  await round.publicise(addDays(day, -PUBLICITY_AGO));
  await round.publish(day, `${year + 2}-12-31`);
  await makePapers(demo, people, round.id);
}
