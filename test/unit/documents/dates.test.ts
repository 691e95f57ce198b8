import { describe, expect, it } from 'vitest';
import { dateNumerals, dateText } from '../../../src-main/domain/calendar/written';
import { hostFirst } from '../../../src-main/domain/official/office-facts';
import { paperData } from '../../support/paper-data';

describe('dates on papers', () => {
  // Catches 二〇二六年一十月 and 九月二十零日.
  it.each([
    ['2026-09-18', '2026年9月18日', '二〇二六年九月十八日'],
    ['2030-10-10', '2030年10月10日', '二〇三〇年十月十日'],
    ['2027-12-31', '2027年12月31日', '二〇二七年十二月三十一日'],
    ['2026-01-20', '2026年1月20日', '二〇二六年一月二十日'],
  ])('%s', (date, text, numerals) => {
    expect([dateText(date), dateNumerals(date)]).toEqual([text, numerals]);
  });
});

describe('the host of a joint document', () => {
  it('is the one whose number it carries', () => {
    const { offices } = paperData();
    const host = (docPrefix: string) => hostFirst({ ...offices, docPrefix })[0].short;
    expect([host('渝科协发'), host('渝教基发'), host('渝发')]).toEqual(['市科协', '市教委', '市教委']);
  });
});
