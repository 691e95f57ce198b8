import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { certificateFiles } from '../../src-main/documents/papers/certificate-files';
import { type CertificateJob, certificates } from '../../src-main/documents/papers/certificates';
import { fontFolders, shippedFonts } from '../support/fonts';
import { office } from '../support/office';
import { pageTexts } from '../support/pdf';
import { issued } from './certificate-floor';
import { dataTable, letter, mergeMacro } from './mail-merge-files';
import { type Row, row, timed } from './row';

const COUNT = 1000;
const LIMIT_MS = 300_000;
const quiet = async (): Promise<void> => {};

/** A LibreOffice with a fresh profile, and the batch as its letter and its table. */
class Writer {
  private constructor(
    private readonly command: string,
    private readonly folder: string,
    private readonly job: CertificateJob,
  ) {}

  static async open(command: string, folder: string, job: CertificateJob): Promise<Writer> {
    const { template, records } = job;
    const write = (name: string, text: string) => writeFile(join(folder, name), text);
    const values = records.map((record) => record.values);
    await write('letter.fodt', letter(template));
    await write('table.fodt', dataTable(template, values));
    // Where fontconfig is not used, LibreOffice takes what is installed.
    const fonts = fontFolders.map((each) => `<dir>${each}</dir>`).join('');
    await write(
      'fonts.conf',
      `<?xml version="1.0"?><fontconfig>${fonts}<cachedir>${folder}/cache</cachedir></fontconfig>`,
    );
    const writer = new Writer(command, folder, job);
    // A start that ends at once makes the profile, whose first macro is then ours.
    await writer.#run('--terminate_after_init');
    return writer;
  }

  /** ms of the merge alone, without LibreOffice's start. Every page is read and must be the certificate of its place. */
  async merge(separate: boolean): Promise<number> {
    const out = join(this.folder, separate ? 'separate' : 'one');
    const answer = join(this.folder, 'answer.txt');
    await mkdir(out);
    const [letter, table, target] = [this.#url('letter.fodt'), this.#url('table.fodt'), pathToFileURL(out).href];
    const macro = mergeMacro({ letter, table, target, answer, separate });
    await writeFile(join(this.folder, 'profile/user/basic/Standard/Module1.xba'), macro);
    await this.#run('macro:///Standard.Module1.Main');
    const said = (await readFile(answer, 'utf8')).trim();
    if (!/^\d+$/.test(said)) throw new Error(said);
    await this.#check(out);
    return Number(said);
  }

  async #check(out: string): Promise<void> {
    const order = (name: string) => Number(/\d+/.exec(name)?.[0]);
    const names = (await readdir(out)).sort((a, b) => order(a) - order(b));
    const pages: string[] = [];
    for (const name of names) pages.push(...pageTexts(await readFile(join(out, name))));
    const { records } = this.job;
    const wrong = records.findIndex(({ record }, index) => !pages[index]?.includes(`${record}：`));
    if (pages.length !== records.length || wrong >= 0) throw new Error(`${pages.length} pages, wrong at ${wrong}`);
  }

  #url(name: string): string {
    return pathToFileURL(join(this.folder, name)).href;
  }

  async #run(...options: string[]): Promise<void> {
    const profile = `-env:UserInstallation=${this.#url('profile')}`;
    const env = { ...process.env, FONTCONFIG_FILE: join(this.folder, 'fonts.conf') };
    await promisify(execFile)(this.command, [profile, '--headless', '--norestore', ...options], {
      timeout: LIMIT_MS,
      env,
    });
  }
}

async function measure(command: string, folder: string): Promise<Row[]> {
  const fonts = shippedFonts();
  const job = issued(COUNT);
  const writer = await Writer.open(command, folder, job);
  const ours = join(folder, 'ours');
  await mkdir(ours);
  const names = job.records.map((_, index) => `${index}.pdf`);
  const one = await timed(() => certificates(job, fonts, quiet));
  const separate = await timed(() => certificateFiles({ ...job, folder: ours, names }, fonts, quiet));
  const beside = 'beside it: LibreOffice mail merge of the same texts, without codes';
  return [
    row(`${COUNT} certificates with QR in one PDF; ${beside}`, one, await writer.merge(false), 1),
    row(`${COUNT} certificates with QR as separate files; ${beside}`, separate, await writer.merge(true), 1),
  ];
}

/** The same batch by what offices use today. No rows, and a line that says why, where LibreOffice cannot do it. */
export async function mailMergeRows(): Promise<Row[]> {
  const not = (why: string): Row[] => {
    console.log(`LibreOffice mail merge: not measured, ${why}`);
    return [];
  };
  if (!office) return not('LibreOffice was not found');
  const folder = await mkdtemp(join(tmpdir(), 'kepu-merge-'));
  try {
    return await measure(office, folder);
  } catch (error) {
    return not(String(error).replace(/\s+/g, ' '));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
