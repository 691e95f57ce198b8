import type { IndicatorSheet } from '../../../../src-main/domain/review/indicators/model';
import type { Rubric } from '../../../../src-main/domain/review/model';
import { leaves } from '../../../../src-main/domain/review/rubric';
import { formatPoints } from '../../../../src-main/domain/review/wording';
import { readMark } from '../points';

/** One indicator as it is typed. */
export interface TypedLine {
  self: string;
  audited: string;
  remark: string;
}
export type TypedSheet = Record<string, TypedLine>;

const text = (points: number | undefined): string => (points === undefined ? '' : formatPoints(points));

export function typedSheet(rubric: Rubric, sheet: IndicatorSheet | undefined): TypedSheet {
  return Object.fromEntries(
    leaves(rubric).map(({ id }): [string, TypedLine] => [
      id,
      { self: text(sheet?.self[id]), audited: text(sheet?.audited[id]), remark: sheet?.remarks[id] ?? '' },
    ]),
  );
}

/** Marks and remarks as they are stored; null where something typed is no mark of its indicator. */
export function readSheet(
  rubric: Rubric,
  typed: TypedSheet,
): Pick<IndicatorSheet, 'self' | 'audited' | 'remarks'> | null {
  const read: Pick<IndicatorSheet, 'self' | 'audited' | 'remarks'> = { self: {}, audited: {}, remarks: {} };
  for (const [id, line] of Object.entries(typed)) {
    for (const side of ['self', 'audited'] as const) {
      const mark = readMark(rubric, id, line[side]);
      if (mark.kind === 'wrong') return null;
      if (mark.kind === 'mark') read[side][id] = mark.points;
    }
    if (line.remark.trim() !== '') read.remarks[id] = line.remark.trim();
  }
  return read;
}
