/** What is chosen, not what is done: a round is not held of courses, but of their selection. */
const THING = /(课程|活动|市长奖|作品|案例|基地|辅导员|教师|专家|单位|个人|课题|项目)$/;

/** A title as a sentence needs it: 组织开展了2026年精品科普课程评选工作. */
export const asWork = (title: string): string => (THING.test(title) ? `${title}评选` : title);

/** Does a title say already that something is judged? 2026年作品评审, 2026年辅导员星级评定. */
export const saysJudging = (title: string): boolean => /(评[审选定估]|复评|考核|遴选)$/.test(title);
const withReview = (title: string): string => (saysJudging(title) ? title : `${title}评审`);

/** 2026年基地命名评审会; a round called … 评审 has its 评审会, not its 评审评审会. */
export const meetingOf = (title: string): string => `${withReview(title)}会`;

/** 2026年基地命名评审结果; likewise. */
export const resultsOfTitle = (title: string): string => `${withReview(title)}结果`;

/** What a round is called where nobody says otherwise: 2026年重庆市中小学校外科普特色基地命名, 2026年辅导员星级评定. */
export const usualTitle = ({ label, title = label }: { label: string; title?: string }, year: number): string =>
  asWork(`${year}年${title}`);
