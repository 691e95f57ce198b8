import 'fake-indexeddb/auto';
import type { CallInput, CallOutput, CommandName, QueryName } from '../src-main/api/contract';
import type { Internal, InternalInput, InternalName, InternalOutput } from '../src-main/api/internal';
import type { Actor, Entry } from '../src-main/domain/entry';
import type { Json } from '../src-main/domain/fault';
import type { Role } from '../src-main/domain/permissions';
import { Database } from '../src-main/store/database';
import { Executor } from '../src-main/store/executor';
import { Pages } from '../src-main/store/pages';
import type { TableName, TableRows } from '../src-main/store/schema';

type InternalCommand = { [N in InternalName]: Internal[N]['kind'] extends 'command' ? N : never }[InternalName];
type InternalQuery = { [N in InternalName]: Internal[N]['kind'] extends 'query' ? N : never }[InternalName];
type In<N> = N extends InternalName ? InternalInput<N> : N extends CommandName | QueryName ? CallInput<N> : never;
type Out<N> = N extends InternalName ? InternalOutput<N> : N extends CommandName | QueryName ? CallOutput<N> : never;

/** A data key, as main hands it over. */
export const TEST_KEY = '0123456789abcdef'.repeat(4);

let databases = 0;

export interface Harness {
  executor: Executor;
  database: Database;
  /** Who acts from now on. */
  as(role: Role | null, name?: string): void;
  /** The office's date from now on; commands are stamped with its noon. */
  on(today: string): void;
  run<N extends CommandName | InternalCommand>(name: N, input: In<N>, id?: string): Promise<Out<N>>;
  entryOf(name: CommandName | InternalCommand, input: Json, id?: string): Promise<Entry>;
  /** What lies on the disk. */
  stored<T extends TableName>(table: T): Promise<TableRows[T][]>;
  ask<N extends QueryName | InternalQuery>(name: N, input: In<N>): Promise<Out<N>>;
}

/** The real executor on fake-indexeddb: for fast tests of commands and queries. */
export async function openHarness(): Promise<Harness> {
  databases += 1;
  const database = new Database(`test-${databases}`);
  const executor = new Executor(database);
  await executor.open();
  executor.takeKey(TEST_KEY);
  let actor: Actor = { id: 'user-staff', name: '经办甲', role: 'staff' };
  let today = '2026-11-01';
  let commands = 0;
  const entryOf = async (command: string, input: Json, id?: string) => {
    commands += 1;
    const { text } = await executor.run({
      command,
      id: id ?? `command-${commands}`,
      input,
      actor,
      at: `${today}T04:00:00.000Z`,
      today,
    });
    return JSON.parse(text) as Entry;
  };
  return {
    executor,
    database,
    as(role, name = '测试') {
      actor = { id: `user-${role ?? 'nobody'}`, name, role };
    },
    on(date) {
      today = date;
    },
    entryOf,
    stored: async <T extends TableName>(table: T) =>
      (await new Pages(database).rows(table)) as unknown as TableRows[T][],
    run: async <N extends CommandName | InternalCommand>(name: N, input: In<N>, id?: string) =>
      (await entryOf(name, input as unknown as Json, id)).result as unknown as Out<N>,
    ask: async <N extends QueryName | InternalQuery>(name: N, input: In<N>) =>
      (await executor.query(name, input as unknown as Json, { actor, today })) as unknown as Out<N>,
  };
}
