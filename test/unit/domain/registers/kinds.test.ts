import { describe, expect, it } from 'vitest';
import {
  choices,
  coordinate,
  date,
  duration,
  type Field,
  grades,
  idNumber,
  month,
  reference,
  schoolYear,
} from '../../../../src-main/domain/registers/define';
import { parseGradesDate } from '../../../../src-main/domain/registers/parse/grades';
import { parseMonthNumber } from '../../../../src-main/domain/registers/parse/month';
import type { Parsed } from '../../../../src-main/domain/registers/parse/parsed';
import { parseTyped } from '../../../../src-main/domain/registers/values';

const plain = { label: '字段', section: '节' };
const told = ({ value, notes, problem }: Parsed): unknown[] => [
  value,
  ...notes.map(({ level, code }) => `${level} ${code}`),
  ...(problem ? [`E ${problem.code}`] : []),
];
const reads = (field: Field, cases: [string, ...unknown[]][]) =>
  it.each(cases)('%s', (text, ...expected) => expect(told(parseTyped(field, text))).toEqual(expected));

describe('a length of time', () => {
  reads(duration({ ...plain, usualMax: 180 }), [
    ['60', 60],
    ['６０', 60, 'N duration'],
    ['90分钟', 90, 'N duration'],
    ['1.5小时', 90, 'N duration'],
    ['1小时30分', 90, 'N duration'],
    ['一个半小时', null, 'E number.text'],
    ['2小时', 120, 'N duration'],
    ['1小时半', 90, 'N duration'],
    ['2课时', null, 'W duration.lessons'],
    ['两节课', null, 'W duration.lessons'],
    ['/', null, 'N none-mark'],
    ['约60', null, 'E number.text'],
  ]);
});

describe('grades', () => {
  reads(grades(plain), [
    ['三至六年级', '三至六年级'],
    ['三—六年级', '三至六年级', 'N grade.spelling'],
    ['3-6年级', '三至六年级', 'N grade.spelling'],
    ['7、8、9年级', '七至九年级', 'N grade.spelling'],
    ['初中', '七至九年级', 'N grade.spelling'],
    ['初一', '七年级', 'N grade.spelling'],
    ['高一至高二', '高一至高二'],
    ['小学', '一至六年级', 'N grade.spelling'],
    ['九年级至高一', '九年级至高一'],
    ['一年级、三年级', '一年级、三年级'],
    ['高中、小学高', '五至六年级、高一至高三', 'N grade.spelling'],
    ['6-3年级', null, 'E grades'],
    ['十三年级', null, 'E grades'],
    ['幼儿园', null, 'E grades'],
  ]);
  it('that Excel took for a date are offered, never stored', () => {
    expect(told(parseGradesDate('2026-03-06'))).toEqual([null, 'E excel.date-from-text']);
    expect(parseGradesDate('2026-03-06').problem?.message).toContain('三至六年级');
  });
});

describe('a month', () => {
  reads(month(plain), [
    ['1975-03', '1975-03'],
    ['1975.3', '1975-03'],
    ['1975年3月', '1975-03'],
    ['197503', '1975-03'],
    ['1975/3', '1975-03'],
    ['1975-03-15', '1975-03'],
    ['1975.13', null, 'E month.invalid'],
    ['75.3', null, 'E month.text'],
  ]);
  it('1975.1 as a number is October or January: never January without a word', () => {
    expect(told(parseMonthNumber('1975.1'))).toEqual(['1975-10', 'W number']);
    expect(told(parseMonthNumber('1975.12'))).toEqual(['1975-12']);
    expect(told(parseMonthNumber('197501'))).toEqual(['1975-01']);
  });
});

describe('a school year', () => {
  reads(schoolYear(plain), [
    ['2026—2027学年', '2026—2027学年'],
    ['2026-2027学年', '2026—2027学年'],
    ['2026～2027学年', '2026—2027学年'],
    ['2026-27', '2026—2027学年'],
    ['2026-2028学年', null, 'E schoolYear'],
    ['2026', null, 'E schoolYear'],
  ]);
});

describe('an ID number', () => {
  reads(idNumber(plain), [
    ['11010819691105961X', '11010819691105961X'],
    ['11010819691105961x', '11010819691105961X', 'N id.clean'],
    ['520103 19890823 9031', '520103198908239031', 'N id.clean'],
    ['５１０２３０１９７８１１０８９６７Ｘ', '51023019781108967X', 'N id.clean'],
    ['５１０２３０ １９７８１１０８ ９６７Ｘ', '51023019781108967X', 'N id.clean'],
  ]);
});

describe('a coordinate', () => {
  reads(coordinate({ ...plain, pair: 'other' }), [
    ['106.550464', 106_550_464],
    ['106.5504641234', 106_550_464],
    ['106.55°', 106_550_000],
    ['0', null, 'W coordinate.zero'],
    ['106°33′12″E', null, 'E coordinate.dms'],
    ['东经106度33分', null, 'E coordinate.dms'],
    ['市中心', null, 'E coordinate.text'],
  ]);
  it('in degrees, minutes and seconds is offered as a decimal', () => {
    const { problem } = parseTyped(coordinate({ ...plain, pair: 'other' }), '106°33′12″E');
    expect(problem?.message).toContain('106.5533');
  });
});

describe('several choices', () => {
  const list = [{ value: '物理' }, { value: '生物学', synonyms: ['生物'] }, { value: '小学、初中' }];
  reads(choices({ ...plain, choices: list }), [
    ['物理', '物理'],
    ['生物，物理', '生物学、物理', 'N alias'],
    ['物理、物理', '物理'],
    ['物理、天文', null, 'E unknown'],
    ['无', null, 'N none-mark'],
  ]);
  it('where one is usual are asked about', () => {
    expect(told(parseTyped(choices({ ...plain, choices: list, usuallyOne: true }), '物理、生物学'))).toEqual([
      '物理、生物学',
      'W two',
    ]);
  });
});

describe('a date under the title of a year', () => {
  reads(date({ ...plain, year: 2026 }), [
    ['5月20日', '2026-05-20'],
    ['2024.5.20', '2024-05-20'],
    ['2月30日', null, 'E date.invalid'],
  ]);
});

describe('an open reference', () => {
  const names = { 'base-1': '重庆科技馆' };
  it('is the id of the record, or the name of what is in no register', () => {
    const field = reference({ ...plain, to: 'base', open: true });
    expect(parseTyped(field, ' 重庆科技馆', names).value).toBe('base-1');
    expect(parseTyped(field, '星空天文台（筹）', names).value).toBe('星空天文台（筹）');
    expect(told(parseTyped(reference({ ...plain, to: 'base' }), '星空天文台', names))).toEqual([
      null,
      'E reference.unknown',
    ]);
  });
});
