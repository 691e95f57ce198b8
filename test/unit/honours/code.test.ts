import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGenuine, newSigningKey, signer } from '../../../src-main/app/signature';
import { readCode } from '../../../src-main/domain/honours/code';
import { runCertificate } from '../../../src-main/host/cli/certificate';

const key = newSigningKey();
const facts = { number: '渝科普〔2026〕JD-0007', holder: '王䶮', title: '五星级科技辅导员', issuedOn: '2026-09-18' };
const code = signer(key)(facts);
const genuine = (text: string, publicKey = key.publicKey): boolean => {
  const read = readCode(text);
  return read !== null && isGenuine(read, publicKey);
};

describe('a verification code', () => {
  it('says what was signed and is genuine, also with white space around it', () => {
    expect(readCode(code)?.facts).toEqual(facts);
    expect(genuine(code)).toBe(true);
    expect(genuine(` ${code}\n`)).toBe(true);
  });

  // Catches a signature that leaves a field out: a name could be exchanged and nobody would see it.
  it('with any one character exchanged is refused', () => {
    const characters = [...code];
    fc.assert(
      fc.property(fc.nat(characters.length - 1), fc.constantFrom('王', '9', 'A', '|', '甲'), (at, other) => {
        fc.pre(characters[at] !== other);
        const changed = characters.map((character, index) => (index === at ? other : character)).join('');
        // The last sign of the base64 text has bits that mean nothing: those alone may differ.
        fc.pre(at !== characters.length - 1);
        expect(genuine(changed)).toBe(false);
      }),
    );
  });

  it('of another office is refused, and so is a text that is no key', () => {
    expect(genuine(code, newSigningKey().publicKey)).toBe(false);
    expect(genuine(code, 'x')).toBe(false);
  });

  it('keeps its fields apart when a name has a bar in it', () => {
    const barred = signer(key)({ ...facts, holder: '甲|乙', title: '丙' });
    expect(readCode(barred)?.facts).toEqual({ ...facts, holder: '甲｜乙', title: '丙' });
    expect(genuine(barred)).toBe(true);
  });

  it.each(['', 'KP1|a|b', 'https://example.cn', `KP2${code.slice(3)}`, `${code}|x`])('“%s” is none', (text) => {
    expect(readCode(text)).toBeNull();
  });
});

describe('kepu certificate verify', () => {
  const run = (...args: string[]) => {
    const said: string[] = [];
    return { exit: runCertificate(args, { write: (text) => said.push(text) }), said: said.join('') };
  };

  it('ends with 0, 1 or 2', () => {
    const passed = run('verify', code, '--key', key.publicKey);
    expect(passed).toEqual({
      exit: 0,
      said: '验证通过\n编号：渝科普〔2026〕JD-0007\n持有者：王䶮\n称号：五星级科技辅导员\n签发日期：2026-09-18\n',
    });
    expect(run('verify', code.replace('王䶮', '李㛃'), '--key', key.publicKey).exit).toBe(1);
    expect(run('verify', '不是验证码', '--key', key.publicKey).exit).toBe(1);
    expect(run('verify', code).exit).toBe(2);
  });

  it('takes a code as scanners and chats break it, and no other that looks like it', () => {
    const verify = (text: string) => run('verify', text, '--key', key.publicKey).exit;
    expect(verify(`\n${code.slice(0, 20)}\r\n${code.slice(20, 60)}\n${code.slice(60)} `)).toBe(0);
    expect(verify(code.slice(0, -1))).toBe(1);
    // The last character has bits that no signature uses: all that give the same bytes are tried.
    const ends = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];
    expect(ends.filter((end) => verify(code.slice(0, -1) + end) === 0)).toEqual([code.at(-1)]);
  });

  it('names what is wrong with the arguments', () => {
    const first = (...args: string[]) => {
      const { exit, said } = run(...args);
      return [exit, said.split('\n')[0]];
    };
    const { publicKey } = key;
    expect(first()).toEqual([2, '没有写要做什么。']);
    expect(first('check', code, '--key', publicKey)).toEqual([2, '不认识的命令“check”，只有 verify。']);
    expect(first('verify', '--key', publicKey)).toEqual([2, '没有写验证码。']);
    expect(first('verify', code)).toEqual([2, '没有写 --key 公钥。']);
    expect(first('verify', code, 'more', '--key', publicKey)).toEqual([
      2,
      '验证码只能有一个，多了“more”；请用引号把它整个括起来。',
    ]);
    expect(first('verify', code, '--key', publicKey.slice(1))).toEqual([
      2,
      '公钥不对：应是 43 个字母、数字、“-”或“_”，请核对是否抄全。',
    ]);
    expect(first('verify', code, '--keys', publicKey)).toEqual([2, '不认识的选项 --keys，只有 --key。']);
  });
});
