import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { asPdf, asWord } from '../../documents/papers/draft';
import { Fault } from '../../domain/fault';
import { documentOf } from '../../domain/official/notice-data';
import { KINDS, OFFICIAL_KIND_LABELS } from '../../domain/official/template';
import { cliFonts, keepPaper, problemsOf } from './make';
import { DONE, FAILED, flagProblem, flagValue, MISUSED, type Out, plainArguments } from './out';

const USAGE = `用法：kepu notice 数据.json --out 文件.pdf | 文件.docx
数据：{"kind": 文种, "number": 发文字号, "date": "2026-09-18", "fields": {字段: 值}, "lists": {列表: [{栏: 值}]}}
文种：${KINDS.map((kind) => `${OFFICIAL_KIND_LABELS[kind]}（${kind}）`).join('、')}
`;

const FORMATS = ['.pdf', '.docx'];

async function jsonOf(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) throw new Fault('file.missing', `读不到数据文件 ${file}，请核对路径。`);
  try {
    // Editors of Windows begin a file with a byte order mark.
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new Fault('file.unreadable', `数据文件 ${file} 不是正确的 JSON，请检查括号、引号和逗号。`);
  }
}

/** What is wrong with the arguments, as a sentence; null: nothing. */
function misuse(args: readonly string[]): string | null {
  const wrong = flagProblem(args, ['--out'], []);
  if (wrong !== null) return wrong;
  const given = plainArguments(args, ['--out']).length;
  if (given !== 1) return given === 0 ? '没有写数据文件。' : '一次只能写一个数据文件。';
  const file = flagValue(args, '--out');
  if (file === null) return '没有写 --out 和要存成的文件。';
  return FORMATS.includes(extname(file).toLowerCase()) ? null : '--out 的文件名应以 .pdf 或 .docx 结尾。';
}

/**
 * `kepu notice DATA --out FILE.pdf|FILE.docx`: one official document.
 * @returns 0 when it was made; 1 when not, with everything that is missing named; 2 for wrong arguments
 */
export async function runNotice(args: readonly string[], out: Out): Promise<number> {
  const wrong = misuse(args);
  if (wrong !== null) {
    out.write(`${wrong}\n${USAGE}`);
    return MISUSED;
  }
  const [data = ''] = plainArguments(args, ['--out']);
  const file = flagValue(args, '--out') ?? '';
  try {
    const { content, unused } = documentOf(await jsonOf(data));
    const { bytes, pages, glyphs } =
      extname(file).toLowerCase() === '.pdf' ? await asPdf(content, cliFonts()) : await asWord(content);
    await keepPaper(file, bytes);
    out.write(pages === null ? '已制作公文\n' : `已制作公文，共 ${pages} 页\n`);
    if (unused.length > 0)
      out.write(`  范文没有用到数据里的${unused.map((name) => `“${name}”`).join('、')}，请看名称有没有写错\n`);
    for (const { character, state, record } of glyphs)
      if (state !== 'fallback') out.write(`  没有字体有“${character}”：${record}\n`);
    return DONE;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    out.write(`${error.message}\n${problemsOf(error)}`);
    return FAILED;
  }
}
