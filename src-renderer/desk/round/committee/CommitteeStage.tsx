import lines from '../lines.module.css';
import type { StageProps } from '../view';
import { Conflicts } from './Conflicts';
import { Members } from './Members';

/** 组建评委: who judges, and who must keep away from whom. */
export function CommitteeStage({ view, live }: StageProps) {
  return (
    <div className={lines.body}>
      <Members view={view} live={live} />
      <Conflicts view={view} live={live} />
    </div>
  );
}
