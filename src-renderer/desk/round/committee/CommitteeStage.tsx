import lines from '../lines.module.css';
import type { StageProps } from '../view';
import { Agenda } from './Agenda';
import { Conflicts } from './Conflicts';
import { Draws } from './draw/Draws';
import { Members } from './Members';

/** 组建评委: who judges, and who must keep away from whom. */
export function CommitteeStage({ view, live }: StageProps) {
  return (
    <div className={lines.body}>
      <Draws view={view} live={live} />
      <Members view={view} live={live} />
      <Conflicts view={view} live={live} />
      <Agenda view={view} />
    </div>
  );
}
