import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { contestants } from '../../../../src-main/domain/review/dossier';
import { BASIS_LABELS } from '../../../../src-main/domain/review/votes/model';
import { shareWords } from '../../../../src-main/domain/review/votes/reckon';
import { useSigned } from '../../../kit/app-state';
import { Empty } from '../../../kit/Empty';
import { PaperButton } from '../../papers/PaperButton';
import { StageBar } from '../frame/StageBar';
import lines from '../lines.module.css';
import { Attendance } from '../scoring/Attendance';
import type { RoundView } from '../view';
import { OpenPoll } from './OpenPoll';
import { PollSheet } from './PollSheet';

/** 投票表决: every vote with who was there and what was counted; those held again stand above the first. */
export function Polls({ view, live }: { view: RoundView; live: boolean }) {
  const { can } = useSigned();
  const [opening, dialog] = useDisclosure(false);
  const rule = view.round.method.vote;
  if (rule === null) return null;
  const open = view.polls.some(({ closed, voided }) => closed === null && voided === null);
  const begin = live && can('round.score') && !open && contestants(view.candidates).length > 0;
  const again = view.polls.some(({ voided }) => voided === null);
  const start = begin && (
    <Button data-solves="noPoll notVoted" leftSection={<IconPlus size={17} aria-hidden />} onClick={dialog.open}>
      {again ? '再次表决' : '发起表决'}
    </Button>
  );
  return (
    <>
      <StageBar
        words={`到会${shareWords(rule.quorum)}方可表决；赞成达到${BASIS_LABELS[rule.basis]}的${shareWords(rule.threshold)}为通过；回避的评委不计入该对象的人数`}
      >
        {live && can('round.run') && view.members.length > 0 && <Attendance view={view} />}
        {view.polls.some(({ closed, voided }) => closed !== null || voided !== null) && (
          <PaperButton view={view} paper="voteRecord" />
        )}
        {view.polls.length > 0 && start}
      </StageBar>
      {view.polls.length === 0 ? (
        <Empty what="还没有表决" how="先填到会的评委，再录入每个对象的赞成、反对、弃权票数。每次表决都会留存。">
          {start}
        </Empty>
      ) : (
        <div className={lines.body} style={{ paddingTop: 0 }}>
          {view.polls
            .toSorted((a, b) => b.attempt - a.attempt)
            .map((poll) => (
              <PollSheet key={poll.id} view={view} poll={poll} rule={rule} live={live && can('round.score')} />
            ))}
        </div>
      )}
      {opening && <OpenPoll view={view} onClose={dialog.close} />}
    </>
  );
}
