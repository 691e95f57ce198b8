import type { Fault } from '../domain/fault';

/** The civil date on this computer's clock and in its zone, as 'YYYY-MM-DD'. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Waits for the work, but no longer than `ms`: then `late` makes the fault. The work itself goes on unheard. */
export function within<T>(ms: number, work: Promise<T>, late: () => Fault): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), ms);
  });
  return Promise.race([work, over]).finally(() => clearTimeout(timer));
}
