import { Fault } from '../../domain/fault';
import { resultsOfTitle } from '../../domain/review/round-title';
import type { MeetingData, RankingLine } from './meeting-data';

/** Papers that rank somebody need someone who has a place. */
export function requireRanking({ ranking }: MeetingData): void {
  if (!ranking.some(({ rank }) => rank !== null))
    throw new Fault('paper.incomplete', '这一轮次还没有评分或表决结果，不能制作排序表。');
}

export const rankingTitle = ({ title }: MeetingData): string => `${resultsOfTitle(title)}排序表`;

/** What names those who stand, besides the name: the unit, the district; only what the round has. */
export function whoColumns({ words, ranking }: MeetingData): { title: string; of(line: RankingLine): string }[] {
  const { unit } = words;
  return [
    ...(unit === null || ranking.every((line) => line.unit === '')
      ? []
      : [{ title: unit, of: (line: RankingLine) => line.unit }]),
    ...(ranking.every(({ districtName }) => districtName === '')
      ? []
      : [{ title: '区县', of: ({ districtName }: RankingLine) => districtName }]),
  ];
}

/** What stands for the result, as a head. */
export const resultTitle = ({ by }: MeetingData): string => (by === 'vote' ? '得票' : '得分');

/** How many were judged, and by whom. */
export const rankingFacts = ({ ranking, members }: MeetingData): string =>
  `参评对象 ${ranking.length} 个${members.length > 0 ? `　评委 ${members.length} 人` : ''}`;

export const rankingNotes = ({ method }: MeetingData): string => `排序方法：${method}名次相同的并列，其后名次空出。`;

/** A committee signs for what it has judged; where there is none, the office does for what it has audited. */
export const rankingSigners = ({ by }: MeetingData): string[] =>
  by === 'indicators' ? ['审核人：', '负责人：', '日期：'] : ['组长：', '监督员：', '统计人：', '日期：'];
