import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../src-main/domain/calendar/date';
import { REGISTER_NAMES, registerOf } from '../../../../src-main/domain/registers';
import { base } from '../../../../src-main/domain/registers/base';
import { plainNumber, roundedDecimal } from '../../../../src-main/domain/registers/decimal';
import { type Field, longText, type Value } from '../../../../src-main/domain/registers/define';
import { exactDecimal, formatValue, parseTyped } from '../../../../src-main/domain/registers/values';
import { quickest } from '../../../support/quickest';

const f = base.fields;
const names = { '500101': '万州区', '500157': '两江新区' };

/** A value of the field as the register stores it. */
function valueFor(field: Field): fc.Arbitrary<Value> {
  const words = fc.stringMatching(/^[一-龥A-Za-z0-9（）·𬭚䶮]{1,12}$/u);
  switch (field.type) {
    case 'integer':
    case 'decimal':
      return fc.maxSafeInteger().filter((value) => value !== 0 || !field.zeroIsNone);
    case 'duration':
      return fc.nat();
    case 'coordinate':
      return fc.integer({ min: 1, max: 180_000_000 });
    case 'month':
      return fc.integer({ min: 0, max: 100_000 }).map((days) => addDays('1900-01-01', days).slice(0, 7));
    case 'schoolYear':
      return fc.integer({ min: 1990, max: 2090 }).map((year) => `${year}—${year + 1}学年`);
    case 'grades':
      return fc
        .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 })
        .map((grades) => parseTyped(field, grades.join('、')).value);
    case 'idNumber':
      return fc.stringMatching(/^[1-9]\d{16}[\dX]$/);
    case 'choices':
      return fc
        .uniqueArray(fc.constantFrom(...(field.choices ?? []).map((choice) => choice.value)), { minLength: 1 })
        .map((values) => values.join('、'));
    case 'date':
      return fc.integer({ min: 0, max: 100_000 }).map((days) => addDays('1900-01-01', days));
    case 'yesNo':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...(field.choices ?? []).map((choice) => choice.value));
    case 'phone':
      return fc.stringMatching(/^1[3-9]\d{9}$/);
    case 'creditCode':
      return fc.stringMatching(/^[0-9A-HJ-NP-RTUW-Y]{18}$/);
    case 'mail':
      return fc.stringMatching(/^[a-z0-9.]{1,9}@[a-z0-9]{1,9}\.cn$/);
    case 'reference':
      return fc.constantFrom(...Object.keys(names));
    default:
      return words.map((text) => parseTyped(field, text).value);
  }
}

describe('values', () => {
  // Fields that are read in the same way are tried once, type by type.
  const fields = new Map(
    REGISTER_NAMES.flatMap((name) => Object.entries(registerOf(name).fields)).map((entry) => {
      const { label: _, section: __, titles: ___, help: ____, column: _____, ...read } = entry[1];
      return [JSON.stringify(read), entry];
    }),
  );
  const types = [...new Set([...fields.values()].map(([, { type }]) => type))];

  it.each(types)('come back from their text, for every field of type %s: what is exported can be imported', (type) => {
    for (const [key, field] of fields.values()) {
      if (field.type !== type) continue;
      fc.assert(
        fc.property(fc.option(valueFor(field)), (value) => {
          expect([key, parseTyped(field, formatValue(field, value, names), names).value]).toEqual([key, value]);
        }),
      );
    }
  });

  it('are shown exactly: 0.1 + 0.2 has no place here', () => {
    expect(formatValue(f.funds, 6350)).toBe('63.5');
    expect(formatValue(f.funds, -5)).toBe('-0.05');
    expect(formatValue(f.longitude, 106_550_464)).toBe('106.550464');
    expect(formatValue(f.visitors, 0)).toBe('0');
    expect(formatValue(f.safetyPlan, false)).toBe('否');
    expect(formatValue(f.district, '500101', names)).toBe('万州区');
    expect(formatValue(f.district, 'gone', names)).toBe('gone');
    expect(formatValue(f.appliedOn, null)).toBe('');
  });
});

describe('decimals', () => {
  it('are read without a floating point', () => {
    expect([exactDecimal('93.475', 3), exactDecimal('0.29', 2), exactDecimal('-1200', 0)]).toEqual([93475, 29, -1200]);
    expect([
      exactDecimal('1.005', 2),
      exactDecimal('1e3', 0),
      exactDecimal('', 0),
      exactDecimal('9'.repeat(17), 0),
    ]).toEqual([null, null, null, null]);
    expect([roundedDecimal('1.005', 2), roundedDecimal('-1.005', 2), roundedDecimal('0.004', 2)]).toEqual([
      101, -101, 0,
    ]);
  });

  it('of a spreadsheet show as Excel shows them', () => {
    expect([plainNumber(0.1 + 0.2), plainNumber(86.700000000000003), plainNumber(13800605002)]).toEqual([
      '0.3',
      '86.7',
      '13800605002',
    ]);
    expect([plainNumber(1e-7), plainNumber(-1200), plainNumber(0), plainNumber(5.12328198208239e17)]).toEqual([
      '0.0000001',
      '-1200',
      '0',
      '512328198208239000',
    ]);
    fc.assert(fc.property(fc.integer({ min: -1e14, max: 1e14 }), (n) => plainNumber(n) === String(n)));
  });
});

const read = (field: Field, text: string) => {
  const { value, notes, problem } = parseTyped(field, text);
  return [value, ...notes.map((note) => note.code), ...(problem ? [problem.code] : [])];
};

describe('typed numbers', () => {
  it.each([
    ['１３７００', [13700, 'fullwidth']],
    ['14,500', [14500, 'thousands']],
    ['１４，５００', [14500, 'fullwidth', 'thousands']],
    ['40人次', [40, 'unit']],
    ['300.0', [300]],
    ['', [null]],
    ['/', [null, 'none-mark']],
    ['3.5万', [null, 'number.text']],
    ['约800', [null, 'number.text']],
    ['812.5', [null, 'number.fraction']],
    ['1,5', [null, 'number.text']],
    ['1.2E+05', [null, 'number.text']],
    ['-30', [-30]],
  ])('%s', (text, expected) => {
    expect(read(f.visitors, text)).toEqual(expected);
  });

  it('offers what 3.5万 may mean, and does not take it', () => {
    expect(parseTyped(f.visitors, '3.5万').problem?.message).toBe('“3.5万”不是数字，如果是 35000，请填 35000');
  });

  it('asks before it rounds', () => {
    expect(read(f.funds, '63.456')).toEqual([6346, 'number.rounded']);
    expect(parseTyped(f.funds, '63.456').notes[0]?.level).toBe('W');
  });
});

describe('typed dates', () => {
  it.each([
    '2026-10-12',
    '2026.10.12',
    '2026年10月12日',
    '2026/10/12',
    '20261012',
    '2026. 10. 12',
    '２０２６．１０．１２',
    '2026-10-12 00:00:00',
    '2026年10月12日（星期一）',
  ])('%s', (text) => {
    expect(read(f.appliedOn, text)).toEqual(['2026-10-12']);
  });

  it('says what is wrong with a date', () => {
    expect(read(f.appliedOn, '2024-09-31')).toEqual([null, 'date.invalid']);
    expect(read(f.appliedOn, '2026年10月')).toEqual([null, 'date.incomplete']);
    expect(read(f.appliedOn, '去年秋天')).toEqual([null, 'date.text']);
    expect(read(f.appliedOn, '46307')).toEqual(['2026-10-12', 'date.serial']);
  });
});

describe('typed choices and words', () => {
  it('knows other spellings', () => {
    expect(read(f.kind, '“三农”类')).toEqual(['“三农”类']);
    expect(read(f.kind, '"三农"类')).toEqual(['“三农”类', 'alias']);
    expect(read(f.kind, '科技场馆')).toEqual(['科技场馆类', 'alias']);
    expect(read(f.kind, '天文类')).toEqual([null, 'choice']);
    expect(['是', '有', '√', '否', '无', '×', '/', '也许'].map((text) => read(f.safetyPlan, text)[0])).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      null,
      null,
    ]);
  });

  it('keeps rare characters and cleans names', () => {
    expect(read(f.legalPerson, '冉𬭚')).toEqual(['冉𬭚']);
    expect(read(f.contact, ' 吴　敏')).toEqual(['吴敏', 'trim', 'name.inner-blank']);
    expect(read(f.unitName, '重庆万象天文科普有限公司（南滨馆）')).toEqual(['重庆万象天文科普有限公司（南滨馆）']);
    expect(read(f.unitName, '重庆\n科技馆')).toEqual(['重庆科技馆', 'line-break']);
    expect(read(longText({ label: '备注', section: '备注' }), '第一行\r\n第二行')).toEqual(['第一行\n第二行']);
    expect(read(longText({ label: '备注', section: '备注' }), '/')).toEqual([null]);
  });

  it('cleans numbers of people and units once, under one name', () => {
    expect(read(f.phone, '138 0010-7948')).toEqual(['13800107948', 'phone.clean']);
    expect(read(f.phone, '１３８００４２４７８４')).toEqual(['13800424784', 'fullwidth']);
    expect(read(f.creditCode, ' 91500117 ma5hj1gu5m ')).toEqual(['91500117MA5HJ1GU5M', 'credit.clean']);
    expect(read(f.mail, 'a＠example.cn')).toEqual(['a@example.cn', 'fullwidth']);
  });

  it('take no time over long nonsense: a pattern that tries every way would hang the program', async () => {
    const shapesOf = (length: number) => [
      `2026-10-12${' '.repeat(length)}x`,
      `${'9'.repeat(length)}x`,
      `0.${'0'.repeat(length)}1`,
      `${' x'.repeat(length / 2)}\n${' '.repeat(length)}y`,
      `a@${'b.'.repeat(length / 2)}@`,
      `${'('.repeat(length)}`,
      `${'吴　'.repeat(length / 2)}`,
    ];
    const parse = (length: number) => {
      for (const field of Object.values<Field>(f)) for (const text of shapesOf(length)) parseTyped(field, text, names);
    };
    const { short, long } = await quickest({ short: () => parse(2_000), long: () => parse(32_000) }, 3);
    // Sixteen times as long: a pattern that tries every beginning takes 256 times the work.
    expect(long / short).toBeLessThan(100);
    const nines = parseTyped(f.visitors, `${'9'.repeat(32_000)}x`);
    expect(nines.problem?.message).toBe(`“${'9'.repeat(20)}…”不是数字，请改为数字`);
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...Object.values<Field>(f)), (text, field) => {
        const { value, problem } = parseTyped(field, text, names);
        expect(problem === null || value === null).toBe(true);
      }),
    );
  });
});
