import { randomBytes } from 'node:crypto';
import { Fault } from '../../domain/fault';
import { accountKey } from '../../domain/identity/account';
import { RECOVERY_BYTES, readRecoveryCode, recoveryCode } from '../../domain/identity/recovery-code';
import { KEY_BYTES } from '../../domain/sealing/codec';
import { type KeyFile, readKeyFile, writeKeyFile } from './key-file';
import { unwrap, wrap } from './wrapped';

/** What the operating system offers to keep a secret for this person on this PC. */
export interface Keeper {
  wrap(secret: string): string;
  /** Throws when it was wrapped by another person or on another PC. */
  unwrap(wrapped: string): string;
}

const wrong = () =>
  new Fault('key.wrong', '恢复码不对，请核对打印件后重新输入；它共 25 个字符，不分大小写。', { path: 'code' });

const lost = () =>
  new Fault(
    'key.lost',
    '密钥文件 keys.json 不见了，已加密的手机、身份证号等内容暂时无法打开，数据没有改动；请从备份或日志文件夹找回这个文件，放回数据文件夹后重新启动。',
  );

interface Options {
  /** Folders that each hold a copy of the file: the data folder and the journal's. */
  folders: readonly string[];
  /** null: the system has no keyring, so passwords of accounts keep the key. */
  keeper: Keeper | null;
  /** Does anything that is stored hold sealed values? Then another key must never be made. */
  holdsSealed(): Promise<boolean>;
  /** The key is open from now on. */
  onOpen(): Promise<void>;
}

/** The data key of this folder: who keeps it, and the key itself once someone who does has opened it. */
export class KeyRing {
  #key: string | null = null;
  #writing: Promise<unknown> = Promise.resolve();
  #made: { call: string; code: string } | null = null;
  /** Who signed in while the key was closed: once it is open, that password keeps it too. */
  #waiting: { account: string; password: string } | null = null;

  private constructor(
    private readonly options: Options,
    private file: KeyFile | null,
  ) {}

  /** Reads the file and asks the system for the key. Throws `file.unreadable`. */
  static async open(options: Options): Promise<KeyRing> {
    const file = await readKeyFile(options.folders);
    const ring = new KeyRing(options, file);
    // A copy that is missing, e.g. beside a journal that was moved, is made good.
    if (file) await writeKeyFile(options.folders, file);
    const key = file?.system && options.keeper ? asked(options.keeper, file.system) : null;
    if (key !== null) await ring.#open(key);
    return ring;
  }

  /** 64 hex digits; null: nobody has opened it yet. */
  get key(): string | null {
    return this.#key;
  }

  /** There is a key, or should be one, and nobody has opened it yet. */
  async needsOpening(): Promise<boolean> {
    return this.#key === null && (this.file !== null || (await this.options.holdsSealed()));
  }

  /** When the recovery code that holds was made; null: none was. */
  get recoveryMadeAt(): string | null {
    return this.file?.recovery?.madeAt ?? null;
  }

  /** Where values of a time before they were sealed may still stand. */
  get unsealed(): KeyFile['unsealed'] {
    return this.file?.unsealed ?? 'nothing';
  }

  /**
   * Makes the data key of a new folder, in the keeping of the system or of these accounts, and of the code that is
   * answered: it is shown once and written nowhere. Throws `key.lost` where values are sealed with another key.
   * @param call the call that wants it; repeated, it is answered by `madeFor`
   */
  async make(call: string, accounts: readonly { account: string; password: string }[]): Promise<string> {
    await this.#create('nothing');
    for (const { account, password } of accounts) await this.keepBy(account, password);
    const code = await this.renewCode();
    this.#made = { call, code };
    return code;
  }

  /** The code that this call made; null: it made none in this run of the program. */
  madeFor(call: string): string | null {
    return this.#made?.call === call ? this.#made.code : null;
  }

  /**
   * Someone has proved this password: it opens the key, or is given it to keep. A folder of a time before there were
   * keys gets one here. Answers whether the key is open.
   */
  async signedIn(account: string, password: string): Promise<boolean> {
    if (this.#key === null) {
      const slot = this.file?.accounts[accountKey(account)];
      const key = slot ? await unwrap(slot, password) : null;
      if (key !== null) await this.#open(key);
      else if (!this.file && !(await this.options.holdsSealed())) await this.#create('entries');
      else if (slot) await this.forget(account);
    }
    if (this.#key === null) {
      this.#waiting = { account, password };
      return false;
    }
    if (!this.file?.accounts[accountKey(account)]) await this.keepBy(account, password);
    return true;
  }

  /** This password keeps the key from now on, where passwords do; one before it no longer does. */
  async keepBy(account: string, password: string): Promise<void> {
    if (this.#key === null || this.options.keeper) return this.forget(account);
    const slot = await wrap(this.#key, password);
    await this.#change((file) => ({ ...file, accounts: { ...file.accounts, [accountKey(account)]: slot } }));
  }

  /** Opens the key by the recovery code, for a PC or an account that does not keep it. Throws `key.wrong`, `key.lost`. */
  async recover(typed: string): Promise<void> {
    if (!this.file) throw lost();
    const code = readRecoveryCode(typed);
    const slot = this.file.recovery;
    const key = code === null || slot === null ? null : await unwrap(slot, code);
    if (key === null) throw wrong();
    await this.#open(key);
    await this.#keepBySystem();
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting) await this.keepBy(waiting.account, waiting.password);
  }

  /** A new recovery code; the one before is void. Throws `key.closed` while the key is closed. */
  async renewCode(): Promise<string> {
    if (this.#key === null) throw new Fault('key.closed', '密钥还没有打开，不能生成恢复码；请先用原恢复码打开。');
    const code = recoveryCode(randomBytes(RECOVERY_BYTES));
    const recovery = { ...(await wrap(this.#key, code)), madeAt: new Date().toISOString() };
    await this.#change((file) => ({ ...file, recovery }));
    return code;
  }

  noteUnsealed(unsealed: KeyFile['unsealed']): Promise<void> {
    return this.#change((file) => ({ ...file, unsealed }));
  }

  async #create(unsealed: KeyFile['unsealed']): Promise<void> {
    if (await this.options.holdsSealed()) throw lost();
    this.file = { count: this.file?.count ?? 0, system: null, recovery: null, accounts: {}, unsealed };
    const key = randomBytes(KEY_BYTES).toString('hex');
    this.#key = key;
    await this.#keepBySystem();
    await this.#open(key);
  }

  async #open(key: string): Promise<void> {
    this.#key = key;
    await this.options.onOpen();
  }

  async #keepBySystem(): Promise<void> {
    const { keeper } = this.options;
    const key = this.#key;
    if (key === null || !keeper) return;
    const system = keeper.wrap(key);
    await this.#change((file) => ({ ...file, system }));
  }

  /** The account's password no longer keeps the key. */
  async forget(account: string): Promise<void> {
    if (!this.file?.accounts[accountKey(account)]) return;
    await this.#change(({ accounts: { [accountKey(account)]: _, ...accounts }, ...file }) => ({ ...file, accounts }));
  }

  /** One writing after another, each on top of the last. */
  #change(change: (file: KeyFile) => KeyFile): Promise<void> {
    const written = this.#writing.then(async () => {
      if (!this.file) throw lost();
      const next = { ...change(this.file), count: this.file.count + 1 };
      await writeKeyFile(this.options.folders, next);
      this.file = next;
    });
    this.#writing = written.catch(() => undefined);
    return written;
  }
}

/** What the system gives back; null: it was wrapped on another PC or by another person. */
function asked(keeper: Keeper, wrapped: string): string | null {
  try {
    const key = keeper.unwrap(wrapped);
    return new RegExp(`^[0-9a-f]{${KEY_BYTES * 2}}$`).test(key) ? key : null;
  } catch {
    return null;
  }
}
