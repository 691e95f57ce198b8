import { isGenuine, isPublicKey } from '../../app/signature';
import { readCode } from '../../domain/honours/code';
import { DONE, FAILED, flagProblem, flagValue, MISUSED, type Out, plainArguments } from './out';

const USAGE = `用法：kepu certificate verify 验证码 --key 公钥
验证码：证书上二维码的文字，以 KP1| 开头，要用引号括起来；公钥：43 个字符，见程序的“验证证书”页或证书登记簿
`;

/** What is wrong with the arguments, as a sentence; null: nothing. */
function misuse(args: readonly string[]): string | null {
  const [action, code, ...more] = plainArguments(args, ['--key']);
  const key = flagValue(args, '--key');
  const wrong = flagProblem(args, ['--key'], []);
  if (wrong !== null) return wrong;
  if (action !== 'verify') return action === undefined ? '没有写要做什么。' : `不认识的命令“${action}”，只有 verify。`;
  if (code === undefined) return '没有写验证码。';
  if (more.length > 0) return `验证码只能有一个，多了“${more[0]}”；请用引号把它整个括起来。`;
  if (key === null) return '没有写 --key 公钥。';
  return isPublicKey(key) ? null : '公钥不对：应是 43 个字母、数字、“-”或“_”，请核对是否抄全。';
}

/**
 * `kepu certificate verify CODE --key KEY`: was this code signed by the office that has the key? Needs no data.
 * @returns 0 when it is genuine; 1 when not; 2 for wrong arguments
 */
export function runCertificate(args: readonly string[], out: Out): number {
  const wrong = misuse(args);
  if (wrong !== null) {
    out.write(`${wrong}\n${USAGE}`);
    return MISUSED;
  }
  const [, code = ''] = plainArguments(args, ['--key']);
  const key = flagValue(args, '--key') ?? '';
  const read = readCode(code);
  if (!read) {
    out.write('这不是本程序证书的验证码，或没有抄全。\n');
    return FAILED;
  }
  const { number, holder, title, issuedOn } = read.facts;
  if (!isGenuine(read, key)) {
    out.write('验证不通过：内容被改动过，或不是用这把公钥对应的密钥签发的。\n');
    return FAILED;
  }
  out.write(`验证通过\n编号：${number}\n持有者：${holder}\n称号：${title}\n签发日期：${issuedOn}\n`);
  return DONE;
}
