import { isGenuine } from '../../app/signature';
import { readCode } from '../../domain/honours/code';
import { DONE, FAILED, flagValue, MISUSED, type Out, plainArguments } from './out';

const USAGE = `用法：kepu certificate verify 验证码 --key 公钥
验证码：证书上二维码的文字；公钥：见程序的“验证证书”页
`;

/**
 * `kepu certificate verify CODE --key KEY`: was this code signed by the office that has the key? Needs no data.
 * @returns 0 when it is genuine; 1 when not; 2 for wrong arguments
 */
export function runCertificate(args: readonly string[], out: Out): number {
  const [action, code] = plainArguments(args, ['--key']);
  const key = flagValue(args, '--key');
  if (action !== 'verify' || code === undefined || key === null) {
    out.write(USAGE);
    return MISUSED;
  }
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
