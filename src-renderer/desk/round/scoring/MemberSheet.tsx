import { SegmentedControl } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useEffect, useMemo, useState } from 'react';
import { contestants } from '../../../../src-main/domain/review/dossier';
import { judges } from '../../../../src-main/domain/review/groups';
import type { Member } from '../../../../src-main/domain/review/model';
import { useCall, useCaller } from '../../../kit/api';
import { shownTime } from '../../../kit/fieldText';
import { Sentence } from '../../../kit/Sentence';
import { Waiting } from '../../../kit/Waiting';
import type { RoundView } from '../view';
import { wordsOf } from '../words';
import { SaveState } from './SaveState';
import { ScoreGrid } from './ScoreGrid';
import classes from './ScoringStage.module.css';
import { SubmitBallots } from './SubmitBallots';
import { sheetOf } from './sheets';
import { useSavedOnLeave } from './useSavedOnLeave';
import { Versions } from './Versions';

const READ = { tables: ['ballot'] };

/** One member's marks, typed from the paper sheet. */
export function MemberSheet({ view, member, live }: { view: RoundView; member: Member; live: boolean }) {
  const { round, conflicts } = view;
  const caller = useCaller();
  const ballots = useCall('round.ballots', { round: round.id, member: member.id }, READ);
  const sheet = sheetOf(caller, round.id, member.id, round.rubric);
  const [enter, setEnter] = useLocalStorage<'down' | 'right'>({ key: 'kepu-enter', defaultValue: 'down' });
  const [pasted, setPasted] = useState<string | null>(null);
  const candidates = useMemo(
    () => contestants(view.candidates).filter((candidate) => judges(member, candidate)),
    [view.candidates, member],
  );
  const bars = useMemo(
    () =>
      new Map(
        conflicts
          .filter((conflict) => conflict.barred && conflict.member === member.id)
          .map((conflict) => [conflict.candidate, conflict.reason]),
      ),
    [conflicts, member.id],
  );

  useEffect(() => {
    if (ballots.data) sheet.receive(ballots.data);
  }, [ballots.data, sheet]);
  useSavedOnLeave(sheet);

  const { given, expected } = view.progress.find((one) => one.member === member.id) ?? { given: 0, expected: 0 };
  const missing = expected - given;
  if (ballots.error) return <Sentence>{ballots.error.message}</Sentence>;
  if (!ballots.data) return <Waiting lines={8} />;
  return (
    <>
      <ScoreGrid
        sheet={sheet}
        rubric={round.rubric}
        candidates={candidates}
        blind={view.round.intake.blind}
        barred={(candidate) => bars.get(candidate) ?? null}
        locked={!live || member.submitted !== null}
        label={`评委${member.name}的评分表`}
        heading={wordsOf(round.kind).name}
        enter={enter}
        onPasted={setPasted}
      />
      {pasted && <Sentence tone="warn">{pasted}</Sentence>}
      <div className={classes.foot}>
        {member.submitted ? (
          <span className={classes.save}>
            {member.submitted.by}　{shownTime(member.submitted.at)} 提交，已锁定
          </span>
        ) : (
          <SaveState sheet={sheet} />
        )}
        <Versions rubric={round.rubric} candidates={view.candidates} ballots={ballots.data} />
        {live && !member.submitted && (
          <SegmentedControl
            size="xs"
            aria-label="回车键的方向"
            value={enter}
            onChange={(value) => setEnter(value === 'right' ? 'right' : 'down')}
            data={[
              { value: 'down', label: '回车向下' },
              { value: 'right', label: '回车向右' },
            ]}
          />
        )}
        <strong role="status" aria-label="未评项数">
          {missing > 0 ? `还有 ${missing} 项未评` : `${expected} 项已评完`}
        </strong>
        {live && <SubmitBallots round={round.id} member={member} sheet={sheet} missing={missing} given={given} />}
      </div>
    </>
  );
}
