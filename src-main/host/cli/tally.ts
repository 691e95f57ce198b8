import { readTable } from '../../documents/excel/read';
import { Fault } from '../../domain/fault';
import { noAdjustments, usualMethod } from '../../domain/review/defaults';
import { methodProblem } from '../../domain/review/method';
import { type Method, methodSchema } from '../../domain/review/model';
import { readScoreBook } from '../../domain/review/score-workbook/read';
import { tallyBook } from '../../domain/review/score-workbook/tally';
import { DONE, FAILED, flagValue, MISUSED, type Out, plainArguments } from './out';
import { jsonTally, textTally } from './tally-report';

const FLAGS = ['--trim', '--min-members', '--scale'];
const USAGE = `用法：kepu tally 工作簿 [--json] [--trim 1] [--min-members 5] [--scale 2]
--trim         去掉几个最高分和几个最低分（0 到 5）
--min-members  至少几名评委打分才去（大于 --trim 的两倍）
--scale        得分保留几位小数（0 到 4）
`;

/** The method that the flags ask for; null: some flag is no number in its range. */
function methodOf(args: readonly string[]): Method | null {
  const number = (flag: string, otherwise: number): number => {
    if (!args.includes(flag)) return otherwise;
    const given = flagValue(args, flag) ?? '';
    return /^\d{1,2}$/.test(given) ? Number(given) : Number.NaN;
  };
  const asked = methodSchema.safeParse({
    ...usualMethod,
    trim: { drop: number('--trim', 1), from: number('--min-members', 5) },
    scale: number('--scale', 2),
  });
  return asked.success ? asked.data : null;
}

/**
 * `kepu tally WORKBOOK [--json] [--trim K] [--min-members N] [--scale S]`: tallies and ranks a score workbook by the
 * rules of a round.
 * @returns 0 when it could be tallied, whatever was noticed; 1 when not; 2 for wrong arguments
 */
export async function runTally(args: readonly string[], out: Out): Promise<number> {
  const [file, more] = plainArguments(args, FLAGS);
  const method = methodOf(args);
  const unknown = args.some((arg) => arg.startsWith('--') && arg !== '--json' && !FLAGS.includes(arg));
  if (file === undefined || more !== undefined || unknown || method === null) {
    out.write(USAGE);
    return MISUSED;
  }
  const json = args.includes('--json');
  try {
    const problem = methodProblem(method, { groups: [], step: 1, bands: [], ...noAdjustments });
    if (problem !== null) throw new Fault('input.invalid', problem);
    const book = readScoreBook(await readTable(file));
    const tally = tallyBook(book, method);
    out.write(json ? jsonTally(book, tally) : textTally(book, tally, method));
    return DONE;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    out.write(
      json ? `${JSON.stringify({ error: { code: error.code, message: error.message } })}\n` : `${error.message}\n`,
    );
    return FAILED;
  }
}
