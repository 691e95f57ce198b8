import { Button } from '@mantine/core';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { leaves } from '../../src-main/domain/review/rubric';
import { formatPoints } from '../../src-main/domain/review/wording';
import { sheetOf } from '../desk/round/scoring/sheets';
import { useSavedOnLeave } from '../desk/round/scoring/useSavedOnLeave';
import { useCaller } from '../kit/api';
import { Sentence } from '../kit/Sentence';
import { Chips } from './Chips';
import { Mark } from './Mark';
import { PauseSeat } from './PauseSeat';
import classes from './Seat.module.css';
import type { SeatView } from './Sitting';
import { SubmitSeat } from './SubmitSeat';

/** The member's sheet, one candidate a page. */
export function Scoring({ view }: { view: SeatView }) {
  const { round, member, candidates, conflicts, ballots } = view;
  const caller = useCaller();
  const sheet = sheetOf(caller, round.id, member.id, round.rubric);
  useEffect(() => sheet.receive(ballots), [sheet, ballots]);
  useSavedOnLeave(sheet);
  // Every change of the sheet draws the page anew: a candidate has some ten marks.
  useSyncExternalStore(sheet.subscribe, sheet.changes);

  const criteria = leaves(round.rubric);
  const barred = new Map(conflicts.filter((one) => one.barred).map((one) => [one.candidate, one.reason]));
  const open = candidates.filter(({ id }) => !barred.has(id));
  const missingOf = (id: string) => criteria.length - sheet.view(id).given;
  const missing = open.reduce((sum, { id }) => sum + missingOf(id), 0);
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      candidates.findIndex(({ id }) => !barred.has(id) && missingOf(id) > 0),
    ),
  );
  const candidate = candidates[at];
  /** The next one with a mark missing, from here on and then from the top. */
  const openFrom = (from: number) =>
    candidates.findIndex(({ id }, index) => index >= from && !barred.has(id) && missingOf(id) > 0);
  const after = openFrom(at + 1);
  const nextOpen = Math.max(0, after < 0 ? openFrom(0) : after);
  const go = (to: number) => {
    if (candidate) void sheet.save(candidate.id);
    setAt(to);
  };
  if (!candidate) return <Sentence tone="hint">没有参评对象。</Sentence>;
  const reason = barred.get(candidate.id);
  const row = sheet.view(candidate.id);
  return (
    <main className={classes.page}>
      <header className={classes.head}>
        <div>
          <span className={classes.place}>
            {at + 1} / {candidates.length}
          </span>
          <h1>
            {candidate.code}　{candidate.name}
          </h1>
          <span className={classes.district}>{candidate.districtName}</span>
        </div>
        <div className={classes.own}>
          <span className={classes.who}>{member.name}</span>
          <PauseSeat sheet={sheet} />
        </div>
      </header>
      {reason === undefined ? (
        <ul className={classes.marks} aria-label={`${candidate.name}的评分`}>
          {criteria.map((criterion, column) => (
            <Mark
              key={`${candidate.id} ${criterion.id}`}
              criterion={criterion}
              step={round.rubric.step}
              cell={row.cells[column]}
              onType={(text) => sheet.type(candidate.id, criterion.id, text)}
              onLeave={() => void sheet.save(candidate.id)}
            />
          ))}
        </ul>
      ) : (
        <div className={classes.away}>
          <h2>本对象您已回避，不评分</h2>
          <p>{reason}</p>
        </div>
      )}
      {row.fault !== null && <Sentence>{row.fault}</Sentence>}
      <Chips candidates={candidates} at={at} barred={barred} missingOf={missingOf} onGo={go} />
      <footer className={classes.foot}>
        <Button size="xl" variant="default" disabled={at === 0} onClick={() => go(at - 1)}>
          上一个
        </Button>
        <div className={classes.total} role="status" aria-label="合计与未评项数">
          {reason === undefined && (
            <span>
              合计 <strong>{row.total === null ? '—' : formatPoints(row.total)}</strong> 分
            </span>
          )}
          {missing > 0 ? (
            <button type="button" className={classes.left} onClick={() => go(nextOpen)}>
              还有 {missing} 项未评
            </button>
          ) : (
            <span>全部评完</span>
          )}
        </div>
        {at < candidates.length - 1 && (
          <Button size="xl" variant={missing === 0 ? 'default' : 'filled'} onClick={() => go(at + 1)}>
            下一个
          </Button>
        )}
        {(missing === 0 || at === candidates.length - 1) && (
          <SubmitSeat round={round.id} member={member} sheet={sheet} missing={missing} count={open.length} />
        )}
      </footer>
    </main>
  );
}
