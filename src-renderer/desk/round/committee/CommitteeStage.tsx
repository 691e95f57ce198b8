import { Empty } from '../../../kit/Empty';
import lines from '../lines.module.css';
import type { StageProps } from '../view';
import { Agenda } from './Agenda';
import { Conflicts } from './Conflicts';
import { Draws } from './draw/Draws';
import { Groups } from './groups/Groups';
import { Members } from './Members';

/** 组建评委: who judges whom, and who must keep away. */
export function CommitteeStage({ view, live }: StageProps) {
  if (view.round.method.by === 'indicators')
    return <Empty what="本轮次按指标考核" how="不组建评委会，可以直接进入“评审”，逐项填写自评分和审核分。" />;
  return (
    <div className={lines.body}>
      <Draws view={view} live={live} />
      <Members view={view} live={live} />
      <Groups view={view} live={live} />
      <Conflicts view={view} live={live} />
      <Agenda view={view} />
    </div>
  );
}
