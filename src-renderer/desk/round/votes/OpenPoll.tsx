import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { presentMembers } from '../../../../src-main/domain/review/attendance';
import { bySeat, contestants } from '../../../../src-main/domain/review/dossier';
import { useCall, useRun } from '../../../kit/api';
import { shown } from '../../../kit/run';
import type { RoundView } from '../view';
import { shownName } from './names';
import classes from './Polls.module.css';

/** A vote begins: on whom, with whom in the room; held again, the reason. */
export function OpenPoll({ view, onClose }: { view: RoundView; onClose(): void }) {
  const { round } = view;
  const open = useRun('poll.open');
  const tally = useCall('round.tally', { round: round.id });
  const again = view.polls.some(({ voided }) => voided === null);
  const all = contestants(view.candidates);
  const tied = tally.data?.tieAtCut ?? [];
  const members = view.members.toSorted(bySeat);
  const [present, setPresent] = useState(() => presentMembers(members));
  /** null: as proposed, those who are tied or else everyone. */
  const [chosen, setChosen] = useState<string[] | null>(null);
  const [reason, setReason] = useState('');
  const candidates = chosen ?? (again && tied.length > 0 ? tied : all.map(({ id }) => id));
  const flip = (list: string[], id: string) => (list.includes(id) ? list.filter((one) => one !== id) : [...list, id]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    open
      .run({ round: round.id, rev: round.rev, candidates, present, reason: reason.trim() })
      .then(onClose)
      .catch(shown);
  };
  return (
    <Modal opened onClose={onClose} title={again ? '再次表决' : '发起表决'} size={640}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">
            应到 {members.length} 人，实到 {present.length} 人
            {members.some(({ attendance }) => attendance !== null) ? '（按签到填入，可以更正）' : ''}
          </Text>
          <Group gap="md">
            {members.map(({ id, name }) => (
              <Checkbox
                key={id}
                label={name}
                checked={present.includes(id)}
                onChange={() => setPresent(flip(present, id))}
              />
            ))}
          </Group>
          <Group justify="space-between">
            <Text size="sm">
              付诸表决 {candidates.length} 个{again && tied.length > 0 ? '（已选出并列跨线的对象）' : ''}
            </Text>
            <Group gap="xs">
              <Button size="compact-sm" variant="subtle" onClick={() => setChosen(all.map(({ id }) => id))}>
                全选
              </Button>
              <Button size="compact-sm" variant="subtle" onClick={() => setChosen([])}>
                全不选
              </Button>
            </Group>
          </Group>
          <div className={classes.choices}>
            {all.map((candidate) => (
              <Checkbox
                key={candidate.id}
                label={shownName(round, candidate)}
                checked={candidates.includes(candidate.id)}
                onChange={() => setChosen(flip(candidates, candidate.id))}
              />
            ))}
          </div>
          {again && (
            <TextInput
              label="再次表决的理由"
              withAsterisk
              maxLength={300}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              取消
            </Button>
            <Button
              type="submit"
              disabled={candidates.length === 0 || (again && reason.trim().length < 2)}
              loading={open.busy}
            >
              开始表决
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
