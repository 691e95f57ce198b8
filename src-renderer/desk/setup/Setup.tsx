import { Button, Group } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { forgetReads, useRun } from '../../kit/api';
import { useAttempt } from '../../kit/attempt';
import { Sentence } from '../../kit/Sentence';
import { emptySetup, officeProblems, personProblems, type SetupDraft, setupInput } from './draft';
import { OfficeFields } from './OfficeFields';
import { PersonFields } from './PersonFields';
import { SampleChoice } from './SampleChoice';
import classes from './Setup.module.css';

const STEPS = [
  { title: '管理员', lead: '先建立管理员账号，它管账号、备份和设置。' },
  {
    title: '经办与审核',
    lead: '经办登记、审查、录入评分，审核确认结果并公布；管理员不能评分，三个账号由不同的人使用，谁做了什么才说得清。',
  },
  { title: '机关信息', lead: '公文、公示和证书上会用到，以后可以在设置里修改。' },
  { title: '示例数据', lead: '区县名录已备好。可以先带一批示例基地试用，也可以从空白开始。' },
] as const;

/** First start: accounts, offices, sample data; then the recovery code is handed to `onCode`. Nothing is stored before the last step. */
export function Setup({ onCode }: { onCode: (code: string | null) => void }) {
  const complete = useRun('setup.complete', { quiet: true });
  const [draft, setDraft] = useState<SetupDraft>(emptySetup);
  const [step, setStep] = useState(0);
  const [asked, setAsked] = useState(false);
  const { fault, attempt } = useAttempt();
  const { administrator, staff, reviewer, offices } = draft;
  const problems = {
    administrator: personProblems(administrator),
    staff: personProblems(staff, [administrator.account]),
    reviewer: personProblems(reviewer, [administrator.account, staff.account]),
    offices: officeProblems(offices),
  };
  const here = [[problems.administrator], [problems.staff, problems.reviewer], [problems.offices], []][step] ?? [];
  const blocked = here.some((found) => Object.keys(found).length > 0);
  const set = (change: Partial<SetupDraft>) => setDraft((before) => ({ ...before, ...change }));

  const finish = async () => {
    await attempt(async () => {
      const { recoveryCode } = await complete.run(setupInput(draft));
      onCode(recoveryCode);
      forgetReads();
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (blocked) return setAsked(true);
    setAsked(false);
    if (step < STEPS.length - 1) setStep(step + 1);
    else void finish();
  };
  const shown = asked ? problems : { administrator: {}, staff: {}, reviewer: {}, offices: {} };

  return (
    <main className={classes.page}>
      <form className={classes.sheet} onSubmit={submit} noValidate>
        <aside className={classes.steps}>
          <h1>科普评审工作台</h1>
          <p>首次使用，四步设置</p>
          <ol>
            {STEPS.map(({ title }, index) => (
              <li key={title} aria-current={index === step ? 'step' : undefined} data-done={index < step || undefined}>
                {title}
              </li>
            ))}
          </ol>
        </aside>
        <section className={classes.work} aria-label={STEPS[step]?.title}>
          <h2>{STEPS[step]?.title}</h2>
          <p className={classes.lead}>{STEPS[step]?.lead}</p>
          <div className={classes.inputs} key={step}>
            {step === 0 ? (
              <PersonFields
                person={administrator}
                problems={shown.administrator}
                onChange={(person) => set({ administrator: person })}
                autoFocus
              />
            ) : null}
            {step === 1 ? (
              <>
                <PersonFields
                  person={staff}
                  problems={shown.staff}
                  onChange={(person) => set({ staff: person })}
                  autoFocus
                />
                <PersonFields
                  person={reviewer}
                  problems={shown.reviewer}
                  onChange={(person) => set({ reviewer: person })}
                />
              </>
            ) : null}
            {step === 2 ? (
              <OfficeFields
                offices={offices}
                problems={shown.offices}
                onChange={(next) => set({ offices: next })}
                autoFocus
              />
            ) : null}
            {step === 3 ? <SampleChoice sample={draft.sample} onChange={(sample) => set({ sample })} /> : null}
          </div>
          {fault && <Sentence>{fault.message}</Sentence>}
          <Group justify="space-between" mt="md">
            <Button
              variant="default"
              onClick={() => {
                setAsked(false);
                setStep(step - 1);
              }}
              disabled={step === 0 || complete.busy}
            >
              上一步
            </Button>
            <Button type="submit" loading={complete.busy}>
              {step < STEPS.length - 1 ? '下一步' : '完成设置'}
            </Button>
          </Group>
        </section>
      </form>
    </main>
  );
}
