import { readFile } from 'node:fs/promises';
import { isSigned } from '../../app/signature';
import { unpacked } from '../../documents/archive';
import { Fault } from '../../domain/fault';
import type { Check } from '../../domain/review/round-file/report';
import { type Report, verifyRoundFile } from '../../domain/review/round-file/verify';
import { DONE, FAILED, flagValue, MISUSED, type Out, plainArguments } from './out';
import { runRoundSave, SAVE_USAGE } from './round-save';

const VERIFY_USAGE = `用法：kepu round verify 轮次文件 [--json] [--key 公钥]
核对各部分的摘要和签名，重放抽取，由原始评分重算汇总和拟定；写法见 docs/rounds.md
--key：本单位公布的公钥（见程序的“验证证书”页）；不给出时，用文件里的公钥核对签名
`;

const STATES: Record<Check['state'], string> = { agrees: '一致', differs: '不一致', unchecked: '未核对' };
/** Differences of one check that the terminal shows; --json has all. */
const SHOWN = 20;

function textReport({ manifest, publicKey, checks, agrees }: Report): string {
  const widest = Math.max(...Object.values(STATES).map(({ length }) => length));
  const lines = checks.flatMap(({ part, label, state, differences }) => [
    `${STATES[state].padEnd(widest, '　')}  ${label}（${part}）`,
    ...differences
      .slice(0, SHOWN)
      .map(({ what, recorded, computed }) => `          ${what}：文件 ${recorded}，核对 ${computed}`),
    ...(differences.length > SHOWN ? [`          另有 ${differences.length - SHOWN} 处，用 --json 查看`] : []),
  ]);
  return [
    ...(manifest ? [`${manifest.title}（${manifest.label}），${manifest.madeOn} 保存`] : []),
    ...lines,
    ...(publicKey === null ? [] : [`签名公钥 ${publicKey}`]),
    agrees ? '全部一致' : '有不一致，见上',
    '',
  ].join('\n');
}

/**
 * `kepu round verify FILE [--json] [--key KEY]`: is this round file whole and unchanged, and do its results follow from
 * its marks? Needs no data of the program.
 * @returns 0 when everything agrees; 1 when not, or when the file cannot be read; 2 for wrong arguments
 */
async function runRoundVerify(args: readonly string[], out: Out): Promise<number> {
  const [path, more] = plainArguments(args, ['--key']);
  const json = args.includes('--json');
  const unknown = args.some((arg) => arg.startsWith('--') && arg !== '--json' && arg !== '--key');
  const key = flagValue(args, '--key');
  if (path === undefined || more !== undefined || unknown || (args.includes('--key') && !key)) {
    out.write(VERIFY_USAGE);
    return MISUSED;
  }
  try {
    const bytes = await readFile(path).catch(() => {
      throw new Fault('file.missing', '找不到这个文件，可能已被移动或删除，请核对路径。');
    });
    const report = verifyRoundFile(unpacked(bytes), isSigned, key);
    out.write(json ? `${JSON.stringify(report, null, 2)}\n` : textReport(report));
    return report.agrees ? DONE : FAILED;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    out.write(
      json ? `${JSON.stringify({ error: { code: error.code, message: error.message } })}\n` : `${error.message}\n`,
    );
    return FAILED;
  }
}

/** `kepu round verify …` and `kepu round save …`; answers what they do. */
export async function runRound(args: readonly string[], out: Out): Promise<number> {
  const [action, ...rest] = args;
  if (action === 'verify') return runRoundVerify(rest, out);
  if (action === 'save') return runRoundSave(rest, out, process.stdin);
  out.write(`${VERIFY_USAGE}${SAVE_USAGE}`);
  return MISUSED;
}
