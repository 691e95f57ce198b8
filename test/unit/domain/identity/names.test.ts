import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskName, maskPhone } from '../../../../src-main/domain/identity/mask';
import { apartInLists, cleanName } from '../../../../src-main/domain/identity/name';
import { cleanPhone, phoneFault } from '../../../../src-main/domain/identity/phone';
import { cleanText, comparisonKey, foldWidth, lengthOf, privateUse } from '../../../../src-main/domain/identity/text';

describe('names', () => {
  it('joins a two-character name typed with a blank, and leaves longer ones alone', () => {
    expect(cleanName('吴　敏')).toEqual({ name: '吴敏', dot: false, innerBlank: true });
    expect(cleanName('冉 𬭚').name).toBe('冉𬭚');
    expect(cleanName('Ann Lee').name).toBe('Ann Lee');
    expect(cleanName('吴敏 李静').name).toBe('吴敏 李静');
  });

  it('are apart in lists where they have two characters, and come back as they were', () => {
    const names = ['王明', '陈𠮷', '赵玥翀', '买买提·吐尔逊', '𬱖', 'Li', ''];
    expect(names.map(apartInLists)).toEqual(['王　明', '陈　𠮷', '赵玥翀', '买买提·吐尔逊', '𬱖', 'Li', '']);
    for (const name of names) expect(cleanName(apartInLists(name)).name).toBe(name);
  });

  it('unifies every dot that keyboards produce', () => {
    for (const dot of '•‧．・') {
      expect(cleanName(`才仁${dot}多杰`)).toEqual({ name: '才仁·多杰', dot: true, innerBlank: false });
    }
    expect(cleanName('阿卜杜拉·买买提')).toEqual({ name: '阿卜杜拉·买买提', dot: false, innerBlank: false });
    expect(cleanName('J.Smith').dot).toBe(false);
  });

  it('compares by width, blanks, dot and case, so that one unit is not two', () => {
    expect(comparisonKey('重庆科技馆（南馆） ')).toBe(comparisonKey('重庆科技馆(南馆)'));
    expect(comparisonKey('古丽・热娜')).toBe(comparisonKey('古丽·热娜'));
    expect(comparisonKey('ＡＢＣ 公司')).toBe(comparisonKey('abc公司'));
    expect(comparisonKey('重庆大学')).not.toBe(comparisonKey('重庆大学城'));
  });

  it('counts code points: 𬭚 and 𠮷 are one character', () => {
    expect([lengthOf('冉𬭚'), lengthOf('𠮷')]).toEqual([2, 1]);
  });

  it('names a private-use character, and takes rare ones for what they are', () => {
    expect(privateUse('廖\uE863')).toBe('U+E863');
    expect(privateUse('𬭚䶮𠮷㛃𬱖')).toBeNull();
  });

  it('takes out what nobody sees and keeps rare characters', () => {
    expect(cleanText('\uFEFF重庆\u200B大学\u0000')).toBe('重庆大学');
    expect(cleanText('䶮𬭚\r\n𠮷')).toBe('䶮𬭚\n𠮷');
    expect(foldWidth('１３７００（Ａ）　')).toBe('13700(A) ');
  });
});

describe('masks', () => {
  it('shows first three and last four of a mobile number', () => {
    expect(maskPhone('13800001234')).toBe('138****1234');
    expect(maskPhone('67777777')).toBe('******77');
    expect(maskPhone('')).toBe('');
  });

  it('does not split a character of two units', () => {
    expect(maskName('冉𬭚')).toBe('冉*');
    expect(maskName('𠮷小明')).toBe('𠮷*明');
    expect(maskName('买买提·吐尔逊')).toBe('买*****逊');
    expect(maskName('廖')).toBe('*');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => {
        expect(maskName(name)).not.toMatch(/\p{Surrogate}/u);
        expect(lengthOf(maskName(name))).toBe(lengthOf(name));
      }),
    );
  });
});

describe('mobile numbers', () => {
  it('cleans what people type around the digits', () => {
    for (const typed of ['138 0010-7948', '+86 138-0010-7948', '8613800107948', '138.0010.7948']) {
      expect(cleanPhone(typed)).toBe('13800107948');
    }
  });

  it('tells length, range and text apart', () => {
    expect(phoneFault('1380016637')).toBe('phone.length');
    expect(phoneFault('12800916882')).toBe('phone.range');
    expect(phoneFault('023-6777')).toBe('phone.text');
    expect(phoneFault('13800107948')).toBeNull();
  });
});
