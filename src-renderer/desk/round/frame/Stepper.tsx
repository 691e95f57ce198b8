import { IconCheck, IconCircle, IconCircleDot } from '@tabler/icons-react';
import { STAGE_LABELS, STAGES, type Stage } from '../../../../src-main/domain/review/model';
import classes from './Stepper.module.css';

interface Props {
  stage: Stage;
  shown: Stage;
  onShow(stage: Stage): void;
}

/** The ten stages; those behind and the present one can be looked at. */
export function Stepper({ stage, shown, onShow }: Props) {
  const now = STAGES.indexOf(stage);
  return (
    <ol className={classes.steps} aria-label="轮次阶段">
      {STAGES.map((one, index) => {
        const state = index < now ? 'done' : index === now ? 'now' : 'ahead';
        const Icon = state === 'done' ? IconCheck : state === 'now' ? IconCircleDot : IconCircle;
        return (
          <li key={one}>
            <button
              type="button"
              className={classes.step}
              data-state={state}
              disabled={state === 'ahead'}
              aria-pressed={one === shown}
              aria-current={state === 'now' ? 'step' : undefined}
              onClick={() => onShow(one)}
            >
              <Icon size={16} aria-hidden />
              {STAGE_LABELS[one]}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
