import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Core } from '../../app/core';
import { Fault } from '../../domain/fault';
import { listSegments } from '../../journal/segments';
import { findBrowser } from '../browser/find-browser';
import { NO_BROWSER_EXIT, PORT, startBrowserHost } from '../browser/start';
import { bytesOf, openDesk, type Person, untilStarted } from './desk';
import { keepPaper } from './make';
import { DONE, FAILED, flagProblem, flagValue, MISUSED, type Out, plainArguments } from './out';

const FLAGS = ['--round', '--account', '--out'] as const;
export const SAVE_USAGE = `用法：kepu round save 数据文件夹 --round 轮次名称 --account 账号 --out 轮次文件.zip
以这个账号登录（密码从标准输入读一行），把轮次的数据和文件存成一个带签名的文件；数据文件夹不能正被程序使用
`;

/** The first line of what is typed or piped in. */
async function lineOf(input: NodeJS.ReadableStream): Promise<string> {
  const lines = createInterface({ input });
  for await (const line of lines) {
    lines.close();
    return line;
  }
  return '';
}

/** Throws where there is no journal: the program would set up a new office there. */
async function dataFolderOf(given: string): Promise<string> {
  const folder = existsSync(given) ? realpathSync.native(given) : given;
  if ((await listSegments(join(folder, 'journal')).catch(() => [])).length === 0)
    throw new Fault('file.missing', `${given} 里没有本程序的数据，请核对文件夹。`);
  return folder;
}

async function signIn(core: Core, account: string, password: string): Promise<Person> {
  const caller = openDesk(core);
  await untilStarted(caller);
  const { token } = await caller.call('session.login', { account, password });
  return { caller, token };
}

/** By its name, or its id. Throws `record.missing` with the names that there are. */
async function roundCalled({ caller }: Person, wanted: string): Promise<string> {
  const rounds = await caller.call('round.list', {});
  const found = rounds.filter(({ id, title }) => id === wanted || title === wanted);
  const [only] = found;
  if (found.length > 1) {
    const ids = found.map(({ id }) => id).join('、');
    throw new Fault('input.invalid', `有 ${found.length} 个轮次都叫“${wanted}”，请改写其中一个的标识：${ids}。`);
  }
  if (only) return only.id;
  const titles = rounds.map(({ title }) => `“${title}”`).join('、');
  throw new Fault('record.missing', `没有轮次“${wanted}”。${titles === '' ? '还没有任何轮次。' : `现有：${titles}。`}`);
}

/** Saves the file of a round of a running program. */
export async function saveRound(core: Core, person: Person, wanted: string, path: string): Promise<string> {
  const round = await roundCalled(person, wanted);
  const made = await person.caller.call('round.file', { round });
  await keepPaper(path, Buffer.from(await bytesOf(core, person.token, made)));
  return made.name;
}

/**
 * `kepu round save DATA --round TITLE --account ACCOUNT --out FILE`: the round's file without a screen. The store needs a
 * browser, which runs without a window.
 * @returns 0 when it is saved; 1 when not; 2 for wrong arguments
 */
export async function runRoundSave(args: readonly string[], out: Out, input: NodeJS.ReadableStream): Promise<number> {
  const [data, more] = plainArguments(args, FLAGS);
  const [round, account, path] = FLAGS.map((flag) => flagValue(args, flag));
  const problem = flagProblem(args, FLAGS, []);
  if (problem !== null || data === undefined || more !== undefined || !round || !account || !path) {
    out.write(`${problem === null ? '' : `${problem}\n`}${SAVE_USAGE}`);
    return MISUSED;
  }
  try {
    const dataFolder = await dataFolderOf(data);
    if (findBrowser() === null) {
      out.write('没有找到 Chromium、Chrome 或 Edge 浏览器，读不了数据。\n');
      return NO_BROWSER_EXIT;
    }
    const password = await lineOf(input);
    const host = await startBrowserHost({ dataFolder, port: PORT, open: 'headless' });
    try {
      const person = await signIn(host.core, account, password);
      const name = await saveRound(host.core, person, round, path);
      out.write(`已保存 ${name}，可用 kepu round verify 核对\n`);
      return DONE;
    } finally {
      await host.close();
    }
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    out.write(`${error.message}\n`);
    return FAILED;
  }
}
