import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freePort } from '../../../src-main/host/browser/free-port';

const folder = () => mkdtempSync(join(tmpdir(), 'kepu-start-'));

/** Runs the built browser host until it ends, and gives its last words. */
async function ends(...args: string[]): Promise<{ code: number; words: string }> {
  const child = spawn(process.execPath, ['out/main/browser.cjs', '--no-open', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let words = '';
  child.stderr.on('data', (part) => {
    words += part;
  });
  const [code] = await once(child, 'exit');
  return { code, words: words.trim() };
}

// A stack trace, or a program that goes on without its data, would leave people helpless.
test('a taken port is said in a sentence', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const { code, words } = await ends(`--data=${folder()}`, `--port=${port}`);
  other.close();
  expect(code).toBe(1);
  expect(words).toBe(
    `端口 ${port} 已被别的程序占用，无法启动。请关闭那个程序，或用 --port=另一个端口 启动（换端口后会从日志重建一次数据库）。`,
  );
});

test('a file where the data folder should be, and a port that is none, are said in a sentence', async () => {
  const file = join(folder(), 'file');
  writeFileSync(file, 'kept');
  expect(await ends(`--data=${file}/data`)).toEqual({
    code: 1,
    words: `数据文件夹“${file}/data”打不开或不能写入。请检查该位置和权限，或用 --data=文件夹 另指定一个。`,
  });
  expect(readFileSync(file, 'utf8')).toBe('kept');
  // Without a data folder there is no log: least of all where the program happened to be started.
  expect(existsSync('logs')).toBe(false);
  expect(await ends(`--data=${folder()}`, '--port=80x')).toEqual({
    code: 1,
    words: '--port=80x 不是可用的端口，请用 1024 至 65535 之间的整数。',
  });
});

// Starting with default settings instead would forget a journal on another disk.
test('damaged settings stop the start and stay as they are', async () => {
  const data = folder();
  writeFileSync(join(data, 'options.json'), '{broken');
  const { code, words } = await ends(`--data=${data}`, `--port=${await freePort()}`);
  expect(code).toBe(1);
  expect(words).toContain('已损坏，程序没有启动');
  expect(readFileSync(join(data, 'options.json'), 'utf8')).toBe('{broken');
});
