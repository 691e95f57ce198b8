import { Fault } from '../fault';
import type { Register } from '../registers/define';
import { cellText } from './cells';
import { findHead, type Head } from './head';
import type { RawSheet } from './raw';
import type { Ignored } from './report';
import type { Titles } from './titles';

export interface ChosenSheet {
  sheet: RawSheet;
  head: Head;
  ignored: Ignored[];
}

const EXAMPLE_SHEET = /示例|样例|样表|范例|(?:填写|填表|填报|使用)(?:说明|须知)/;
const EXAMPLE_TITLE = /示例|样例|范例/;

const rowsBelow = (sheet: RawSheet, head: Head): number =>
  sheet.rows.filter(({ row }) => row > (head.rows.at(-1) ?? 0)).length;

const ignoredSheet = (sheet: RawSheet, why: string): Ignored => ({
  what: `工作表“${sheet.name}”`,
  why,
  row: null,
  sheet: sheet.name,
});

/** Its name or the title above its head calls it an example. */
function isExample(sheet: RawSheet, head: Head): boolean {
  const above = sheet.rows.filter(({ row }) => row < (head.rows[0] ?? 0));
  return (
    EXAMPLE_SHEET.test(sheet.name) ||
    above.some(({ cells }) => cells.some((cell) => cellText(cell).length < 40 && EXAMPLE_TITLE.test(cellText(cell))))
  );
}

function requiredLabels(register: Register): string {
  const fields = Object.values(register.fields).filter((field) => field.required);
  return fields
    .slice(0, 4)
    .map((field) => `“${field.label}”`)
    .join('、');
}

/**
 * The sheet that holds the records: with a head, in sight, no example; the longest of several.
 * Throws `file.noHead` when there is none.
 */
export function chooseSheet(register: Register, sheets: readonly RawSheet[], titles: Titles): ChosenSheet {
  const ignored: Ignored[] = [];
  const found: { sheet: RawSheet; head: Head }[] = [];
  for (const sheet of sheets) {
    const head = sheet.rows.length === 0 ? null : findHead(sheet, titles);
    if (sheet.rows.length === 0) ignored.push(ignoredSheet(sheet, '空白工作表'));
    else if (sheet.hidden) ignored.push(ignoredSheet(sheet, '隐藏的工作表'));
    else if (head === null) ignored.push(ignoredSheet(sheet, `没有找到${register.label}的表头`));
    else if (isExample(sheet, head)) ignored.push(ignoredSheet(sheet, '填写示例'));
    else found.push({ sheet, head });
  }
  const [best, ...others] = found.sort((a, b) => rowsBelow(b.sheet, b.head) - rowsBelow(a.sheet, a.head));
  if (best === undefined) {
    const labels = requiredLabels(register);
    throw new Fault(
      'file.noHead',
      `没有找到${register.label}的表头：应有一行写着${labels}等列名，请核对文件和台账是否选对。`,
    );
  }
  for (const { sheet } of others) {
    ignored.push(ignoredSheet(sheet, `也有${register.label}的表头，一次只读一张工作表，请另存后单独导入`));
  }
  return { ...best, ignored };
}
