import exceljs from 'exceljs';

const TITLE = '2026年重庆市中小学校外科普特色基地申报汇总表（演示数据）';
const LINES = [
  '填报单位（盖章）：演示申报工作办公室                    填报人：演示                    填报日期：2026年10月23日',
  '统计口径：“年”指2025年1月1日至12月31日；其他数据截至2026年9月30日。',
];
const NOTE =
  '填表说明：1.本表中的单位、人员、号码和数字均为虚构，仅供试用程序；2.没有的项目填“/”，不得空格；3.申报类型按六类填写。';
/** Group, title, width, value of a unit; a total is summed where it says so. */
const COLUMNS = [
  ['', '序号', 5, (_, row) => ({ formula: 'ROW()-5', result: row - 5 })],
  ['', '区县', 12, ({ area }) => area],
  ['', '区（园区）/部门', 20, ({ organs }) => organs],
  ['', '申报单位名称', 30, ({ name }) => name],
  ['', '申报类型', 16, ({ kind }) => kind],
  ['', '统一社会信用代码', 21, ({ creditCode }) => creditCode],
  ['', '详细地址', 26, ({ address }) => address],
  ['', '法定代表人', 10, ({ legalPerson }) => legalPerson],
  ['联系方式', '联系人', 9, ({ contact }) => contact],
  ['联系方式', '手机', 13, ({ phone }, row) => (row % 3 === 0 ? Number(phone) : phone)],
  ['场地面积', '建筑面积(㎡)', 10, ({ building }) => building],
  ['场地面积', '展教面积(㎡)', 10, ({ exhibition }) => exhibition, 'sum'],
  ['科普人员（人）', '科普专职人员数', 9, ({ fullTime }) => fullTime, 'sum'],
  ['科普人员（人）', '科普兼职人员数', 9, ({ partTime }) => partTime, 'sum'],
  ['科普人员（人）', '专职科技辅导员数', 9, ({ instructors }) => instructors, 'sum'],
  ['', '已开发课程数', 9, ({ courses }) => courses, 'sum'],
  ['开放与接待', '年接待人次', 9, ({ visitors }) => visitors],
  ['开放与接待', '年开放天数', 9, ({ openDays }) => openDays],
  ['开放与接待', '未成年人优惠天数', 9, ({ minorDays }) => minorDays],
  ['开放与接待', '单次最大接待人数', 9, ({ capacity }) => capacity, 'sum'],
  ['', '2025年度科普经费(万元)', 11, ({ funds }) => funds],
  ['', '是否有安全预案', 9, ({ safetyPlan }) => safetyPlan],
  ['地理坐标', '经度', 12, ({ longitude }) => Number(longitude)],
  ['地理坐标', '纬度', 11, ({ latitude }) => Number(latitude)],
  ['', '已所获命名情况', 26, ({ titles }) => titles],
  ['', '申报日期', 13, ({ day }, row) => dateCell(day, row)],
  ['', '备注', 14, () => '/'],
];
const FIRST = 6;
const BOX = { style: 'thin', color: { argb: 'FF000000' } };
const BORDER = { top: BOX, bottom: BOX, left: BOX, right: BOX };
const FONT = { name: '宋体', size: 10 };
const MIDDLE = { horizontal: 'center', vertical: 'middle', wrapText: true };

/** Dates as districts send them: real ones and three spellings. */
function dateCell(day, row) {
  const two = String(day).padStart(2, '0');
  const date = new Date(Date.UTC(2026, 9, day));
  return [date, `2026.10.${two}`, `2026年10月${day}日`, `2026-10-${two}`][row % 4];
}

function put(sheet, row, column, value) {
  const cell = sheet.getCell(row, column);
  cell.value = value;
  Object.assign(cell, { font: FONT, alignment: MIDDLE, border: BORDER });
  if (value instanceof Date) cell.numFmt = 'yyyy-mm-dd';
}

/** Merges runs of equal keys down a column or along a row. */
function mergeRuns(keys, merge) {
  let start = 0;
  for (let at = 1; at <= keys.length; at += 1) {
    if (at < keys.length && keys[at] === keys[start]) continue;
    if (at - start > 1 && keys[start] !== '') merge(start, at - 1);
    start = at;
  }
}

function writeHead(sheet) {
  const width = COLUMNS.length;
  for (const [row, height] of [34, 16, 16, 28, 28].entries()) sheet.getRow(row + 1).height = height;
  for (const [at, text] of [TITLE, ...LINES].entries()) {
    sheet.mergeCells(at + 1, 1, at + 1, width);
    sheet.getCell(at + 1, 1).value = text;
  }
  Object.assign(sheet.getCell(1, 1), { font: { name: '方正小标宋简体', size: 18 }, alignment: MIDDLE });
  for (const [at, [group, title, size]] of COLUMNS.entries()) {
    sheet.getColumn(at + 1).width = size;
    put(sheet, 4, at + 1, group || title);
    put(sheet, 5, at + 1, title);
    if (group === '') sheet.mergeCells(4, at + 1, 5, at + 1);
  }
  mergeRuns(
    COLUMNS.map(([group]) => group),
    (first, last) => sheet.mergeCells(4, first + 1, 4, last + 1),
  );
}

function writeFoot(sheet, units) {
  const row = FIRST + units.length;
  put(sheet, row, 1, '合计');
  sheet.mergeCells(row, 1, row, 3);
  put(sheet, row, 4, `${units.length}家`);
  for (const [at, [, , , value, sum]] of COLUMNS.entries()) {
    if (sum === undefined) continue;
    const letter = sheet.getColumn(at + 1).letter;
    const result = units.reduce((total, unit) => total + value(unit, 0), 0);
    put(sheet, row, at + 1, { formula: `SUM(${letter}${FIRST}:${letter}${row - 1})`, result });
  }
  for (const [at, text] of [NOTE, '教委负责人（签字）：                    科协负责人（签字）：'].entries()) {
    sheet.mergeCells(row + 1 + at, 1, row + 1 + at, COLUMNS.length);
    sheet.getCell(row + 1 + at, 1).value = text;
  }
}

/** The workbook as a district office would send it: heads on two levels, merged areas, a total, a note below. */
export async function workbookOf(units) {
  const book = new exceljs.Workbook();
  const stamp = new Date('2026-10-23T01:00:00Z');
  Object.assign(book, { creator: '示例数据', lastModifiedBy: '示例数据', created: stamp, modified: stamp });
  const sheet = book.addWorksheet('申报汇总表', {
    views: [{ state: 'frozen', xSplit: 4, ySplit: 5 }],
    pageSetup: { paperSize: 8, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  writeHead(sheet);
  for (const [at, unit] of units.entries()) {
    sheet.getRow(FIRST + at).height = unit.name.length > 30 ? 40 : 27;
    for (const [column, [, , , value]] of COLUMNS.entries())
      put(sheet, FIRST + at, column + 1, value(unit, FIRST + at));
  }
  mergeRuns(
    units.map(({ area }) => area),
    (first, last) => sheet.mergeCells(FIRST + first, 2, FIRST + last, 2),
  );
  writeFoot(sheet, units);
  return Buffer.from(await book.xlsx.writeBuffer());
}
