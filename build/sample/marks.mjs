import { baseRubric } from '../../src-main/domain/review/kinds/base-rubric';

/** Invented members of the sample's committee. One is employed by an applicant: a conflict (回避) must come of it. */
export const committee = [
  { name: '陈𠮷', unit: '山城示例大学', title: '教授', duty: 'chair' },
  { name: '赵玥翀', unit: '巴渝示例科普学会', title: '研究员', duty: 'viceChair' },
  { name: '买买提·吐尔逊', unit: '两江示例天文台', title: '正高级工程师', duty: 'member' },
  { name: '周静姝', unit: '重庆格物理工大学（演示）', title: '副教授', duty: 'member' },
  { name: '朱镕轩', unit: '示例中学', title: '正高级教师', duty: 'member' },
  { name: '梁思齐', unit: '示例教育科学研究院', title: '研究员', duty: 'member' },
  { name: '郭海波', unit: '示例少年宫', title: '高级教师', duty: 'member' },
];

const criteria = baseRubric.groups.flatMap((group) => group.criteria);
/** How much a member gives more or less than the others, per cent. */
const LEANINGS = [2, -5, 4, 0, -2, 7, -6];

/** A mark in points ×100 on the rubric's step, from a per cent value. */
function mark(maximum, percent) {
  const steps = Math.round((maximum * Math.min(percent, 100)) / 100 / baseRubric.step);
  return Math.min(steps * baseRubric.step, maximum);
}

/** Per applicant and member the marks in the order of `criteria`, points ×100. Nobody marks the own unit. */
export function marksOf(units) {
  const sheet = (at, seat) =>
    criteria.map(({ maximum }, column) =>
      mark(maximum, 57 + ((at * 11) % 24) * 1.6 + LEANINGS[seat] + ((at * 5 + seat * 7 + column * 3) % 13) - 6),
    );
  const marks = units.map(({ name }, at) => {
    const judging = committee.map((member, seat) => [member, seat]).filter(([member]) => member.unit !== name);
    return [name, Object.fromEntries(judging.map(([member, seat]) => [member.name, sheet(at, seat)]))];
  });
  return { criteria: criteria.map(({ id }) => id), marks: Object.fromEntries(marks) };
}
