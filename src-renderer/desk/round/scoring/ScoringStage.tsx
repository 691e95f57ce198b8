import { Group } from '@mantine/core';
import { useState } from 'react';
import { bySeat } from '../../../../src-main/domain/review/dossier';
import { Empty } from '../../../kit/Empty';
import { IndicatorStage } from '../indicators/IndicatorStage';
import { MeetingPapers } from '../meeting/MeetingPapers';
import type { StageProps } from '../view';
import { Polls } from '../votes/Polls';
import { Attendance } from './Attendance';
import { MemberSheet } from './MemberSheet';
import { MemberTabs } from './MemberTabs';
import classes from './ScoringStage.module.css';
import { SeatControls } from './SeatControls';

/** 评审: marks, votes or audited indicators, as the round decides by. */
export function ScoringStage(props: StageProps) {
  const { by } = props.view.round.method;
  if (by === 'vote') return <Polls view={props.view} live={props.live} />;
  return by === 'indicators' ? <IndicatorStage {...props} /> : <Marks {...props} />;
}

/** The office types in what each member gave. */
function Marks({ view, live, wanted }: StageProps) {
  const members = view.members.toSorted(bySeat);
  const [chosen, setChosen] = useState<{ member: string | null; at: number }>({ member: null, at: 0 });
  const now = wanted?.at ?? 0;
  const meant = now > chosen.at ? members.find(({ id }) => wanted?.blocker.about.includes(id)) : undefined;
  const member = meant ?? members.find(({ id }) => id === chosen.member) ?? members[0];
  const choose = (id: string) => setChosen({ member: id, at: now });
  if (!member) return <Empty what="没有评委" how="请退回“组建评委”添加。" />;
  return (
    <div className={classes.stage}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <MemberTabs members={members} progress={view.progress} chosen={member.id} onChoose={choose} />
        {live && (
          <Group gap="xs" wrap="nowrap" style={{ flex: 'none' }}>
            <Attendance view={view} />
            <MeetingPapers view={view} size="xs" />
            <SeatControls view={view} />
          </Group>
        )}
      </Group>
      <MemberSheet key={member.id} view={view} member={member} live={live} />
    </div>
  );
}
