import { Calls } from '../crash/stream';
import type { Kind, Started } from '../e2e/fixtures/started';
import { withProgram } from './hosts';

const PASSWORD = 'bench-test-2026';

/** The running program, with someone signed in who may write registers. */
export class Office {
  private constructor(
    readonly started: Started,
    private readonly calls: Calls,
    private readonly token: string,
  ) {}

  static run<T>(kind: Kind, work: (office: Office) => Promise<T>): Promise<T> {
    return withProgram(kind, async (started) => {
      const calls = await Calls.open(started.page);
      await calls.setUp();
      await calls.login();
      const staff = { account: 'staff', password: PASSWORD };
      await calls.call('user.create', { ...staff, name: '经办', role: 'staff' });
      const { token } = await calls.call<{ token: string }>('session.login', staff);
      return work(new Office(started, calls, token));
    });
  }

  call<T>(name: string, input: unknown): Promise<T> {
    return this.calls.call(name, input);
  }

  /** Imports all rows of a workbook of bases. `time`: ms of `import.apply` as the page sees it. */
  async importFile(bytes: Buffer): Promise<{ entry: string; time: number }> {
    const file = await this.#upload(bytes);
    return this.started.page.evaluate(async (file) => {
      const { kepuCalls } = window as unknown as { kepuCalls: (name: string, input: unknown) => Promise<unknown> };
      type Preview = { import: string; rows: { row: number }[] };
      const preview = (await kepuCalls('import.open', { register: 'base', file })) as Preview;
      const rows = preview.rows.map(({ row }) => row);
      const start = performance.now();
      const { entry } = (await kepuCalls('import.apply', { import: preview.import, rows })) as { entry: string };
      return { entry, time: performance.now() - start };
    }, file);
  }

  #upload(bytes: Buffer): Promise<string> {
    return this.started.page.evaluate(
      async ([text, token]) => {
        const headers = { 'x-kepu-host': sessionStorage.getItem('kepu-host') ?? '', 'x-kepu-session': token };
        const body = new Blob([Uint8Array.from(atob(text), (character) => character.charCodeAt(0))]);
        const answer = await fetch('/files?name=rows.xlsx', { method: 'POST', body, headers });
        return ((await answer.json()) as { file: string }).file;
      },
      [bytes.toString('base64'), this.token] as const,
    );
  }
}
