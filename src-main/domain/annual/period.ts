import { yearOf } from '../calendar/date';
import { type SchoolYear, schoolYearOf } from '../calendar/school-year';
import { dateText } from '../calendar/written';
import { Fault } from '../fault';
import { CYCLE_YEARS, type Cycle } from '../training/cycle';

/** The policy is of the last day of 2021. */
export const FIRST_YEAR = 2021;

/** What “of the year” means for a figure; the rule in words is `basisWords`. */
export const SPANS = ['year', 'schoolYear', 'now'] as const;
export type Span = (typeof SPANS)[number];
export const SPAN_LABELS: Record<Span, string> = { year: '全年', schoolYear: '学年', now: '现状' };

/** A year of work (年度) and the days that it is counted over, all civil and included. */
export interface WorkYear extends Cycle {
  year: number;
  /** 统计截止日: the last day of the year, or today while the year goes on. */
  until: string;
  /** The one in which `until` lies. */
  school: SchoolYear;
}

/** The year as it is counted on that day. Throws `input.invalid` for a year that has not begun. */
export function workYear(year: number, today: string): WorkYear {
  if (year > yearOf(today))
    throw new Fault('input.invalid', `${year}年还没有开始，请选已经开始的年度。`, { path: 'year' });
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  const until = today < to ? today : to;
  return { year, from, to, until, school: schoolYearOf(until) };
}

/** Months in which the report is still about the year before. */
const LATE = '03-31';

/** The year that a report made on that day is about: in the first months of a year the one before. */
export const usualYear = (today: string): number =>
  Math.max(FIRST_YEAR, today.slice(5) <= LATE ? yearOf(today) - 1 : yearOf(today));

/** Every year that can be reported, the latest first. */
export const reportYears = (today: string): number[] =>
  Array.from({ length: Math.max(1, yearOf(today) - FIRST_YEAR + 1) }, (_, back) => yearOf(today) - back);

/** 统计口径说明: what is counted of a year, in paragraphs of the paper. `today`: when the registers were looked at. */
export function basisWords({ year, from, until, school }: WorkYear, today: string): string[] {
  return [
    `一、按年统计的数据，计${year}年发生的事项（${dateText(from)}至${dateText(until)}）。参观和专家活动看开展日期，培训班看结业日期，协议看签订日期，聘用看聘期起始日，资源包看发放日期，论坛和督导看开始日期，机构监测看监测日期，问题看发现日期，宣传看刊播日期，课题结题看结题日期，评选命名看公布文件的日期，证书看签发日期；竞赛、课题立项和考核看所属年度。`,
    `二、按学年统计的数据，计${school.label}（${dateText(school.start)}至${dateText(school.end)}），即${dateText(until)}所在的学年。`,
    `三、现状数据，计${dateText(today)}台账里的状态；其中三年轮训从${dateText(until)}往前算${CYCLE_YEARS}年，基地达标和农村学校服务看${school.label}。`,
    '四、计划中的和取消的事项、已经归档的台账记录、作废的证书、暂缓和撤销的评选结果不计；已撤销区县的记录计入承接区县。',
  ];
}
