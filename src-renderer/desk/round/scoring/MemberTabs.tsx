import { IconLock } from '@tabler/icons-react';
import { isAway } from '../../../../src-main/domain/review/attendance';
import type { Member } from '../../../../src-main/domain/review/model';
import type { RoundView } from '../view';
import classes from './ScoringStage.module.css';

interface Props {
  members: readonly Member[];
  progress: RoundView['progress'];
  chosen: string;
  onChoose(member: string): void;
}

/** Whose sheet is typed; each with what is given of what is to give, and a lock once submitted. */
export function MemberTabs({ members, progress, chosen, onChoose }: Props) {
  return (
    <fieldset className={classes.members} aria-label="评委">
      {members.map((member) => {
        const { given = 0, expected = 0 } = progress.find((one) => one.member === member.id) ?? {};
        const left = expected - given;
        const away = isAway(member) && given === 0;
        const state = member.submitted ? '已提交' : away ? '缺席' : left > 0 ? `余 ${left}` : '已评完';
        return (
          <button
            key={member.id}
            type="button"
            className={classes.member}
            aria-pressed={member.id === chosen}
            aria-label={`${member.seat} 号评委${member.name}，${member.submitted ? '已提交' : `已评 ${given} 项，共 ${expected} 项`}`}
            onClick={() => onChoose(member.id)}
          >
            {member.seat} {member.name}
            {member.submitted && <IconLock size={15} aria-hidden />}
            <small>{state}</small>
          </button>
        );
      })}
    </fieldset>
  );
}
