import { Button, Stack } from '@mantine/core';
import { IconArrowRight, IconCircleCheck, IconSquare } from '@tabler/icons-react';
import type { Blocker } from '../../../../src-main/domain/review/blockers';
import { STAGE_LABELS } from '../../../../src-main/domain/review/model';
import { useRun } from '../../../kit/api';
import { useSigned } from '../../../kit/app-state';
import { shown } from '../../../kit/run';
import { Sentence } from '../../../kit/Sentence';
import { PublishButton } from '../publication/PublishButton';
import type { RoundView } from '../view';
import classes from './NextStep.module.css';
import { StepBack } from './StepBack';

interface Props {
  view: RoundView;
  /** The stage holds input that is not saved yet. */
  unsaved: boolean;
  onSolve(blocker: Blocker): void;
}

/** What is still missing for the next step, each line leading to where it is solved, and the step itself. */
export function NextStep({ view, unsaved, onSolve }: Props) {
  const { round, blockers, notes, next, confirm } = view;
  return (
    <section aria-label="离下一步还差">
      <h2>{next === null ? '本轮次已办结' : '离下一步还差'}</h2>
      {blockers.length > 0 && (
        <ul className={classes.list}>
          {blockers.map((blocker) => (
            <li key={blocker.text}>
              <button type="button" className={classes.blocker} onClick={() => onSolve(blocker)}>
                <IconSquare size={15} aria-hidden />
                <span>{blocker.text}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {next !== null && blockers.length === 0 && !unsaved && (
        <p className={classes.clear}>
          <IconCircleCheck size={17} aria-hidden />
          条件已具备，可以进入“{STAGE_LABELS[next]}”。
        </p>
      )}
      {unsaved && <p className={classes.note}>本页有改动没有保存，请先保存。</p>}
      {notes.map((note) => (
        <p key={note} className={classes.note}>
          {note}
        </p>
      ))}
      <Stack gap="xs">
        {round.stage === 'publication' && round.publication === null ? (
          <PublishButton view={view} />
        ) : (
          next !== null && <Advance key={round.stage} view={view} to={next} byReviewer={confirm} unsaved={unsaved} />
        )}
        <StepBack view={view} />
      </Stack>
    </section>
  );
}

interface AdvanceProps {
  view: RoundView;
  to: NonNullable<RoundView['next']>;
  byReviewer: boolean;
  unsaved: boolean;
}

function Advance({ view, to, byReviewer, unsaved }: AdvanceProps) {
  const advance = useRun('round.advance');
  const { can } = useSigned();
  const runs = can('round.run');
  const confirms = can('round.confirm');
  const { round, blockers } = view;
  const label = byReviewer ? `确认并进入“${STAGE_LABELS[to]}”` : `进入“${STAGE_LABELS[to]}”`;
  if (!runs && !confirms) return null;
  if (byReviewer ? !confirms : !runs)
    return (
      <Sentence tone="hint">
        {byReviewer
          ? `进入“${STAGE_LABELS[to]}”要由审核人员确认：请审核人员登录后办理。`
          : `进入“${STAGE_LABELS[to]}”由经办人员办理。`}
      </Sentence>
    );
  return (
    <Button
      fullWidth
      rightSection={<IconArrowRight size={17} aria-hidden />}
      disabled={blockers.length > 0 || unsaved}
      loading={advance.busy}
      onClick={() => advance.run({ round: round.id, rev: round.rev, to }).catch(shown)}
    >
      {label}
    </Button>
  );
}
