import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
};

/** Built pages by the name under which a host serves them. */
const PAGES = { desk: 'src-renderer/desk/index.html', store: 'src-main/store/page/index.html' } as const;
export type PageName = keyof typeof PAGES;

/** What every answer carries, pages or not. */
const HARDENING = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/**
 * No inline script, no eval, nothing from elsewhere. Style elements need the nonce of this answer: Mantine writes its
 * variables into one; style attributes are set by script and need no leave.
 * @param connect further sources to connect to, e.g. the WebSocket of the browser host
 */
function policy(nonce: string, connect: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' ${connect}`.trim(),
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Headers for answers of our own that are no page: the same rules, and no nonce to give away. */
export const plainHeaders = (): Record<string, string> => ({
  ...HARDENING,
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
});

export interface PageAnswer {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array | string;
}

/** Assets carry a hash of their content in their name. */
const cacheFor = (path: string) => (path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache');

const missing = (): PageAnswer => ({
  status: 404,
  headers: { ...plainHeaders(), 'content-type': 'text/plain' },
  body: '',
});

/**
 * A file of the built renderer below `root`, or null for what is not there or must not be asked for.
 * @param path the path of the URL as it came, percent-encoded
 */
export function safePath(root: string, path: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null;
  const file = resolve(join(root, decoded));
  return file.startsWith(resolve(root) + sep) ? file : null;
}

/**
 * Answers a GET for a page (`/`) or one of its assets.
 * @param root the folder of the built renderer
 * @param page the page that stands at `/`
 */
export async function servePage(root: string, page: PageName, path: string, connect = ''): Promise<PageAnswer> {
  const file = safePath(root, path === '/' ? PAGES[page] : path);
  const type = file === null ? undefined : TYPES[extname(file)];
  if (file === null || type === undefined) return missing();
  const nonce = randomBytes(16).toString('base64');
  const headers = { ...HARDENING, 'content-security-policy': policy(nonce, connect), 'content-type': type };
  try {
    if (!file.endsWith('.html'))
      return { status: 200, headers: { ...headers, 'cache-control': cacheFor(path) }, body: await readFile(file) };
    const html = (await readFile(file, 'utf8')).replaceAll('__NONCE__', nonce);
    return { status: 200, headers: { ...headers, 'cache-control': 'no-store' }, body: html };
  } catch {
    return missing();
  }
}
