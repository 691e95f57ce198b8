import { comparisonKey } from '../../identity/text';
import { exactDecimal } from '../../registers/decimal';

/** What a column of a score sheet holds, by its head. Points are ×100; `maximum: null` when the head does not say. */
export type Title =
  | { is: 'code' | 'name' | 'total' | 'remark' | 'other' }
  | { is: 'criterion'; name: string; maximum: number | null }
  | { is: 'member'; code: string; name: string; maximum: number | null };

/** “（25分）”, “(满分25)” or a bare “25分” at the end of a head. */
const POINTS = /(?:[（(【[](?:满分|分值|共)?[:：]?(\d+(?:\.\d+)?)分?[)）】\]]|(\d+(?:\.\d+)?)分)$/u;
const TOTAL = /^(?:合计|总计|总分|总得分|得分|总评分?)(?:得分|分)?$/u;
const REMARK = /^(?:备注|说明|回避)/u;
const CODE = /(?:编号|代码|代号)$/u;
/** Who or what is judged, the plainest word first: a sheet of courses may also name the units behind them. */
const NAMES = [
  /^(?:姓名|名称|候选人|参评对象|评审对象|申报对象)(?:姓名|名称)?$/u,
  /^(?:课程|活动|项目|作品|课题|基地|参评|候选).*(?:名称|姓名)$/u,
  /(?:名称|姓名)$/u,
];
const JUDGE = /评委|专家|评审(?:员|人)/u;
/** Columns that speak about the members without holding a mark of one. */
const NOT_A_JUDGE = /平均|均分|合计|总|人数|签[名字]|意见|编号|姓名|单位|推荐/u;

/** Points ×100 of what a head or a rubric says; null: none, or more digits than marks have. */
export const pointsOf = (text: string): number | null => exactDecimal(text, 2);

interface Parts {
  text: string;
  maximum: number | null;
}

function withoutPoints(title: string): Parts {
  const flat = title.replace(/\s+/gu, '');
  const match = POINTS.exec(flat);
  if (!match) return { text: flat, maximum: null };
  return { text: flat.slice(0, match.index), maximum: pointsOf(match[1] ?? match[2] ?? '') };
}

/** “评委1⏎莫淑怡” and “评委1（莫淑怡）”: the seat, then who sits there. */
function memberOf(title: string, maximum: number | null): Title {
  const [first = '', ...rest] = title
    .replace(/[（(【[](?:满分)?\d+(?:\.\d+)?分?[)）】\]]/u, '')
    .split(/[\s（(）)]+/u)
    .filter((part) => part !== '');
  return { is: 'member', code: first, name: rest.join(''), maximum };
}

/** How plainly a head names who is judged: 0 is plainest; null: not at all. */
export function nameRank(title: string): number | null {
  const { text } = withoutPoints(title);
  const rank = JUDGE.test(text) ? -1 : NAMES.findIndex((pattern) => pattern.test(text));
  return rank < 0 ? null : rank;
}

/** Reads one head. `criteria`: keys of criteria known from a rubric sheet, recognised without their points too. */
export function titleOf(title: string, criteria: ReadonlySet<string>): Title {
  const { text, maximum } = withoutPoints(title);
  if (criteria.has(comparisonKey(text))) return { is: 'criterion', name: text, maximum };
  if (TOTAL.test(text)) return { is: 'total' };
  if (REMARK.test(text)) return { is: 'remark' };
  if (JUDGE.test(text)) return NOT_A_JUDGE.test(text) ? { is: 'other' } : memberOf(title, maximum);
  if (CODE.test(text)) return { is: 'code' };
  if (nameRank(text) !== null) return { is: 'name' };
  return maximum === null || text === '' ? { is: 'other' } : { is: 'criterion', name: text, maximum };
}
