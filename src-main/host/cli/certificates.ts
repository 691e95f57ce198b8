import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { today } from '../../app/clock';
import { safeName } from '../../app/files';
import { pictureSize } from '../../app/picture-size';
import { readTable } from '../../documents/excel/read';
import type { Fonts } from '../../documents/fonts';
import { certificateFiles } from '../../documents/papers/certificate-files';
import { type CertificateJob, certificates } from '../../documents/papers/certificates';
import type { CertificateRecord } from '../../documents/pdf/certificate/sheet';
import { Fault } from '../../domain/fault';
import { backgroundNotes } from '../../domain/honours/background';
import { fieldColumns } from '../../domain/honours/issue';
import { recordLabels } from '../../domain/honours/labels';
import { readCertificateList } from '../../domain/honours/list';
import { SHIPPED_TEMPLATES } from '../../domain/honours/shipped';
import { type Template, templateSchema } from '../../domain/honours/template';
import { requiredFields } from '../../domain/honours/template-text';
import { apartInLists } from '../../domain/identity/name';
import { cliFonts, keepFolder, keepPaper, problemsOf } from './make';
import { DONE, FAILED, flagProblem, flagValue, MISUSED, type Out, plainArguments } from './out';
import { type Watched, watched } from './progress';

const VALUED = ['--template', '--out', '--separate', '--background'];
const PLAIN = ['--bleed'];

const USAGE = `用法：kepu certificates 名单 --template 模板 --out 文件.pdf | --separate 文件夹 [--background 图片] [--bleed]
名单：.xlsx 或 .csv，有一行列名（持有者或姓名、称号、编号 …），以下每行一份证书
模板：${[...SHIPPED_TEMPLATES].map(([id, { name }]) => `${id} ${name}`).join('；')}；或模板的 .json 文件
底图：--background 的 JPG 或 PNG 铺满整页；不写时，带底图的 .json 模板在自己旁边找那个文件
出血：--bleed 四边各加 3 毫米并画裁切标记，供印刷厂用
`;

/** What is wrong with the arguments, as a sentence; null: nothing. */
function misuse(args: readonly string[]): string | null {
  const lists = plainArguments(args, VALUED);
  const wrong = flagProblem(args, VALUED, PLAIN);
  if (wrong !== null) return wrong;
  if (lists.length !== 1) return lists.length === 0 ? '没有写名单文件。' : `名单只能有一个，多了“${lists[1]}”。`;
  if (flagValue(args, '--template') === null) return '没有写 --template，请写明用哪个模板。';
  const ways = ['--out', '--separate'].filter((flag) => args.includes(flag)).length;
  return ways === 1 ? null : '--out（合成一个文件）和 --separate（每份一个文件）要写一个，也只能写一个。';
}

/** The rows of the list as records that this template can be filled with, and the titles of columns that were left out. */
async function recordsOf(file: string, template: Template) {
  const { columns, personal, rows } = readCertificateList(await readTable(file));
  const fields = fieldColumns(template, columns);
  const all = rows.map(({ row, values }) => {
    const named = Object.fromEntries(columns.map(({ key, title }) => [title, values[key] ?? '']));
    for (const [field, key] of fields) named[field] = values[key] ?? '';
    named.姓名对齐 ??= apartInLists(named.持有者 ?? '');
    return { mark: `第 ${row} 行`, values: named, holder: named.持有者 || named.编号 || '' };
  });
  const labels = recordLabels(all);
  const records = all.map(({ values }, index) => ({ record: labels[index] ?? '', values, code: null }));
  return { records, personal };
}

/** What no row has is a missing column: said once, not for each row. */
function requireColumns(template: Template, records: readonly CertificateRecord[]): void {
  const fields = template.elements.flatMap((element) => (element.kind === 'text' ? requiredFields(element.text) : []));
  const lacking = [...new Set(fields)].filter((field) => records.every(({ values }) => !values[field]));
  if (lacking.length === 0) return;
  const named = lacking.map((field) => `“${field}”`).join('');
  throw new Fault(
    'paper.incomplete',
    `模板“${template.name}”要用${named}，名单里没有这些列或整列是空的，请补上后再做。`,
  );
}

/** Numbers that more than one row has, and how many. */
function repeatedNumbers(records: readonly CertificateRecord[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { values } of records) if (values.编号) counts.set(values.编号, (counts.get(values.编号) ?? 0) + 1);
  return [...counts].filter(([, times]) => times > 1);
}

/** A shipped template by its id or name, or one in a file. */
async function templateOf(name: string): Promise<Template> {
  const shipped = SHIPPED_TEMPLATES.get(name) ?? [...SHIPPED_TEMPLATES.values()].find((each) => each.name === name);
  if (shipped) return shipped;
  const text = await readFile(name, 'utf8').catch(() => null);
  if (text === null) throw new Fault('file.missing', `没有名为“${name}”的模板，也没有这样的模板文件。`);
  const parsed = templateSchema.safeParse(jsonOf(text));
  if (!parsed.success) throw new Fault('file.unreadable', `“${name}”不是证书模板：内容不完整，或有不认识的写法。`);
  return parsed.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The picture that was asked for, or the one beside the template's own file; null: there is none to be had. */
async function withPicture(template: Template, name: string, asked: string | null) {
  if (asked === null) {
    const beside = template.background ? join(dirname(name), template.background.name) : null;
    return { template, background: beside === null ? null : await readFile(beside).catch(() => null) };
  }
  const bytes = await readFile(asked).catch(() => null);
  if (bytes === null) throw new Fault('file.missing', `读不到底图 ${asked}，请核对路径。`);
  const size = pictureSize(bytes);
  if (!size) throw new Fault('file.unreadable', `“${asked}”不是完整的 JPG 或 PNG 图片，请重新导出后再选。`);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const background = { hash, name: asked, ...size, onStock: true };
  return { template: { ...template, background }, background: bytes };
}

/**
 * `kepu certificates DATA --template NAME --out FILE | --separate DIR [--background PICTURE] [--bleed]`: one PDF, or one
 * a certificate with a log.
 * @returns 0 when all were made; 1 when not, with every problem named; 2 for wrong arguments
 */
export async function runCertificates(args: readonly string[], out: Out): Promise<number> {
  const wrong = misuse(args);
  if (wrong !== null) {
    out.write(`${wrong}\n${USAGE}`);
    return MISUSED;
  }
  const [list = ''] = plainArguments(args, VALUED);
  const name = flagValue(args, '--template') ?? '';
  try {
    const { template, background } = await withPicture(await templateOf(name), name, flagValue(args, '--background'));
    const { records, personal } = await recordsOf(list, template);
    const bleed = args.includes('--bleed');
    const job = { template, background, bleed, title: template.name, date: today(), overprint: null, records };
    requireColumns(template, records);
    const made = await make(job, cliFonts(), flagValue(args, '--out'), flagValue(args, '--separate'));
    out.write(`已制作 ${records.length} 份，共 ${made.pages} 页\n`);
    for (const [number, times] of repeatedNumbers(records))
      out.write(`  编号“${number}”在名单里有 ${times} 次，请核对\n`);
    if (personal.length > 0) out.write(`  “${personal.join('”“')}”含个人信息，没有读入\n`);
    if (template.background)
      for (const note of backgroundNotes(template.background, template)) out.write(`  ${note}\n`);
    for (const { character, state, record } of made.glyphs)
      if (state !== 'fallback') out.write(`  没有字体有“${character}”：${record}\n`);
    for (const { record, element, size } of made.shrunk) out.write(`  缩小到 ${size} 磅：${element}（${record}）\n`);
    return DONE;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    out.write(`${error.message}\n${problemsOf(error)}`);
    return FAILED;
  }
}

async function make(job: CertificateJob, fonts: Fonts, file: string | null, folder: string | null) {
  const { progress, end } = watched();
  try {
    if (folder !== null) return await inFolder(job, fonts, folder, progress);
    const made = await certificates(job, fonts, progress);
    await keepPaper(file ?? '', made.bytes);
    return made;
  } finally {
    end();
  }
}

async function inFolder(job: CertificateJob, fonts: Fonts, folder: string, progress: Watched['progress']) {
  const names = job.records.map(
    ({ values, record }, index) => `${String(index + 1).padStart(4, '0')} ${safeName(values.编号 || record)}.pdf`,
  );
  return certificateFiles({ ...job, folder: await keepFolder(folder), names }, fonts, progress);
}
