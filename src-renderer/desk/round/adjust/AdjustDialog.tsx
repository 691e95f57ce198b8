import { Button, Group, Modal, NumberInput, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Candidate } from '../../../../src-main/domain/review/model';
import { formatPoints } from '../../../../src-main/domain/review/wording';
import { useRun } from '../../../kit/api';
import { shown } from '../../../kit/run';
import { parsePoints } from '../points';
import type { RoundView } from '../view';

interface Props {
  view: RoundView;
  candidate: Candidate;
  onClose(): void;
}

/** 必备条件, 扣分 and 加分 of one candidate. */
export function AdjustDialog({ view, candidate, onClose }: Props) {
  const { round } = view;
  const { gates, deductions, bonus } = round.rubric;
  const adjust = useRun('round.adjust');
  const given = candidate.adjustments;
  const [answers, setAnswers] = useState(given?.gates ?? {});
  const [times, setTimes] = useState(given?.deductions ?? {});
  const [added, setAdded] = useState<Record<string, string>>(
    Object.fromEntries(
      bonus.map(({ id }) => [id, given?.bonus[id] === undefined ? '' : formatPoints(given.bonus[id])]),
    ),
  );
  const [remark, setRemark] = useState(given?.remark ?? '');
  const points = bonus.map(({ id, maximum }) => {
    const typed = added[id] ?? '';
    const value = typed.trim() === '' ? 0 : parsePoints(typed);
    return { id, value, bad: value === null || value > maximum };
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const entered = points.flatMap(({ id, value }) => (value ? [[id, value] as const] : []));
    const adjustments = {
      gates: answers,
      deductions: times,
      bonus: Object.fromEntries(entered),
      remark: remark.trim(),
    };
    adjust
      .run({ round: round.id, candidate: candidate.id, rev: candidate.rev, adjustments })
      .then(onClose)
      .catch(shown);
  };
  return (
    <Modal opened onClose={onClose} title={`${candidate.name}：必备条件和加减分`} size={560}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          {gates.map(({ id, name }) => (
            <Group key={id} justify="space-between" wrap="nowrap">
              <Text size="sm">{name}</Text>
              <SegmentedControl
                aria-label={`必备条件“${name}”`}
                data={[
                  { value: '', label: '未核定' },
                  { value: 'yes', label: '符合' },
                  { value: 'no', label: '不符合' },
                ]}
                value={answers[id] === undefined ? '' : answers[id] ? 'yes' : 'no'}
                onChange={(value) => {
                  const { [id]: _, ...others } = answers;
                  setAnswers(value === '' ? others : { ...others, [id]: value === 'yes' });
                }}
              />
            </Group>
          ))}
          {deductions.map(({ id, name, points: each }) => (
            <NumberInput
              key={id}
              label={`${name}（每次扣 ${formatPoints(each)} 分）`}
              suffix=" 次"
              min={0}
              max={99}
              allowDecimal={false}
              value={times[id] ?? 0}
              onChange={(value) => setTimes({ ...times, [id]: Number(value) })}
            />
          ))}
          {bonus.map(({ id, name, maximum }) => (
            <TextInput
              key={id}
              label={`${name}（至多加 ${formatPoints(maximum)} 分）`}
              inputMode="decimal"
              value={added[id] ?? ''}
              error={points.find((one) => one.id === id)?.bad ? `应为 0 到 ${formatPoints(maximum)} 分` : null}
              onChange={(event) => setAdded({ ...added, [id]: event.currentTarget.value })}
            />
          ))}
          <TextInput
            label="依据"
            maxLength={300}
            value={remark}
            onChange={(event) => setRemark(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              取消
            </Button>
            <Button type="submit" disabled={points.some(({ bad }) => bad)} loading={adjust.busy}>
              保存
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
