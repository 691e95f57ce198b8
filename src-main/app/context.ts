import { randomUUID } from 'node:crypto';
import type { Channel } from '../api/channel';
import type { CallOutput, CommandName, ParsedInput, QueryName } from '../api/contract';
import type { User } from '../api/contract/session';
import type {
  InternalCommandName,
  InternalInput,
  InternalName,
  InternalOutput,
  InternalQueryName,
} from '../api/internal';
import type { Actor } from '../domain/entry';
import { Fault, type Json } from '../domain/fault';
import type { SpaceGuard } from '../journal/disk';
import type { Attachments } from './attachments';
import type { Caretaker } from './caretaker';
import type { DataFolder } from './data-folder';
import type { Documents, DocumentsProcess } from './documents';
import type { Files } from './files';
import type { ImportDesk } from './import-desk';
import type { Keeper, KeyRing } from './keys/key-ring';
import type { Session, Sessions } from './sessions';
import type { StoreLink } from './store-link';
import type { Turns } from './turns';

/** What a host gives the program: the few things that depend on what it runs in. */
export interface Platform {
  kind: 'electron' | 'browser';
  version: string;
  dataFolder: string;
  /** Shipped data and samples. */
  resources: string;
  /** Builds a NEW store context (ending a former one) and resolves when its channel is connected. */
  openStore(): Promise<Channel>;
  forkDocuments(): DocumentsProcess;
  /** The keyring of the operating system; null: there is none, or one that protects nothing. */
  keeper: Keeper | null;
  /** Saves a copy where the person chooses; `download: true`: the page does it. */
  saveCopy(bytes: Uint8Array, name: string): Promise<{ saved: string | null; download: boolean }>;
  openFile(path: string): Promise<void>;
  /** Asks for a folder; null: given up, or there is no dialog. */
  chooseFolder(): Promise<string | null>;
  /** Opens the print dialog for what the desk shows to printers; false: given up, or there is no dialog. */
  print(): Promise<boolean>;
  /** Shows a file or a folder in the system's file manager. */
  showFolder(path: string): Promise<void>;
}

/** What the parts of the running program share. */
export interface App {
  platform: Platform;
  folder: DataFolder;
  guard: SpaceGuard;
  store: StoreLink;
  sessions: Sessions;
  /** Of an account or a seat, one secret is tried after the other: many at once would pass the count of wrong ones. */
  attempts: Turns;
  keys: KeyRing;
  files: Files;
  attachments: Attachments;
  documents: Documents;
  imports: ImportDesk;
  caretaker: Caretaker;
  /** Civil date on the office's clock. */
  today(): string;
  /** One line to the log; never with personal data. */
  log(what: string, error?: unknown): void;
}

/** A desk's connection; the session on it changes with sign-in and sign-out. */
export interface Connection {
  session: Session | null;
}

type CommandNames = CommandName | InternalCommandName;
type QueryNames = QueryName | InternalQueryName;
type NoteName = Extract<CommandNames, `${string}.note${string}`>;
type In<N> = N extends InternalName ? InternalInput<N> : N extends CommandName | QueryName ? ParsedInput<N> : never;
type Out<N> = N extends InternalName ? InternalOutput<N> : N extends CommandName | QueryName ? CallOutput<N> : never;

/** Who acts where nobody is signed in. */
export const PROGRAM: Actor = { id: 'program', name: '程序', role: null };

/** One call of a desk under way, with what a task may use. */
export class TaskContext {
  constructor(
    readonly app: App,
    readonly connection: Connection,
    readonly call: { id: string; signal: AbortSignal; progress(data: Json): void },
    private readonly acting: User | null = null,
  ) {}

  get actor(): Actor {
    const member = this.connection.session?.seat?.member;
    if (member && !this.acting) return { id: member.id, name: `评委${member.name}`, role: 'member' };
    const user = this.acting ?? this.connection.session?.user;
    return user ? { id: user.id, name: user.name, role: user.role } : PROGRAM;
  }

  /** The same call, done in the name of an account that it has just made. */
  as(user: User): TaskContext {
    return new TaskContext(this.app, this.connection, this.call, user);
  }

  /** Who is signed in; tasks that are not public run only then. */
  get session(): Session {
    if (!this.connection.session) throw new Fault('session.none', '请先登录。');
    return this.connection.session;
  }

  async ask<N extends QueryNames>(name: N, input: In<N>): Promise<Out<N>> {
    const context = { actor: this.actor, today: this.app.today() };
    return (await this.app.store.query(name, input as unknown as Json, context)) as unknown as Out<N>;
  }

  /**
   * Puts on record what happens besides. Never under the call's id: its sender could use that again, and a repeat of a command is
   * answered, not written.
   */
  async note<N extends NoteName>(name: N, input: In<N>): Promise<void> {
    await this.run(name, input);
  }

  /** Runs a command; `id` makes a repeat of the call answer with the stored entry. */
  async run<N extends CommandNames>(
    name: N,
    input: In<N>,
    id: string = randomUUID(),
    actor = this.actor,
  ): Promise<Out<N>> {
    const entry = await this.app.store.run({
      command: name,
      id,
      input: input as unknown as Json,
      actor,
      at: new Date().toISOString(),
      today: this.app.today(),
    });
    return entry.result as unknown as Out<N>;
  }
}
