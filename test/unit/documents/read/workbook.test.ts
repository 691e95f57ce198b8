import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../src-main/documents/excel/read';
import { showsDate } from '../../../../src-main/documents/excel/read/styles';
import { bookOf } from './zip';

const row = (cells: string, attributes = 'r="1"') => `<sheetData><row ${attributes}>${cells}</row></sheetData>`;
const cellsOf = async (inner: string, more: Partial<Parameters<typeof bookOf>[0]> = {}) =>
  (await readTable(bookOf({ sheets: [inner], ...more })))[0]?.rows[0]?.cells.map(({ value, kind, mark }) =>
    mark ? [kind, value, mark] : [kind, value],
  );

describe('cells of a workbook', () => {
  it('are text, numbers, truth and errors', async () => {
    const cells = `<c r="A1" t="s"><v>0</v></c><c r="B1"><v>86.700000000000003</v></c><c r="C1" t="b"><v>1</v></c>
      <c r="D1" t="e"><v>#N/A</v></c><c r="E1" t="str"><f>A()</f><v>甲</v></c><c r="F1" t="d"><v>2026-03-05T00:00:00</v></c>`;
    expect(await cellsOf(row(cells), { strings: '<si><t xml:space="preserve"> 𬭚 </t></si>' })).toEqual([
      ['text', ' 𬭚 '],
      ['number', 86.7],
      ['boolean', true],
      ['error', '#N/A'],
      ['text', '甲'],
      ['date', '2026-03-05'],
    ]);
  });

  it('keep their text where phonetics stand beside it: exceljs loses the rest of the row', async () => {
    const cells = `<c r="A1" t="inlineStr"><is><t>田中</t><rPh sb="0" eb="2"><t>タナカ</t></rPh></is></c><c r="B1" t="inlineStr"><is><t>后</t></is></c>
      <c r="C1" t="s"><v>0</v></c>`;
    expect(await cellsOf(row(cells), { strings: '<si><t>田</t><rPh sb="0" eb="1"><t>タ</t></rPh></si>' })).toEqual([
      ['text', '田中'],
      ['text', '后'],
      ['text', '田'],
    ]);
  });

  it('join coloured runs, decode escapes, mark links', async () => {
    const inner = `${row('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>1</v></c>')}<hyperlinks><hyperlink ref="C1" r:id="x"/></hyperlinks>`;
    expect(
      await cellsOf(inner, {
        strings:
          '<si><r><rPr><sz val="10"/></rPr><t>开州</t></r><r><rPr><sz val="10"/><color rgb="FFFF0000"/></rPr><t>博物馆</t></r></si><si><t>a_x000D_b_x005F_</t></si>',
      }),
    ).toEqual([
      ['text', '开州博物馆', 'richText'],
      ['text', 'a\rb_'],
      ['text', 'a\rb_', 'hyperlink'],
    ]);
  });

  it('are not called coloured because a program splits texts by script', async () => {
    const run = (font: string, text: string) => `<r><rPr><sz val="10"/><rFont val="${font}"/></rPr><t>${text}</t></r>`;
    const strings = `<si>${run('宋体', '新华路')}${run('Arial', '205')}${run('宋体', '号')}</si>`;
    expect(await cellsOf(row('<c r="A1" t="s"><v>0</v></c>'), { strings })).toEqual([['text', '新华路205号']]);
  });

  it('are dates by their style, and by the day from which the workbook counts', async () => {
    const styles = `<numFmts><numFmt numFmtId="200" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/><xf numFmtId="14"/><xf numFmtId="20"/></cellXfs>`;
    const cells = row(
      '<c s="0"><v>46307</v></c><c s="1"><v>46307</v></c><c s="2"><v>46307.354166666664</v></c><c s="3"><v>0.5</v></c>',
      '',
    );
    expect(await cellsOf(cells, { styles })).toEqual([
      ['number', 46307],
      ['date', '2026-10-12'],
      ['date', '2026-10-12T08:30:00'],
      ['number', 0.5],
    ]);
    const old = await cellsOf(row('<c s="1"><v>44845</v></c>', ''), {
      styles,
      properties: '<workbookPr date1904="1"/>',
    });
    expect(old).toEqual([['date', '2026-10-12']]);
  });

  it('are read without numbers of rows and cells, and with prefixed elements: exceljs throws on both', async () => {
    const prefixed =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c t="n"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(await cellsOf(prefixed)).toEqual([['number', 5]]);
  });

  it('of a formula without a result are told, an empty result is none', async () => {
    const cells = '<c r="A1"><f>SUM(B1)</f></c><c r="B1" t="str"><f>A()</f><v></v></c><c r="C1" s="3"/>';
    expect(await cellsOf(row(cells))).toEqual([['error', '未计算']]);
  });
});

describe('sheets of a workbook', () => {
  it('carry hidden rows, hidden sheets and merged ranges', async () => {
    const inner = `<sheetData><row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="3" ht="0"><c r="A3"><v>1</v></c></row><row r="9"><c r="C9"><v>1</v></c></row></sheetData>
      <mergeCells><mergeCell ref="A2:B3"/><mergeCell ref="$C$9"/></mergeCells>`;
    const [first, second, third] = await readTable(
      bookOf({ sheets: [inner, '', ''], states: [undefined, 'hidden', 'veryHidden'] }),
    );
    expect(first?.rows.map(({ row: number, hidden }) => [number, hidden])).toEqual([
      [2, true],
      [3, true],
      [9, false],
    ]);
    expect(first?.merges).toEqual([
      { top: 2, left: 1, bottom: 3, right: 2 },
      { top: 9, left: 3, bottom: 9, right: 3 },
    ]);
    expect([first, second, third].map((sheet) => [sheet?.name, sheet?.hidden])).toEqual([
      ['表1', false],
      ['表2', true],
      ['表3', true],
    ]);
  });

  it('skip what is only formatted: a million empty rows cost nothing', async () => {
    const blank = Array.from({ length: 5000 }, (_, at) => `<row r="${at + 2}"><c r="A${at + 2}" s="1"/></row>`).join(
      '',
    );
    const [sheet] = await readTable(
      bookOf({ sheets: [`<sheetData><row r="1"><c r="A1"><v>1</v></c></row>${blank}</sheetData>`] }),
    );
    expect(sheet?.rows.length).toBe(1);
  });

  it('with a validation over a whole column or a huge merged range do not hang', async () => {
    const inner = `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>
      <dataValidations count="1"><dataValidation type="list" sqref="C2:L1048576"><formula1>"是,否"</formula1></dataValidation></dataValidations>`;
    const [sheet] = await readTable(bookOf({ sheets: [inner] }));
    expect(sheet?.merges).toEqual([{ top: 1, left: 1, bottom: 1_048_576, right: 16_384 }]);
  });
});

describe('number formats', () => {
  it('show a day or do not', () => {
    const dates = ['yyyy-mm-dd', 'yyyy"年"m"月"d"日"', 'm/d/yy h:mm', '[$-804]yyyy/m/d;@', 'm"月"', 'mmm-yy', 'd'];
    const others = [
      'General',
      '0.00',
      '#,##0.00_);[Red]\\(#,##0.00\\)',
      'h:mm:ss',
      'mm:ss',
      '[h]:mm',
      '@',
      '0"天"',
      '0.00E+00',
      '"d"0',
    ];
    expect([dates.map(showsDate), others.map(showsDate)]).toEqual([dates.map(() => true), others.map(() => false)]);
  });
});
