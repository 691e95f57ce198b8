import { Button, Checkbox, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { barredPairs, byCode, bySeat, pairKey } from '../../../../src-main/domain/review/dossier';
import type { Count, Poll, VoteRule } from '../../../../src-main/domain/review/votes/model';
import { basesOf, countProblem, reaches } from '../../../../src-main/domain/review/votes/reckon';
import { useRun } from '../../../kit/api';
import { Sheet } from '../../../kit/Page';
import { ReasonDialog } from '../../../kit/ReasonDialog';
import { shown } from '../../../kit/run';
import { Sentence } from '../../../kit/Sentence';
import { StateBadge } from '../../../kit/StateBadge';
import lines from '../lines.module.css';
import type { RoundView } from '../view';
import { shownName } from './names';
import classes from './Polls.module.css';
import { KEY_LABELS, KEYS, readCount, readCounts, type TypedCount, typedCount } from './typed';

interface Props {
  view: RoundView;
  poll: Poll;
  rule: VoteRule;
  live: boolean;
}

type Sheets = Record<string, TypedCount>;

const typedOf = (poll: Poll): Sheets =>
  Object.fromEntries(poll.candidates.map((candidate) => [candidate, typedCount(poll.counts[candidate])]));

/** One vote: who is there, a line a candidate, and what each line comes to. */
export function PollSheet({ view, poll, rule, live }: Props) {
  const { round } = view;
  const members = view.members.toSorted(bySeat);
  /** null: nothing was changed since it was stored. */
  const [typed, setTyped] = useState<Sheets | null>(null);
  const [present, setPresent] = useState<string[] | null>(null);
  const [voiding, dialog] = useDisclosure(false);
  const count = useRun('poll.count');
  const close = useRun('poll.close');
  const annul = useRun('poll.void');
  const open = poll.closed === null && poll.voided === null && live;
  const here = present ?? poll.present;
  const sheets = typed ?? typedOf(poll);
  const counts = readCounts(sheets);
  const unsaved = typed !== null || present !== null;
  const barred = barredPairs(view.conflicts);
  const candidates = view.candidates.filter(({ id }) => poll.candidates.includes(id)).toSorted(byCode);
  const basesFor = (candidate: string, votes: Count | undefined) =>
    basesOf(
      { present: here },
      members.map(({ id }) => id),
      (member) => barred.has(pairKey(member, candidate)),
      votes,
    );
  const quorate = reaches(members.filter(({ id }) => here.includes(id)).length, members.length, rule.quorum);

  const save = async () => {
    if (counts === null) return poll.rev;
    const stored = await count.run({ round: round.id, id: poll.id, rev: poll.rev, present: here, counts });
    setTyped(null);
    setPresent(null);
    return stored.rev;
  };
  const confirm = async () => {
    const rev = unsaved ? await save() : poll.rev;
    await close.run({ round: round.id, id: poll.id, rev });
  };
  /** Lines without a number: everyone who may vote is in favour. */
  const fill = () =>
    setTyped(
      Object.fromEntries(
        Object.entries(sheets).map(([candidate, line]) => {
          if (readCount(line) !== null) return [candidate, line];
          const yes = basesFor(candidate, undefined).present;
          return [candidate, typedCount({ yes, no: 0, abstain: 0, invalid: 0 })];
        }),
      ),
    );
  const state = poll.voided ? (
    <StateBadge tone="bad">已作废：{poll.voided.reason}</StateBadge>
  ) : poll.closed ? (
    <StateBadge tone="good">已确认计票</StateBadge>
  ) : unsaved ? (
    <StateBadge tone="warn">有改动，未保存</StateBadge>
  ) : (
    <StateBadge tone="accent">计票中</StateBadge>
  );

  return (
    <Sheet title={`第 ${poll.attempt} 次表决`} aside={state}>
      {poll.reason !== '' && <p className={lines.dim}>理由：{poll.reason}</p>}
      <Group gap="md" mb="sm" role="group" aria-label={`第 ${poll.attempt} 次表决到会评委`}>
        <span className={lines.dim}>
          应到 {members.length} 人，实到 {here.length} 人
        </span>
        {members.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={here.includes(id)}
            disabled={!open}
            onChange={() => setPresent(here.includes(id) ? here.filter((one) => one !== id) : [...here, id])}
          />
        ))}
      </Group>
      {open && !quorate && <Sentence tone="warn">到会人数不够，不能表决。</Sentence>}
      <table className={lines.lines} aria-label={`第 ${poll.attempt} 次表决计票`}>
        <thead>
          <tr>
            <th scope="col">{round.intake.blind ? '编号' : '对象'}</th>
            {KEYS.map((key) => (
              <th key={key} scope="col" data-number>
                {KEY_LABELS[key]}（票）
              </th>
            ))}
            <th scope="col">应到 / 实到 / 投票</th>
            <th scope="col">结果</th>
          </tr>
        </thead>
        <tbody>
          {candidates.map((candidate, row) => {
            const line = sheets[candidate.id] ?? typedCount(undefined);
            const votes = readCount(line);
            const bases = basesFor(candidate.id, votes ?? undefined);
            const problem = votes ? countProblem(votes, bases) : null;
            const name = shownName(round, candidate);
            return (
              <tr key={candidate.id}>
                <td>{name}</td>
                {KEYS.map((key) => (
                  <td key={key} data-number className={classes.cell}>
                    {open ? (
                      <input
                        className={classes.input}
                        inputMode="numeric"
                        data-row={row}
                        data-column={key}
                        aria-label={`${name}${KEY_LABELS[key]}票数`}
                        aria-invalid={votes === undefined || problem !== null || undefined}
                        value={line[key]}
                        onChange={(event) =>
                          setTyped({ ...sheets, [candidate.id]: { ...line, [key]: event.currentTarget.value } })
                        }
                        onKeyDown={(event) => downOrUp(event.currentTarget, event.key)}
                      />
                    ) : (
                      line[key] || '—'
                    )}
                  </td>
                ))}
                <td data-tight>
                  {bases.expected} / {bases.present} / {bases.voters}
                </td>
                <td data-tight>
                  {votes === undefined ? (
                    '请填整数'
                  ) : votes === null ? (
                    '未计票'
                  ) : problem !== null ? (
                    <span className={classes.bad}>票数多于实到</span>
                  ) : reaches(votes.yes, bases[rule.basis], rule.threshold) ? (
                    <StateBadge tone="good">通过</StateBadge>
                  ) : (
                    <StateBadge tone="neutral">未通过</StateBadge>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {live && poll.voided === null && (
        <Group justify="flex-end" className={classes.actions}>
          <Button variant="subtle" color="red" onClick={dialog.open}>
            作废
          </Button>
          {open && (
            <>
              <Button variant="default" onClick={fill}>
                未填的按全体赞成填入
              </Button>
              <Button
                variant="default"
                disabled={!unsaved || counts === null}
                loading={count.busy}
                onClick={() => save().catch(shown)}
              >
                保存计票
              </Button>
              <Button
                data-solves="pollOpen"
                disabled={counts === null}
                loading={close.busy}
                onClick={() => confirm().catch(shown)}
              >
                确认计票
              </Button>
            </>
          )}
        </Group>
      )}
      <ReasonDialog
        opened={voiding}
        onClose={dialog.close}
        title="作废这次表决"
        sentence={`第 ${poll.attempt} 次表决作废后不再计入，但会留存。`}
        confirm="作废"
        danger
        busy={annul.busy}
        onConfirm={(reason) =>
          annul.run({ round: round.id, id: poll.id, rev: poll.rev, reason }).then(dialog.close).catch(shown)
        }
      />
    </Sheet>
  );
}

/** Enter and the arrows go to the cell below or above, as in a spreadsheet. */
function downOrUp(input: HTMLInputElement, key: string): void {
  const by = key === 'ArrowUp' ? -1 : key === 'ArrowDown' || key === 'Enter' ? 1 : 0;
  if (by === 0) return;
  const { row, column } = input.dataset;
  const next = input
    .closest('table')
    ?.querySelector<HTMLInputElement>(`input[data-row="${Number(row) + by}"][data-column="${column}"]`);
  next?.focus();
  next?.select();
}
