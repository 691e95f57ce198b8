import { Button, SegmentedControl } from '@mantine/core';
import { useEffect, useState } from 'react';
import { type Candidate, VERDICT_LABELS, VERDICTS, type Verdict } from '../../../../src-main/domain/review/model';
import { useRun } from '../../../kit/api';
import { useSigned } from '../../../kit/app-state';
import { Empty } from '../../../kit/Empty';
import { tellDone } from '../../../kit/notice';
import { shown } from '../../../kit/run';
import { type Column, rowsOf } from '../../../kit/table/column';
import { useSelection } from '../../../kit/table/useSelection';
import { VirtualTable } from '../../../kit/table/VirtualTable';
import { DocumentButton } from '../../official/DocumentButton';
import { PaperButton } from '../../papers/PaperButton';
import { StageBar } from '../frame/StageBar';
import type { StageProps } from '../view';
import { wordsOf } from '../words';
import { CandidatePanel } from './CandidatePanel';
import { DecideDialog, type Decision } from './DecideDialog';
import { VerdictBadge } from './VerdictBadge';
import { findingsOf } from './wording';

type Filter = 'all' | 'open' | Verdict;

const longest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, text.length), 4);
/** px of a Chinese character, and of a cell's edges. */
const [CHARACTER, EDGES] = [14, 22];

/** Name and findings share what is left of the width by what they have to say. */
function columnsOf(name: string, today: string, listed: readonly Candidate[]): Column<Candidate>[] {
  const districts = longest(listed.map(({ districtName }) => districtName));
  const waits = listed.some(({ decision }) => decision?.deadline);
  return [
    {
      key: 'name',
      label: name,
      width: 200,
      grow: true,
      share: longest(listed.map((candidate) => candidate.name)),
      cell: (candidate) => <span title={candidate.name}>{candidate.name}</span>,
    },
    {
      key: 'district',
      label: '区县',
      width: Math.min(168, districts * CHARACTER + EDGES),
      cell: ({ districtName }) => <span title={districtName}>{districtName}</span>,
    },
    { key: 'suggested', label: '规则建议', width: 104, cell: ({ suggested }) => <VerdictBadge verdict={suggested} /> },
    {
      key: 'findings',
      label: '审查发现',
      width: 120,
      grow: true,
      share: Math.min(longest(listed.map(findingsOf)), MOST_FINDINGS),
      cell: (candidate) => <span title={findingsOf(candidate)}>{findingsOf(candidate) || '无'}</span>,
    },
    {
      key: 'decision',
      label: '结论',
      width: waits ? 208 : 104,
      cell: ({ decision }) => (
        <>
          <VerdictBadge verdict={decision?.verdict ?? null} />
          {decision?.deadline && `　${decision.deadline} 前${decision.deadline < today ? '，已逾期' : ''}`}
        </>
      ),
    },
  ];
}
/** Characters: all findings of one stand in the panel below. */
const MOST_FINDINGS = 24;

const matches = (candidate: Candidate, filter: Filter): boolean =>
  filter === 'all' || (filter === 'open' ? candidate.decision === null : candidate.decision?.verdict === filter);

/** 形式审查: the rules suggest, a person decides, singly or for many at once. */
export function FormCheckStage({ view, live, wanted }: StageProps) {
  const { round, candidates } = view;
  const { today } = useSigned();
  const [filter, setFilter] = useState<Filter>('all');
  const [open, setOpen] = useState<string | null>(null);
  const [asking, setAsking] = useState<{ verdict: Verdict; candidates: Candidate[] } | null>(null);
  const decide = useRun('round.decide');
  const recheck = useRun('round.recheck');
  useEffect(() => {
    if (wanted) setFilter(wanted.blocker.code === 'returned' ? 'return' : 'open');
  }, [wanted]);

  const listed = candidates.filter((candidate) => matches(candidate, filter));
  const selection = useSelection(() => Promise.resolve(listed.map(({ id }) => id)));
  const chosen = candidates.filter(({ id }) => selection.ids.has(id));
  const opened = candidates.find(({ id }) => id === open);
  const count = (of: Filter) => candidates.filter((candidate) => matches(candidate, of)).length;
  const idsOf = (list: readonly Candidate[]) => list.map(({ id }) => id);

  const carryOut = (list: readonly Candidate[], decision: Decision) =>
    decide
      .run({ round: round.id, rev: round.rev, candidates: idsOf(list), ...decision })
      .then(() => {
        setAsking(null);
        selection.clear();
      })
      .catch(shown);
  const ask = (verdict: Verdict, list: Candidate[]) => {
    const [only] = list;
    const plain = list.length === 1 && verdict === 'pass' && only?.suggested === 'pass' && only.decision === null;
    if (plain) void carryOut(list, { verdict, reason: '', deadline: null });
    else setAsking({ verdict, candidates: list });
  };
  const lookAgain = (list: readonly Candidate[]) =>
    recheck
      .run({ round: round.id, rev: round.rev, candidates: idsOf(list) })
      .then((done) => {
        selection.clear();
        tellDone(`已按台账重新核对 ${done.count} 个，结论待重新确定。`);
      })
      .catch(shown);

  return (
    <>
      <StageBar
        words={
          chosen.length > 0 ? (
            `已选择 ${chosen.length} 个`
          ) : (
            <SegmentedControl
              aria-label="按结论筛选"
              value={filter}
              onChange={(value) => setFilter(value as Filter)}
              data={[
                { value: 'all', label: `全部 ${candidates.length}` },
                { value: 'open', label: `未审 ${count('open')}` },
                ...VERDICTS.map((verdict) => ({
                  value: verdict,
                  label: `${VERDICT_LABELS[verdict]} ${count(verdict)}`,
                })),
              ]}
            />
          )
        }
      >
        {chosen.length === 0 && candidates.length > 0 && <PaperButton view={view} paper="applicationList" />}
        {chosen.length === 0 && count('return') > 0 && <DocumentButton about={{ round: round.id, text: 'return' }} />}
        {live && chosen.length > 0 && (
          <>
            {VERDICTS.map((verdict) => (
              <Button
                key={verdict}
                variant={verdict === 'pass' ? 'filled' : 'default'}
                onClick={() => ask(verdict, chosen)}
              >
                {VERDICT_LABELS[verdict]}
              </Button>
            ))}
            <Button variant="subtle" loading={recheck.busy} onClick={() => lookAgain(chosen)}>
              重新核对
            </Button>
          </>
        )}
      </StageBar>
      <VirtualTable
        label="形式审查名单"
        columns={columnsOf(wordsOf(round.kind).name, today, candidates)}
        rows={rowsOf(listed)}
        idOf={({ id }) => id}
        titleOf={({ name }) => name}
        open={open}
        onOpen={({ id }) => setOpen(id === open ? null : id)}
        {...(live ? { selection } : {})}
        empty={<Empty what={filter === 'all' ? '没有申报' : '没有这一类的申报'} />}
      />
      {opened && (
        <CandidatePanel
          kind={round.kind}
          candidate={opened}
          live={live}
          onDecide={(verdict) => ask(verdict, [opened])}
          onRecheck={() => lookAgain([opened])}
        />
      )}
      {asking && (
        <DecideDialog
          {...asking}
          busy={decide.busy}
          onClose={() => setAsking(null)}
          onDecide={(decision) => carryOut(asking.candidates, decision)}
        />
      )}
    </>
  );
}
