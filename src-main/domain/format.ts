import { Fault } from './fault';

/** Number of the data format. Raised with every change of a stored row's shape, together with a migration (store/migrations.ts). */
export const DATA_FORMAT = 4;

/** Data that a newer program has written is not touched: throws `store.newer`. */
export function refuseNewer(format: number): void {
  if (format > DATA_FORMAT)
    throw new Fault(
      'store.newer',
      '这份数据由更新版本的程序保存，当前版本不能打开；请安装新版程序后再打开，数据没有改动。',
    );
}
