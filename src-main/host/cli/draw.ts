import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import type { ZodType } from 'zod';
import { Fault } from '../../domain/fault';
import { type DrawRecord, recordSchema, requestSchema } from '../../domain/review/draw/model';
import { drawCommittee, fixRoster, refuse } from '../../domain/review/draw/record';
import { replay } from '../../domain/review/draw/replay';
import { DONE, FAILED, flagValue, MISUSED, type Out, plainArguments } from './out';

const USAGE = `用法：kepu draw make 抽取条件 --out 记录      按名册和条件抽取评委，写成可重放的记录
      kepu draw refuse 记录 编号 --reason 原因   登记不参加，由候补递补
      kepu draw replay 记录                      重新抽取一遍，核对记录
各文件的写法见 docs/draw.md
`;

/** Asks the supervisor for the word. */
async function askWord(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    // An input that ends without a line is no word.
    const ended = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
    return await Promise.race([lines.question(question), ended]);
  } finally {
    lines.close();
  }
}

/** Reads a JSON file of a known shape; throws a `Fault` that names the place where it differs. */
async function read<T>(path: string, schema: ZodType<T>): Promise<T> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Fault('file.missing', '找不到这个文件，可能已被移动或删除，请核对路径。');
  });
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new Fault('file.unreadable', '文件不是 JSON，可能不完整或选错了文件，请核对。');
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  const at = parsed.error.issues[0]?.path.join('.') || '文件开头';
  throw new Fault('file.unreadable', `文件的内容不符合约定，第一处在 ${at}，请对照 docs/draw.md 核对。`);
}

async function save(path: string, record: DrawRecord, flag: 'w' | 'wx'): Promise<void> {
  await writeFile(path, `${JSON.stringify(record, null, 2)}\n`, { flag }).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'EEXIST' ? '这个文件已经存在，抽取记录不能覆盖' : '记录写不进这个位置';
    throw new Fault('file.unreadable', `${why}，请换一个文件名或文件夹。`);
  });
}

function listCommittee({ committee, roster, digest, seed }: DrawRecord, out: Out): void {
  const people = new Map(roster.map((person) => [person.id, person]));
  out.write(`名册摘要 ${digest}\n种子 ${seed}\n评委名单：\n`);
  for (const id of committee) {
    const person = people.get(id);
    out.write(`  ${id}  ${person?.name ?? ''}  ${person?.unit ?? ''}  ${person?.field ?? ''}\n`);
  }
}

async function make(args: readonly string[], out: Out, ask: typeof askWord): Promise<number> {
  const [path] = plainArguments(args, ['--out']);
  const target = flagValue(args, '--out');
  if (path === undefined || target === null) return misused(out);
  const request = await read(path, requestSchema);
  const random = randomBytes(32).toString('hex');
  const { list, digest, commitment } = fixRoster(request, random);
  const pool = list.filter(({ reason }) => reason === null).length;
  out.write(`名册 ${list.length} 人，可抽取 ${pool} 人，未列入 ${list.length - pool} 人\n`);
  out.write(`名册摘要 ${digest}\n随机数摘要 ${commitment}\n`);
  const word = (await ask(`请监督员${request.plan.supervisor}核对摘要后输入任意一句话：`)).normalize('NFC').trim();
  const shaped = recordSchema.shape.word.safeParse(word);
  if (!shaped.success) throw new Fault('input.invalid', '监督员应输入 1 到 100 个字，不能换行；没有抽取。');
  const record = drawCommittee(request, random, word, new Date().toISOString());
  await save(target, record, 'wx');
  listCommittee(record, out);
  return DONE;
}

async function decline(args: readonly string[], out: Out): Promise<number> {
  const [path, person] = plainArguments(args, ['--reason']);
  const reason = flagValue(args, '--reason');
  if (path === undefined || person === undefined || reason === null) return misused(out);
  const record = refuse(await read(path, recordSchema), person, reason, new Date().toISOString());
  await save(path, record, 'w');
  listCommittee(record, out);
  return DONE;
}

async function check(args: readonly string[], out: Out): Promise<number> {
  const [path] = plainArguments(args);
  if (path === undefined) return misused(out);
  const record = await read(path, recordSchema);
  const differences = replay(record);
  if (differences.length === 0) {
    listCommittee(record, out);
    out.write('重新抽取的结果与记录一致\n');
    return DONE;
  }
  out.write('重新抽取的结果与记录不一致：\n');
  for (const { what, recorded, computed } of differences)
    out.write(`  ${what}\n    记录：${recorded}\n    重算：${computed}\n`);
  return FAILED;
}

function misused(out: Out): number {
  out.write(USAGE);
  return MISUSED;
}

/**
 * `kepu draw make|refuse|replay`: draws a committee, notes who declines, does a draw again. `ask` gets the word.
 * @returns 0 when done, or when the record agrees; 1 when not; 2 for wrong arguments
 */
export async function runDraw(args: readonly string[], out: Out, ask = askWord): Promise<number> {
  const [action, ...rest] = args;
  try {
    if (action === 'make') return await make(rest, out, ask);
    if (action === 'refuse') return await decline(rest, out);
    if (action === 'replay') return await check(rest, out);
    return misused(out);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    out.write(`${error.message}\n`);
    return FAILED;
  }
}
