import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket as NodeSocket } from 'ws';
import { commandLine } from './fixtures/commands';
import { expect, test } from './fixtures/program';
import { raw } from './fixtures/raw';
import type { Kind, Place } from './fixtures/started';

/** A server outside of the program that notes who came. */
async function outside() {
  const visits: string[] = [];
  const server = createServer((asked, response) => {
    visits.push(asked.url ?? '');
    response.setHeader('access-control-allow-origin', '*').end('outside');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { visits, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

test('a page cannot be led elsewhere, nor open a window, nor get a permission', async ({ program }) => {
  test.skip(program.kind === 'browser', 'an ordinary browser decides this itself');
  const { page, electron } = program;
  const elsewhere = await outside();
  const windows = () => electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  // The desk and the hidden store.
  await expect.poll(windows).toBe(2);
  await page.evaluate((url) => {
    location.href = url;
  }, elsewhere.url);
  const opened = await page.evaluate((url) => window.open(url) === null, elsewhere.url);
  await page.waitForTimeout(300);
  expect(opened).toBe(true);
  expect(page.url()).toMatch(/^app:\/\/desk\//);
  expect(await windows()).toBe(2);
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
  expect(elsewhere.visits).toEqual([]);
  elsewhere.close();
});

test('nothing of the page reaches the outside', async ({ program }) => {
  const elsewhere = await outside();
  // The server does answer: otherwise this test could not fail.
  expect(await (await fetch(`${elsewhere.url}/control`)).text()).toBe('outside');
  const outcome = await program.page.evaluate(async (url) => {
    const image = new Image();
    image.src = `${url}/image`;
    navigator.sendBeacon(`${url}/beacon`, 'x');
    return fetch(`${url}/fetch`).then(
      () => 'went out',
      () => 'refused',
    );
  }, elsewhere.url);
  await program.page.waitForTimeout(300);
  expect(outcome).toBe('refused');
  expect(elsewhere.visits).toEqual(['/control']);
  elsewhere.close();
});

test('inline script and style without leave are refused by the policy', async ({ program }) => {
  const refused = await program.page.evaluate(async () => {
    const told: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => told.push(event.effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'window.intruder = true';
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    document.head.append(script, style);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { told: told.sort(), ran: 'intruder' in window, shown: getComputedStyle(document.body).display };
  });
  expect(refused).toEqual({ told: ['script-src-elem', 'style-src-elem'], ran: false, shown: 'block' });
});

test('a path that leaves the built pages finds nothing', async ({ program }) => {
  const hostile = ['/%2e%2e/%2e%2e/package.json', '/..%2f..%2fpackage.json', '/..%5c..%5cpackage.json', '/a%00.html'];
  const answers = await program.page.evaluate(
    (paths) => Promise.all(paths.map((path) => fetch(path).then((answer) => answer.status))),
    hostile,
  );
  expect(answers).toEqual([404, 404, 404, 404]);
});

test('unknown methods and malformed messages get a coded fault', async ({ program }) => {
  const { page } = program;
  const fault = (code: string) => ({ t: 'fault', fault: { code } });
  expect(await raw(page, { t: 'call', id: 'a', name: 'no.such', input: {} })).toMatchObject(fault('call.unknown'));
  // A name that every object has must not pass for a method.
  expect(await raw(page, { t: 'call', id: 'b', name: 'constructor', input: {} })).toMatchObject(fault('call.unknown'));
  expect(await raw(page, { t: 'call', id: 'c', name: 5 })).toMatchObject(fault('call.malformed'));
  const inside = { t: 'call', id: 'd', name: 'user.credentials', input: { account: 'admin' } };
  expect(await raw(page, inside)).toMatchObject(fault('call.unknown'));
  const unsigned = { t: 'call', id: 'e', name: 'user.list', input: {} };
  expect(await raw(page, unsigned)).toMatchObject(fault('session.none'));
});

test('the browser host answers its own pages only', async ({ program }) => {
  test.skip(program.kind === 'electron', 'Electron listens on no port');
  const { port } = program;
  const status = (path: string, headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) =>
      request({ host: '127.0.0.1', port, path, headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on('error', reject)
        .end(),
    );
  const own = `127.0.0.1:${port}`;
  expect(await status('/', { host: own })).toBe(200);
  expect(await status('/', { host: `localhost:${port}` })).toBe(403);
  expect(await status('/', { host: `evil.example:${port}` })).toBe(403);
  expect(await status('/', { host: own, origin: 'http://evil.example' })).toBe(403);
  expect(await status('/files/x', { host: own })).toBe(403);

  const secret = await program.page.evaluate(() => sessionStorage.getItem('kepu-host') ?? '');
  const socket = (origin: string, key: string) =>
    new Promise<string>((resolve) => {
      const opened = new NodeSocket(`ws://${own}/desk`, ['kepu', key], { origin });
      opened.on('open', () => {
        opened.close();
        resolve('open');
      });
      opened.on('error', () => resolve('refused'));
    });
  expect(await socket(`http://${own}`, secret)).toBe('open');
  expect(await socket(`http://${own}`, '0'.repeat(64))).toBe('refused');
  expect(await socket('http://evil.example', secret)).toBe('refused');
});

/** Starts a second program on a place and gives its end. */
async function second(kind: Kind, place: Place): Promise<{ code: number; words: string }> {
  const { command, args } = commandLine(kind, place);
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  child.stderr.on('data', (part) => {
    words += part;
  });
  const [code] = await once(child, 'exit');
  return { code, words };
}

test('a second program on the same data folder ends with a sentence, whichever host it is', async ({ program }) => {
  const place = { dataFolder: program.dataFolder, port: program.port + 1 };
  for (const kind of new Set<Kind>(['browser', program.kind])) {
    const { code, words } = await second(kind, place);
    expect(code).toBe(3);
    expect(words).toContain('科普评审工作台已经在使用这个数据文件夹');
  }
});
