import { Fault } from '../../domain/fault';

/** Rows that are printed at once: some hundred pages. */
const LONGEST_LIST = 3000;

/** Throws `file.limits` where a list is too long to be printed. */
export function requirePrintable({ length }: readonly unknown[]): void {
  if (length <= LONGEST_LIST) return;
  const message = `列表有 ${length} 行，一次最多打印 ${LONGEST_LIST} 行，请先筛选，或改为导出工作簿。`;
  throw new Fault('file.limits', message);
}
