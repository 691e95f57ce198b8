import { randomUUID } from 'node:crypto';
import units from '../../resources/data/responsible-units.json';
import type { InternalInput, InternalOutput } from '../api/internal';
import type { Json } from '../domain/fault';
import { type App, PROGRAM } from './context';

/** Records that come with the program, whatever format the data folder was set up in. */
const SHIPPED: InternalInput<'program.tend'>['shipped'] = [{ register: 'responsibleUnit', records: units }];

/**
 * What the program does by itself, once a day and at the start: puts in shipped records that are not there yet, and moves
 * records whose term has ended. Nothing is written on a day that brings nothing.
 */
export class Caretaker {
  #day = '';
  #busy = false;

  constructor(private readonly app: Pick<App, 'store' | 'today' | 'log'>) {}

  /** To be called now and then; works only where the day is new and the program is set up. */
  look(): void {
    if (this.#busy || this.app.today() === this.#day || this.app.store.phase !== 'ready') return;
    this.#busy = true;
    this.tend()
      .catch((error: unknown) => this.app.log('caretaker', error))
      .finally(() => {
        this.#busy = false;
      });
  }

  async tend(): Promise<void> {
    const { store } = this.app;
    const today = this.app.today();
    const input = { shipped: SHIPPED } as unknown as Json;
    const asked = await store.query('program.due', input, { actor: PROGRAM, today });
    const { ready, due } = asked as unknown as InternalOutput<'program.due'>;
    if (!ready) return;
    const at = new Date().toISOString();
    if (due) await store.run({ command: 'program.tend', id: randomUUID(), input, actor: PROGRAM, at, today });
    this.#day = today;
  }
}
