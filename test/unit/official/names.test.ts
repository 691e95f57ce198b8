import { describe, expect, it } from 'vitest';
import { bodyRows, tailRows } from '../../../src-main/documents/pdf/official/text';
import { namesIn } from '../../../src-main/domain/official/names';
import { shippedFonts } from '../../support/fonts';
import { officialContent } from '../../support/official';

const fonts = shippedFonts();
type Rows = ReturnType<typeof bodyRows>;
const texts = (rows: Rows): string[] =>
  rows.map(({ line }) => (line ?? []).map(({ placed }) => placed.text).join('')).filter((text) => text !== '');
const people = (names: string): string[] =>
  texts(tailRows(fonts, officialContent({ people: [{ label: '出席', names }] })));

describe('names', () => {
  it('are those of people present, of signers and of those to be asked', () => {
    const content = officialContent({
      people: [{ label: '出席', names: '王䶮（组长，教授）、市科协李㛃，买买提·吐尔逊、王　明、市级学会代表3名' }],
      signers: ['欧阳修远'],
      body: ['材料报市科协。联系人：张𬭚，联系电话：023-63659852。'],
    });
    expect(namesIn(content)).toEqual(['买买提·吐尔逊', '欧阳修远', '王　明', '张𬭚', '王䶮']);
  });

  // Catches 买买提·吐尔|逊 in the list of those present, wherever in a line the name would begin.
  it.each(Array.from({ length: 24 }, (_, index) => index))(
    'are not parted in a list of people after %i more',
    (count) => {
      const lines = people(`${'甲'.repeat(count)}、买买提·吐尔逊（副组长）、重庆市自然博物馆赵玥翀、王䶮`);
      for (const whole of ['买买提·吐尔逊（副组长）、', '赵玥翀、', '王䶮'])
        expect(
          lines.filter((line) => line.includes(whole)),
          `${whole} in ${lines.join('|')}`,
        ).toHaveLength(1);
    },
  );

  it('stay whole behind an organ that is too long for the line with them', () => {
    const lines = people(`${'甲'.repeat(20)}、重庆市人力资源和社会保障局专业技术处欧阳修远（处长）、李㛃`);
    expect(lines.filter((line) => line.includes('欧阳修远'))).toHaveLength(1);
    expect(lines.join('')).toBe(`出席：${'甲'.repeat(20)}、重庆市人力资源和社会保障局专业技术处欧阳修远（处长）、李㛃`);
  });

  it.each(Array.from({ length: 28 }, (_, index) => index))(
    'are not parted in the text after %i characters',
    (count) => {
      const known = officialContent({
        people: [{ label: '出席', names: '周静姝、买买提·吐尔逊' }],
        body: [`${'科'.repeat(count)}评议时，周静姝、买买提·吐尔逊离场，古丽娜扎尔·拜合提亚尔到场。联系人：张𬭚。`],
      });
      const lines = texts(bodyRows(fonts, known));
      for (const whole of ['周静姝', '买买提·吐尔逊', '古丽娜扎尔·拜合提亚尔', '张𬭚'])
        expect(
          lines.filter((line) => line.includes(whole)),
          `${whole} in ${lines.join('|')}`,
        ).toHaveLength(1);
    },
  );
});
