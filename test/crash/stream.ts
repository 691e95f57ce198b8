import { expect, type Page } from '@playwright/test';

const ADMINISTRATOR = { account: 'admin', password: 'crash-test-2026' };
const OFFICES = {
  education: { name: '重庆市教育委员会', short: '市教委' },
  association: { name: '重庆市科学技术协会', short: '市科协' },
  docPrefix: '渝科协发',
  certificatePattern: '渝科普〔{year}〕命名-{seq:4}',
};

interface Answer {
  t: 'ok' | 'fault' | 'event' | 'progress';
  id: string;
  output: unknown;
  fault: { code: string; message: string };
}

/**
 * Runs in the desk's page: opens one more desk channel as the page itself does, and calls by the contract. Kept on
 * `window.kepuCalls`, so that later evaluations of the same page use it.
 */
async function openCalls(): Promise<void> {
  type Call = (name: string, input: unknown, id?: string) => Promise<unknown>;
  const pending = new Map<string, { resolve: (output: unknown) => void; reject: (error: Error) => void }>();
  const hear = (answer: Answer) => {
    const call = pending.get(answer.id);
    if (answer.t === 'ok') call?.resolve(answer.output);
    if (answer.t === 'fault') call?.reject(new Error(`${answer.fault.code} ${answer.fault.message}`));
  };
  const port = () =>
    new Promise<(message: unknown) => void>((resolve) => {
      const taken = (event: MessageEvent) => {
        const [given] = event.ports;
        if (event.data !== 'kepu:port' || !given) return;
        window.removeEventListener('message', taken);
        given.onmessage = (message) => hear(message.data);
        resolve((message) => given.postMessage(message));
      };
      window.addEventListener('message', taken);
      window.postMessage('kepu:ready', location.origin);
    });
  const socket = () =>
    new Promise<(message: unknown) => void>((resolve) => {
      const secret = sessionStorage.getItem('kepu-host') ?? '';
      const web = new WebSocket(`ws://${location.host}/desk`, ['kepu', secret]);
      web.onmessage = (message) => hear(JSON.parse(message.data));
      web.onopen = () => resolve((message) => web.send(JSON.stringify(message)));
    });
  const send = await (location.protocol === 'app:' ? port() : socket());
  const call: Call = (name, input, id = crypto.randomUUID()) =>
    new Promise((resolve, reject) => {
      pending.set(id, { resolve, reject });
      send({ t: 'call', id, name, input });
    });
  Object.assign(window, { kepuCalls: call });
}

/** Calls of the contract from the desk's page. */
export class Calls {
  private constructor(private readonly page: Page) {}

  static async open(page: Page): Promise<Calls> {
    // The page has its own channel by then: two that ask for a port at once would take the same one.
    await page.getByRole('textbox').first().waitFor();
    await page.evaluate(openCalls);
    const calls = new Calls(page);
    return calls;
  }

  call<T>(name: string, input: unknown): Promise<T> {
    return this.page.evaluate(
      ([name, input]) => {
        const { kepuCalls } = window as unknown as { kepuCalls: (name: unknown, input: unknown) => Promise<unknown> };
        return kepuCalls(name, input);
      },
      [name, input] as const,
    ) as Promise<T>;
  }

  async setUp(): Promise<void> {
    const users = [{ ...ADMINISTRATOR, name: '管理员', role: 'administrator' }];
    await this.call('setup.complete', { users, offices: OFFICES, sample: false });
  }

  login(): Promise<unknown> {
    return this.call('session.login', ADMINISTRATOR);
  }

  /**
   * Sends commands without end, five at a time, each with an id of its own. `acknowledged` gets the id of each that was
   * answered; a fault ends the stream and stands in `faults`.
   */
  async stream(prefix: string, acknowledged: Set<string>, faults: string[]): Promise<void> {
    this.page.on('console', (message) => {
      const [kind, ...rest] = message.text().split(' ');
      if (kind === 'acknowledged') acknowledged.add(rest.join(' '));
      if (kind === 'fault') faults.push(rest.join(' '));
    });
    await this.page.evaluate(
      ([prefix, offices]) => {
        const { kepuCalls } = window as unknown as {
          kepuCalls: (name: string, input: unknown, id: string) => Promise<unknown>;
        };
        const run = async (lane: number) => {
          for (let n = 0; ; n += 1) {
            const id = `${prefix}-${lane}-${n}`;
            await kepuCalls('settings.setOffices', { ...offices, docPrefix: id }, id);
            console.log(`acknowledged ${id}`);
          }
        };
        for (let lane = 0; lane < 5; lane += 1) run(lane).catch((error) => console.log(`fault ${error.message}`));
      },
      [prefix, OFFICES] as const,
    );
  }

  /** Times in ms of so many commands, one after another, measured in the page. */
  timeCommands(count: number): Promise<number[]> {
    return this.page.evaluate(
      async ([count, offices]) => {
        const { kepuCalls } = window as unknown as { kepuCalls: (name: string, input: unknown) => Promise<unknown> };
        const times: number[] = [];
        for (let n = 0; n < count; n += 1) {
          const start = performance.now();
          await kepuCalls('settings.setOffices', { ...offices, docPrefix: `渝科协发${n}` });
          times.push(performance.now() - start);
        }
        return times;
      },
      [count, OFFICES] as const,
    );
  }

  /** How often each command id stands in the journal, as the program itself lists it. */
  async journal(): Promise<Map<string, number>> {
    const times = new Map<string, number>();
    let before: number | null = null;
    for (;;) {
      const page: { seq: number; id: string }[] = await this.call('journal.list', { before, limit: 200 });
      for (const { id } of page) times.set(id, (times.get(id) ?? 0) + 1);
      const last = page.at(-1);
      if (!last) return times;
      before = last.seq;
    }
  }
}

/** Journal and database agree, and what was acknowledged is there exactly once. */
export async function expectWhole(calls: Calls, acknowledged: ReadonlySet<string>): Promise<void> {
  const verified = await calls.call<{ entries: number; problem: string | null }>('journal.verify', {});
  expect(verified.problem).toBeNull();
  const times = await calls.journal();
  expect([...acknowledged].filter((id) => times.get(id) !== 1)).toEqual([]);
  expect(times.size).toBe(verified.entries);
}
