import { comparisonKey } from '../identity/text';
import { cellText } from './cells';
import type { RawSheet } from './raw';
import type { Remembered } from './titles';

/** What was remembered of column titles, by sender; '' stands for a sender that nobody has named. */
export type RememberedBySender = Readonly<Record<string, Remembered>>;

/** Rows in which titles and 填报单位 stand. */
const TOP_ROWS = 8;
const NAMED =
  /(?:填报|报送|推荐|申报|上报|填表)(?:单位|部门|区县)(?:名称)?(?:[(（][^)）]*[)）])?[:：]\s*([^\s:：,，;；。()（）]{2,40})/u;
const HAN = '[\\u3007\\u4E00-\\u9FFF]';
const AREA = new RegExp(`${HAN}{1,8}?(?:自治县|经开区|高新区|新区|区|县)`, 'u');
/** Words that end like an area and are none. */
const NO_AREA = /区县|园区|社区|校区|景区|地区|片区|各区|城区|郊区|全区|本区|辖区|开发区$/u;
const OTHER_WORDS = /^(?:关于|附件|重庆市?|上报|报送)+/u;

function areaIn(text: string): string | null {
  const area = AREA.exec(text.replace(OTHER_WORDS, ''))?.[0].replace(OTHER_WORDS, '') ?? '';
  return area.length >= 2 && !NO_AREA.test(area) ? area : null;
}

const topTexts = (sheet: RawSheet): string[] =>
  sheet.rows.slice(0, TOP_ROWS).flatMap(({ cells }) => cells.map((cell) => cellText(cell).trim()).filter(Boolean));

/**
 * Who sent the file: as its first rows say, a sender known from before that its name or titles speak of, or the area in
 * its name. '' when nothing tells. It is a guess that a person sees and may change.
 */
export function guessSender(file: string, sheets: readonly RawSheet[], known: readonly string[]): string {
  const texts = sheets.filter(({ hidden }) => !hidden).flatMap(topTexts);
  for (const text of texts) {
    const named = NAMED.exec(text);
    // 填报单位：　填报日期：… was left blank: what follows is the next label.
    const label = named && /^\s*[:：]/u.test(text.slice(named.index + named[0].length));
    if (named?.[1] !== undefined && !label) return named[1];
  }
  const name = file.replace(/\.\w+$/u, '');
  // Titles are long words; a cell of the first rows below the head may name any unit.
  const titles = [name, ...texts.filter((text) => text.length > 8)];
  const before = known.filter((sender) => sender !== '' && titles.some((title) => title.includes(sender)));
  return before.sort((a, b) => b.length - a.length)[0] ?? areaIn(name) ?? '';
}

/** What is remembered for the sender, over what is remembered for nobody in particular. */
export function rememberedFor(sender: string, all: RememberedBySender): Remembered {
  const key = comparisonKey(sender);
  const own = Object.entries(all).filter(([other]) => other !== '' && comparisonKey(other) === key);
  return Object.assign({}, all[''], ...own.map(([, remembered]) => remembered));
}
