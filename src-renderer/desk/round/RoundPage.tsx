import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import type { Blocker } from '../../../src-main/domain/review/blockers';
import { STAGE_LABELS, type Stage } from '../../../src-main/domain/review/model';
import { useCall } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import { Empty } from '../../kit/Empty';
import { Page } from '../../kit/Page';
import { PageHead } from '../../kit/PageHead';
import { Waiting } from '../../kit/Waiting';
import { Decided } from './frame/Decided';
import { NextStep } from './frame/NextStep';
import { SidePanel } from './frame/SidePanel';
import { Stepper } from './frame/Stepper';
import classes from './RoundPage.module.css';
import { stagePages } from './stagePages';
import type { RoundView } from './view';

/** px from which a score sheet has room beside the panel. */
const WIDE = 1600;

/** A round: its stages above, the work of one stage in the middle, what is missing for the next step at the right. */
export function RoundPage({ id }: { id: string }) {
  const { data: view, error } = useCall('round.view', { round: id });
  if (view) return <Loaded key={view.round.id} view={view} />;
  return (
    <Page head={<PageHead title="评审轮次" />}>
      {error ? (
        <Empty what="这个轮次打不开" how={error.message}>
          <Button component={Link} href="/rounds" variant="default">
            回到轮次列表
          </Button>
        </Empty>
      ) : (
        <Waiting />
      )}
    </Page>
  );
}

function Loaded({ view }: { view: RoundView }) {
  const { round } = view;
  const [chosen, setChosen] = useState<{ of: Stage; shown: Stage }>({ of: round.stage, shown: round.stage });
  const [fold, setFold] = useState<{ of: Stage; fold: boolean } | null>(null);
  const work = useRef<HTMLElement>(null);
  const [unsaved, setUnsaved] = useState(false);
  const [wanted, setWanted] = useState<{ of: Stage; blocker: Blocker; at: number } | null>(null);
  const runs = useSigned().can('round.run');
  // A step of the round shows the new stage, wherever one was looking.
  const shown = chosen.of === round.stage ? chosen.shown : round.stage;
  const show = (stage: Stage) => setChosen({ of: round.stage, shown: stage });
  // The score sheet needs the width of a small screen.
  const folded = fold?.of === shown ? fold.fold : shown === 'scoring' && window.innerWidth < WIDE;
  const Work = stagePages[shown];
  return (
    <Page
      flush
      head={
        <PageHead title={round.title} note={`${round.label}　${round.year} 年　${view.candidates.length} 个申报`} />
      }
    >
      <Stepper stage={round.stage} shown={shown} onShow={show} />
      <div className={classes.frame}>
        <section ref={work} className={classes.work} aria-label={`${STAGE_LABELS[shown]}阶段`}>
          <Work
            view={view}
            live={runs && shown === round.stage}
            wanted={wanted?.of === shown ? wanted : null}
            onUnsaved={setUnsaved}
          />
        </section>
        <SidePanel
          folded={folded}
          onFold={(fold) => setFold({ of: shown, fold })}
          words={view.blockers.length > 0 ? `离下一步还差 ${view.blockers.length} 项` : '下一步'}
        >
          <NextStep
            view={view}
            unsaved={unsaved}
            onSolve={(blocker) => {
              show(round.stage);
              setWanted({ of: round.stage, blocker, at: (wanted?.at ?? 0) + 1 });
              requestAnimationFrame(() => leadTo(work.current, blocker.code));
            }}
          />
          <Decided round={round} />
        </SidePanel>
      </div>
    </Page>
  );
}

/** Puts the cursor on the first control that names the code among those it solves. */
function leadTo(work: HTMLElement | null, code: Blocker['code']): void {
  const control = work?.querySelector<HTMLElement>(`[data-solves~="${code}"]`);
  control?.scrollIntoView({ block: 'center' });
  control?.focus();
}
