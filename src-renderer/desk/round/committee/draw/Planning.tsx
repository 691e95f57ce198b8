import { Button, Group } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useCall, useRun } from '../../../../kit/api';
import { shown } from '../../../../kit/run';
import { Sentence } from '../../../../kit/Sentence';
import { Waiting } from '../../../../kit/Waiting';
import classes from './Draw.module.css';
import { PlanForm } from './PlanForm';
import { Pool } from './Pool';
import { planned, type TypedPlan, USUAL } from './plan';

/** The first step: the plan at the left, who it admits at the right; then the roster is fixed. */
export function Planning({ round, onFixed }: { round: string; onFixed(draw: string): void }) {
  const [plan, setPlan] = useState<TypedPlan>(USUAL);
  const [asked, setAsked] = useState(false);
  const [looked] = useDebouncedValue(plan, 250);
  const fix = useRun('draw.fix');
  const preview = useCall('draw.preview', { round, plan: planned(looked) }, { keep: true });
  const fixRoster = () => {
    if (plan.supervisor.trim() === '') {
      setAsked(true);
      return;
    }
    fix
      .run({ round, plan: planned(plan) })
      .then(({ id }) => onFixed(id))
      .catch(shown);
  };
  const problem = preview.error?.message ?? preview.data?.problem ?? null;
  return (
    <div className={classes.planning}>
      <section className={classes.form} aria-label="抽取方案">
        <h2>抽取方案</h2>
        <PlanForm round={round} plan={plan} asked={asked} onChange={(change) => setPlan({ ...plan, ...change })} />
        {problem !== null && <Sentence tone="warn">{problem}</Sentence>}
        <Group justify="flex-end" mt="md">
          <Button
            leftSection={<IconLock size={17} aria-hidden />}
            disabled={problem !== null || looked !== plan}
            loading={fix.busy}
            onClick={fixRoster}
          >
            固定名册
          </Button>
        </Group>
        <p className={classes.note}>固定后名册和方案不能再改，屏幕显示名册摘要，然后由监督员输入一句话抽取。</p>
      </section>
      <section className={classes.list} aria-label="名册">
        {preview.data ? <Pool list={preview.data.list} /> : preview.error ? null : <Waiting lines={8} />}
      </section>
    </div>
  );
}
