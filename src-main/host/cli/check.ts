import districts from '../../../resources/data/districts.json';
import { readTable } from '../../documents/excel/read';
import { isCivilDate } from '../../domain/calendar/date';
import { Fault } from '../../domain/fault';
import { checkImport } from '../../domain/import/check';
import { REGISTER_NAMES, type RegisterName, registerOf } from '../../domain/registers';
import { jsonReport, textReport } from './check-report';
import { DONE, FAILED, flagValue, MISUSED, type Out, plainArguments, today } from './out';

const USAGE = `用法：kepu check 台账 文件 [--json] [--today 年-月-日]
台账：${REGISTER_NAMES.join('、')}   例：kepu check base 申报汇总表.xlsx --json
`;

const isRegister = (name: string): name is RegisterName => REGISTER_NAMES.some((known) => known === name);

/**
 * `kepu check REGISTER FILE [--json] [--today DATE]`: prints what an import of the file would say, and stores nothing.
 * @returns 0 when the file could be read, whatever is wrong in it; 1 when not; 2 for wrong arguments
 */
export async function runCheck(args: readonly string[], out: Out): Promise<number> {
  const [name = '', file] = plainArguments(args, ['--today']);
  const day = flagValue(args, '--today') ?? today();
  if (!isRegister(name) || file === undefined || !isCivilDate(day)) {
    out.write(USAGE);
    return MISUSED;
  }
  const register = registerOf(name);
  const json = args.includes('--json');
  try {
    const report = checkImport({ register, sheets: await readTable(file), districts, today: day });
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
