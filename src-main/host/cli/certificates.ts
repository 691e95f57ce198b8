import { mkdir, readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { today } from '../../app/clock';
import { safeName } from '../../app/files';
import { readTable } from '../../documents/excel/read';
import type { Fonts } from '../../documents/fonts';
import { certificateFiles } from '../../documents/papers/certificate-files';
import { type CertificateJob, certificates } from '../../documents/papers/certificates';
import { writeWhole } from '../../documents/write-file';
import { Fault } from '../../domain/fault';
import { SHIPPED_TEMPLATES } from '../../domain/honours/shipped';
import { templateSchema } from '../../domain/honours/template';
import type { FieldValues } from '../../domain/honours/template-text';
import { cliFonts, problemsOf } from './make';
import { DONE, FAILED, flagValue, MISUSED, type Out, plainArguments } from './out';

const USAGE = `用法：kepu certificates 名单 --template 模板 --out 文件.pdf | --separate 文件夹
名单：.xlsx 或 .csv，第一行是字段名（持有者、称号、编号 …），以下每行一份证书
模板：${[...SHIPPED_TEMPLATES.keys()].join('、')}，或模板的 .json 文件
`;

/** Rows of the list's first sheet, each by the titles of the first row. */
async function recordsOf(file: string): Promise<FieldValues[]> {
  const [sheet] = await readTable(file);
  const [head, ...rows] = sheet?.rows ?? [];
  const titles = new Map((head?.cells ?? []).map(({ column, value }) => [column, String(value).trim()]));
  return rows.map(({ cells }) =>
    Object.fromEntries(cells.map(({ column, value }) => [titles.get(column) ?? '', String(value).trim()])),
  );
}

async function templateOf(name: string) {
  const shipped = SHIPPED_TEMPLATES.get(name);
  if (shipped) return shipped;
  const text = await readFile(name, 'utf8').catch(() => null);
  const parsed = text === null ? null : templateSchema.safeParse(jsonOf(text));
  if (!parsed?.success) throw new Fault('file.unreadable', `没有名为“${name}”的模板，也没有这样的模板文件。`);
  return parsed.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * `kepu certificates DATA --template NAME --out FILE | --separate DIR`: one PDF, or one a certificate with a log.
 * @returns 0 when all were made; 1 when not, with every problem named; 2 for wrong arguments
 */
export async function runCertificates(args: readonly string[], out: Out): Promise<number> {
  const [list] = plainArguments(args, ['--template', '--out', '--separate']);
  const name = flagValue(args, '--template');
  const file = flagValue(args, '--out');
  const folder = flagValue(args, '--separate');
  if (list === undefined || name === null || (file === null) === (folder === null)) {
    out.write(USAGE);
    return MISUSED;
  }
  try {
    const [template, rows] = [await templateOf(name), await recordsOf(list)];
    const records = rows.map((values, index) => ({
      record: values.持有者 || values.编号 || `第 ${index + 2} 行`,
      values,
      code: null,
    }));
    const job: CertificateJob = { template, title: template.name, date: today(), overprint: null, records };
    const made = await make(job, cliFonts(), file, folder);
    out.write(`已制作 ${records.length} 份，共 ${made.pages} 页\n`);
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
  const quiet = async (): Promise<void> => {};
  if (folder === null) {
    const made = await certificates(job, fonts, quiet);
    const path = resolve(file ?? '');
    await mkdir(dirname(path), { recursive: true });
    await writeWhole(path, made.bytes);
    return made;
  }
  await mkdir(folder, { recursive: true });
  const names = job.records.map(
    ({ values, record }, index) => `${String(index + 1).padStart(4, '0')} ${safeName(values.编号 || record)}.pdf`,
  );
  return certificateFiles({ ...job, folder: resolve(folder), names }, fonts, quiet);
}
