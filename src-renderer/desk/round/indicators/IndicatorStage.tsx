import { useState } from 'react';
import { contestants } from '../../../../src-main/domain/review/dossier';
import { auditedTotal } from '../../../../src-main/domain/review/indicators/reckon';
import { formatPoints } from '../../../../src-main/domain/review/wording';
import { Empty } from '../../../kit/Empty';
import { StateBadge } from '../../../kit/StateBadge';
import type { StageProps } from '../view';
import { IndicatorSheet } from './IndicatorSheet';
import classes from './IndicatorStage.module.css';

/** 指标考核: a line a candidate at the left, its indicators with 自评 and 审核 at the right. */
export function IndicatorStage({ view, live, wanted }: StageProps) {
  const { rubric } = view.round;
  const candidates = contestants(view.candidates);
  const sheets = new Map(view.sheets.map((sheet) => [sheet.candidate, sheet]));
  const [chosen, setChosen] = useState<{ candidate: string | null; at: number }>({ candidate: null, at: 0 });
  const now = wanted?.at ?? 0;
  const meant = now > chosen.at ? candidates.find(({ id }) => wanted?.blocker.about.includes(id)) : undefined;
  const candidate = meant ?? candidates.find(({ id }) => id === chosen.candidate) ?? candidates[0];
  if (!candidate) return <Empty what="没有考核对象" how="通过形式审查的对象在这里考核。" />;
  const confirmed = candidates.filter(({ id }) => sheets.get(id)?.confirmed).length;
  return (
    <div className={classes.stage}>
      <nav className={classes.list} aria-label="考核对象">
        <p className={classes.progress} role="status">
          已确认 {confirmed} 家，共 {candidates.length} 家
        </p>
        {candidates.map((one) => {
          const sheet = sheets.get(one.id);
          const total = auditedTotal(rubric, sheet);
          return (
            <button
              key={one.id}
              type="button"
              className={classes.one}
              aria-current={one.id === candidate.id || undefined}
              onClick={() => setChosen({ candidate: one.id, at: now })}
            >
              <span>{one.name}</span>
              {sheet?.confirmed ? (
                <StateBadge tone="good">{total === null ? '' : formatPoints(total)}</StateBadge>
              ) : (
                <StateBadge tone="neutral">{sheet ? '未确认' : '未填'}</StateBadge>
              )}
            </button>
          );
        })}
      </nav>
      <IndicatorSheet
        key={`${candidate.id}:${sheets.get(candidate.id)?.rev ?? 0}`}
        view={view}
        candidate={candidate}
        sheet={sheets.get(candidate.id)}
        live={live}
      />
    </div>
  );
}
