import { expect, test } from 'vitest';
import { safePath } from '../../../src-main/host/pages';

const root = '/srv/renderer';

test('a path stays below the root, however it is written', () => {
  expect(safePath(root, '/assets/a.js')).toBe('/srv/renderer/assets/a.js');
  expect(safePath(root, '/%E7%A7%91.png')).toBe('/srv/renderer/科.png');
  expect(safePath(root, '/a/../b.js')).toBe('/srv/renderer/b.js');
});

test('paths that would leave the root, hide a NUL or use a backslash are no paths', () => {
  const hostile = ['/../x', '/%2e%2e/x', '/..%2fx', '/../renderer-other/x', '/a%00.js', '/..%5cx', '/%ff', '/', ''];
  for (const path of hostile) expect([path, safePath(root, path)]).toEqual([path, null]);
});
