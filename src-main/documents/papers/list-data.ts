import type { Rubric, Verdict } from '../../domain/review/model';

/** What 申报汇总表 is made from; the shape of the store's `paper.applications` query. */
export interface ApplicationsData {
  /** Of the round. */
  title: string;
  /** Civil date. */
  today: string;
  /** How the kind speaks of those who stand. */
  words: { name: string; unit: string | null; counted: string };
  /** In the order of their codes. */
  applications: {
    code: string;
    districtName: string;
    name: string;
    unit: string;
    suggested: Verdict;
    /** What the rules found. */
    findings: string[];
    decision: { verdict: Verdict; reason: string; deadline: string | null } | null;
  }[];
}

/** What 评分表 is made from; the shape of the store's `paper.scoring` query. */
export interface ScoringData {
  /** Of the round. */
  title: string;
  /** Civil date that the paper carries. */
  date: string;
  rubric: Rubric;
  /** 匿名评审: codes alone. */
  blind: boolean;
  /** How the kind calls those who stand. */
  name: string;
  members: {
    seat: number;
    name: string;
    unit: string;
    submitted: boolean;
    /** Whom the member judges, in the order of the agenda. Criterion → points ×100. */
    candidates: { code: string; name: string; districtName: string; barred: boolean; marks: Record<string, number> }[];
  }[];
}
