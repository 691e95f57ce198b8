import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Fault } from '../../../src-main/domain/fault';
import { lastWords, logError } from '../../../src-main/host/error-log';

// A library's error quotes what it choked on: a phone number in a log would be a leak.
test('the log keeps where it broke and no data', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kepu-log-'));
  logError(folder, 'import', new SyntaxError('Unexpected token 张三 13912345678 in row 17'));
  const log = readFileSync(join(folder, 'logs/errors.log'), 'utf8');
  expect(log).not.toMatch(/张三|13912345678/);
  expect(log).toMatch(/^\S+Z import SyntaxError: Unexpected token … # in row 17\n\s+at /);
});

test('people read the sentence of a fault, and for a defect where the log is', () => {
  expect(lastWords('/d', new Fault('disk.full', '磁盘已满。'))).toBe('磁盘已满。');
  expect(lastWords('/d', new TypeError('x is not a function'))).toContain('/d/logs/errors.log');
});
