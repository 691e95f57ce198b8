/** What is chosen, not what is done: a round is not held of courses, but of their selection. */
const THING = /(课程|活动|市长奖|作品|案例|基地|辅导员|教师|专家|单位|个人|课题|项目)$/;

/** A title as a sentence needs it: 组织开展了2026年精品科普课程评选工作. */
export const asWork = (title: string): string => (THING.test(title) ? `${title}评选` : title);

/** What a round is called where nobody says otherwise: 2026年重庆市中小学校外科普特色基地命名, 2026年辅导员星级评定. */
export const usualTitle = ({ label, title = label }: { label: string; title?: string }, year: number): string =>
  asWork(`${year}年${title}`);
