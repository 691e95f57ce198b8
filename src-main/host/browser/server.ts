import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Channel } from '../../api/channel';
import type { Core } from '../../app/core';
import { Fault } from '../../domain/fault';
import { plainHeaders, servePage } from '../pages';
import { socketChannel } from './socket-channel';

/** Bytes of one message. A desk's calls are small; the store's answers may hold a whole register. */
const DESK_PAYLOAD = 16_000_000;
const STORE_PAYLOAD = 256_000_000;

export interface Site {
  /** Folder of the built renderer. */
  root: string;
  port: number;
  /** 64 hex digits that the first URL carries. */
  secret: string;
  core: Promise<Core>;
  onDesk(channel: Channel): void;
  onStore(channel: Channel): void;
}

const digest = (text: string) => createHash('sha256').update(text).digest();
const same = (given: string, secret: string) => timingSafeEqual(digest(given), digest(secret));

/**
 * Serves the desk on 127.0.0.1. The port is part of the storage origin: on another one the database is built anew from
 * the journal.
 * @throws Fault `store.unavailable` when the port is taken
 */
export async function serveSite(site: Site): Promise<Server> {
  const host = `127.0.0.1:${site.port}`;
  const origin = `http://${host}`;
  /** Another name for this address (DNS rebinding) and pages of other origins are turned away. */
  const ours = (request: IncomingMessage, needsOrigin: boolean) =>
    request.headers.host === host &&
    (request.headers.origin === origin || (!needsOrigin && request.headers.origin === undefined));

  const server = createServer((request, response) => {
    const answered = ours(request, false) ? answer(site, request, response) : refuse(response, 403);
    answered.catch(() => response.destroy());
  });
  const sockets = {
    '/desk': { server: webSockets(DESK_PAYLOAD), opened: site.onDesk },
    '/store': { server: webSockets(STORE_PAYLOAD), opened: site.onStore },
  };
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const [protocol, secret] = (request.headers['sec-websocket-protocol'] ?? '').split(/,\s*/);
    const end = request.url === '/desk' || request.url === '/store' ? sockets[request.url] : null;
    if (!end || !ours(request, true) || protocol !== 'kepu' || !same(secret ?? '', site.secret)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    end.server.handleUpgrade(request, socket, head, (webSocket: WebSocket) => end.opened(socketChannel(webSocket)));
  });
  await listen(server, site.port);
  return server;
}

function webSockets(maxPayload: number): WebSocketServer {
  return new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false, handleProtocols: () => 'kepu' });
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error);
      reject(
        new Fault(
          'store.unavailable',
          `端口 ${port} 已被别的程序占用，无法启动。请关闭那个程序，或用 --port=另一个端口 启动（换端口后会从日志重建一次数据库）。`,
        ),
      );
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}

async function refuse(response: ServerResponse, status: number): Promise<void> {
  response.writeHead(status, plainHeaders()).end();
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', `http://127.0.0.1:${site.port}`);
  if (url.pathname === '/files' || url.pathname.startsWith('/files/')) return answerFiles(site, request, response, url);
  if (request.method !== 'GET') return refuse(response, 405);
  const page = await servePage(site.root, 'desk', url.pathname, `ws://127.0.0.1:${site.port}`);
  response.writeHead(page.status, page.headers).end(page.body);
}

async function answerFiles(site: Site, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  if (!same(header(request, 'x-kepu-host') ?? '', site.secret)) return refuse(response, 403);
  const core = await site.core;
  const answered = await core.handleFiles({
    method: request.method ?? 'GET',
    url,
    token: header(request, 'x-kepu-session'),
    body: request,
  });
  response.writeHead(answered.status, { ...plainHeaders(), ...answered.headers });
  response.end(answered.body);
}

function header(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' ? value : null;
}
