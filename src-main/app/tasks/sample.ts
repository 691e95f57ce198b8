import { join } from 'node:path';
import { Fault } from '../../domain/fault';
import type { TaskContext } from '../context';
import { readImport } from './import';
import type { Tasks } from './task';

/** The shipped workbook goes the way of every district's workbook: read, checked, stored. */
export async function loadSample(context: TaskContext, id = context.call.id): Promise<{ count: number }> {
  const path = join(context.app.platform.resources, 'sample', 'bases-2026.xlsx');
  const report = await readImport(context, { register: 'base', path, file: '' });
  const records = report.rows.filter((row) => row.status === 'ok' || row.status === 'warning').map((row) => row.values);
  if (records.length === 0) throw new Fault('file.unreadable', '随程序附带的示例数据不完整，请重新安装程序。');
  return context.run('sample.install', { records }, id);
}

export const sampleTasks: Tasks<'sample.load'> = {
  'sample.load': (context) => loadSample(context),
};
