import { protocol, type Session, session } from 'electron';
import type { Core } from '../../app/core';
import { BUILT } from '../built';
import { type PageName, plainHeaders, servePage } from '../pages';

/** The two origins. Never rename them or their partitions: their data would be lost. */
export const ORIGINS: Record<PageName, string> = { desk: 'app://desk', store: 'app://store' };
const PARTITIONS: Record<PageName, string> = { desk: 'persist:desk', store: 'persist:store' };

/** To be called synchronously before Electron is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

/** The session of a page, in which `app://` answers for that page's host only. */
export function openSession(page: PageName, core: Promise<Core>): Session {
  const opened = session.fromPartition(PARTITIONS[page]);
  opened.protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    if (url.host !== page) return new Response(null, { status: 404, headers: plainHeaders() });
    if (page === 'desk' && (url.pathname === '/files' || url.pathname.startsWith('/files/')))
      return answerFiles(await core, request, url);
    if (request.method !== 'GET') return new Response(null, { status: 405, headers: plainHeaders() });
    const answer = await servePage(BUILT.renderer, page, url.pathname);
    return new Response(answer.body as BodyInit, { status: answer.status, headers: answer.headers });
  });
  return opened;
}

async function answerFiles(core: Core, request: Request, url: URL): Promise<Response> {
  const answer = await core.handleFiles({
    method: request.method,
    url,
    token: request.headers.get('x-kepu-session'),
    body: request.body as AsyncIterable<Uint8Array> | null,
  });
  return new Response(answer.body as BodyInit, {
    status: answer.status,
    headers: { ...plainHeaders(), ...answer.headers },
  });
}
