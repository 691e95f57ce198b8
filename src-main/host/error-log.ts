import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../domain/fault';

const LIMIT = 1_000_000;

/**
 * A message may quote data (a cell, a name, a number): everything that is not ASCII and every long run of digits goes.
 * Faults are written by us and hold no personal data.
 */
function withoutData(text: string): string {
  return text.replace(/\P{ASCII}+/gu, '…').replace(/\d{5,}/g, '#');
}

function told(error: unknown): string {
  if (error instanceof Fault) return `${error.code} ${error.message}`;
  if (!(error instanceof Error)) return withoutData(String(error));
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${error.name}: ${withoutData(error.message)}`, ...frames].join('\n');
}

/**
 * Adds an error to `logs/errors.log` of the data folder. Never throws: there is nobody left to tell.
 * @param dataFolder empty when it could not be opened: then there is no place for a log
 */
export function logError(dataFolder: string, where: string, error: unknown): void {
  if (dataFolder === '') return;
  try {
    const folder = join(dataFolder, 'logs');
    const file = join(folder, 'errors.log');
    mkdirSync(folder, { recursive: true });
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LIMIT) renameSync(file, join(folder, 'errors.1.log'));
    appendFileSync(file, `${new Date().toISOString()} ${where} ${told(error)}\n`);
  } catch {}
}

/** The sentence that people see when the program cannot go on. */
export function lastWords(dataFolder: string, error: unknown): string {
  if (error instanceof Fault) return error.message;
  return `程序遇到没有预料到的错误，已经停止；已确认保存的数据不受影响。请重新启动。若再次出现，请把日志文件 ${join(dataFolder, 'logs', 'errors.log')} 交给维护人员。`;
}
