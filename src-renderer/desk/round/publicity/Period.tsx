import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { Publicity } from '../../../../src-main/domain/review/model';
import { publicityOver } from '../../../../src-main/domain/review/publicity';
import { useCall, useRun } from '../../../kit/api';
import { useSigned } from '../../../kit/app-state';
import { DateField } from '../../../kit/field/DateField';
import { Sheet } from '../../../kit/Page';
import { shown } from '../../../kit/run';
import { StateBadge } from '../../../kit/StateBadge';
import { longDate } from '../dates';
import type { RoundView } from '../view';

const BASIS = { working: '个工作日', natural: '天' } as const;

/** 公示期: the first day is chosen, the last one is computed with the holidays of the State Council. */
export function Period({ view, live }: { view: RoundView; live: boolean }) {
  const { round } = view;
  const { today } = useSigned();
  const [changing, setChanging] = useState(false);
  const period = round.publicity;
  return (
    <Sheet title="公示期">
      {period && (
        <Group gap="lg">
          <Text size="lg" fw={600}>
            {longDate(period.start)}至{longDate(period.end)}
          </Text>
          <Text c="dimmed">
            {period.days} {BASIS[period.basis]}，首日计入
          </Text>
          {period.tentative && <StateBadge tone="warn">暂按周末推算</StateBadge>}
          <PeriodState period={period} today={today} />
          {live && !changing && (
            <Button variant="subtle" size="xs" onClick={() => setChanging(true)}>
              更改开始日期
            </Button>
          )}
        </Group>
      )}
      {live && (period === null || changing) && <Start view={view} onStarted={() => setChanging(false)} />}
    </Sheet>
  );
}

function PeriodState({ period, today }: { period: Publicity; today: string }) {
  if (today < period.start) return <StateBadge tone="neutral">尚未开始</StateBadge>;
  if (publicityOver(period, today)) return <StateBadge tone="good">已结束</StateBadge>;
  return <StateBadge tone="accent">公示中</StateBadge>;
}

function Start({ view, onStarted }: { view: RoundView; onStarted(): void }) {
  const { round } = view;
  const { today } = useSigned();
  const [start, setStart] = useState<string | null>(round.publicity?.start ?? today);
  const begin = useRun('round.startPublicity');
  const rule = round.publicityRule;
  const end = useCall(
    'round.publicityEnd',
    { start: start ?? today, ...rule },
    { enabled: start !== null, keep: true },
  );
  return (
    <Group gap="lg" align="flex-end" mt={round.publicity ? 'md' : 0}>
      <DateField
        data-solves="publicityNotBegun"
        label="公示开始日期"
        withAsterisk
        w={180}
        value={start}
        onChange={setStart}
      />
      <Text pb={6} role="status" aria-label="公示截止日期">
        {start !== null && end.data
          ? `公示 ${rule.days} ${BASIS[rule.basis]}，到 ${longDate(end.data.end)}止`
          : '请填写开始日期'}
      </Text>
      {start !== null && end.data?.tentative && (
        <span style={{ paddingBottom: 6 }}>
          <StateBadge tone="warn">暂按周末推算</StateBadge>
        </span>
      )}
      <Button
        disabled={start === null}
        loading={begin.busy}
        onClick={() => {
          if (start === null) return;
          begin.run({ round: round.id, rev: round.rev, start }).then(onStarted).catch(shown);
        }}
      >
        {round.publicity ? '更改公示期' : '开始公示'}
      </Button>
    </Group>
  );
}
