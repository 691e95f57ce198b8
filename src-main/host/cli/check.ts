import { today } from '../../app/clock';
import { readTable } from '../../documents/excel/read';
import { isCivilDate } from '../../domain/calendar/date';
import { Fault } from '../../domain/fault';
import { checkImport } from '../../domain/import/check';
import { applyChoiceLists, isRegister, REGISTER_NAMES, registerOf } from '../../domain/registers';
import { jsonReport, textReport } from './check-report';
import { officeChoices } from './office-choices';
import { DONE, FAILED, flagValue, MISUSED, type Out, plainArguments } from './out';
import { referredBy } from './refer';

const LONGEST = Math.max(...REGISTER_NAMES.map(({ length }) => length));

const USAGE = `用法：kepu check 台账 文件 [--json] [--today 年-月-日] [--refer 台账=文件] [--data 文件夹]
例：kepu check base 申报汇总表.xlsx --json
--refer：核对所引用的另一本台账时，以这个文件里的记录为准，如 --refer base=申报汇总表.xlsx
--data：数据文件夹，按本单位在“设置”里改过的选项核对；只读取，不改动

台账：
${REGISTER_NAMES.map((name) => `  ${name.padEnd(LONGEST)}  ${registerOf(name).label}`).join('\n')}
`;

/**
 * `kepu check REGISTER FILE [--json] [--today DATE] [--refer REGISTER=FILE] [--data DIR]`: prints what an import of the file would say, and stores nothing.
 * Without them, or with `--help`, it lists the registers by name and label.
 * @returns 0 when the file could be read, whatever is wrong in it; 1 when not; 2 for wrong arguments
 */
export async function runCheck(args: readonly string[], out: Out): Promise<number> {
  const [name = '', file] = plainArguments(args, ['--today', '--refer', '--data']);
  if (args.includes('--help')) {
    out.write(USAGE);
    return DONE;
  }
  const day = flagValue(args, '--today') ?? today();
  if (!isRegister(name) || file === undefined || !isCivilDate(day)) {
    out.write(USAGE);
    return MISUSED;
  }
  const json = args.includes('--json');
  const folder = flagValue(args, '--data');
  try {
    applyChoiceLists(folder === null ? {} : await officeChoices(folder));
    const register = registerOf(name);
    const referred = await referredBy(args, day);
    if (referred === null) {
      out.write(USAGE);
      return MISUSED;
    }
    const report = checkImport({ register, sheets: await readTable(file), referred, today: day });
    out.write(json ? jsonReport(register, report) : textReport(register, report));
    return DONE;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    out.write(
      json ? `${JSON.stringify({ error: { code: error.code, message: error.message } })}\n` : `${error.message}\n`,
    );
    return FAILED;
  }
}
