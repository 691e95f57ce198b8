import { Button, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useRun } from '../../../kit/api';
import { Sheet } from '../../../kit/Page';
import { shown } from '../../../kit/run';
import { Sentence } from '../../../kit/Sentence';
import { StateBadge } from '../../../kit/StateBadge';
import type { StageProps } from '../view';
import { AdjustmentRules } from './AdjustmentRules';
import { BandsFields } from './BandsFields';
import classes from './DraftStage.module.css';
import { FromRegister } from './FromRegister';
import { IntakeFields } from './IntakeFields';
import { KeepKind } from './KeepKind';
import { MethodFields } from './MethodFields';
import { type Plan, planOf, readPlan } from './plan';
import { QuotaFields } from './QuotaFields';
import { RemoveRound } from './RemoveRound';
import { RubricEditor } from './RubricEditor';
import { RulesFields } from './RulesFields';
import { SheetPreview } from './SheetPreview';

/** 草稿: what the round is called and by which rules it runs. */
export function DraftStage({ view, live, onUnsaved }: StageProps) {
  const { round } = view;
  const configure = useRun('round.configure');
  /** null: nothing was changed since it was saved. */
  const [typed, setTyped] = useState<Plan | null>(null);
  const saved = useMemo(() => planOf(round), [round]);
  const plan = typed ?? saved;
  const change = (part: Partial<Plan>) => setTyped({ ...plan, ...part });
  const read = readPlan(plan);

  const save = () => {
    if (typed === null || 'problem' in read) return;
    configure
      .run({ round: round.id, rev: round.rev, ...read.planned })
      // What was typed while it was being saved stays typed.
      .then(() => setTyped((now) => (now === typed ? null : now)))
      .catch(shown);
  };
  const unsaved = typed !== null;
  useEffect(() => {
    onUnsaved(unsaved);
    return () => onUnsaved(false);
  }, [unsaved, onUnsaved]);
  useHotkeys([['mod+S', save]], []);

  const fields = { plan, readOnly: !live, onChange: change };
  return (
    <>
      <div className={classes.body}>
        <Sheet
          title="轮次名称"
          aside={
            live ? (
              <>
                <KeepKind round={round} />
                <RemoveRound round={round} />
              </>
            ) : null
          }
        >
          <TextInput
            aria-label="轮次名称"
            value={plan.title}
            readOnly={!live}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
        </Sheet>
        <Sheet
          title="评分标准"
          aside={
            <>
              {live && <FromRegister round={round} onChoose={change} />}
              <SheetPreview plan={plan} />
            </>
          }
        >
          <RubricEditor groups={plan.groups} readOnly={!live} onChange={(groups) => change({ groups })} />
        </Sheet>
        <div className={classes.pair}>
          <Sheet title="计分方法">
            <MethodFields {...fields} />
          </Sheet>
          <Sheet title="名额与公示">
            <QuotaFields {...fields} />
          </Sheet>
        </div>
        <div className={classes.pair}>
          <Sheet title="形式审查条件">
            <RulesFields
              kind={round.kind}
              rules={plan.rules}
              readOnly={!live}
              onChange={(rules) => change({ rules })}
            />
          </Sheet>
          <Sheet title="按得分划分的等次">
            <BandsFields bands={plan.bands} readOnly={!live} onChange={(bands) => change({ bands })} />
          </Sheet>
        </div>
        <div className={classes.pair}>
          <Sheet title="必备条件和加减分">
            <AdjustmentRules {...fields} />
          </Sheet>
          <Sheet title="申报与证书">
            <IntakeFields {...fields} />
          </Sheet>
        </div>
      </div>
      {live && (
        <div className={classes.bar}>
          <div className={classes.words}>
            {typed === null ? (
              <StateBadge tone="good">已保存</StateBadge>
            ) : 'problem' in read ? (
              <Sentence>{read.problem}</Sentence>
            ) : (
              <StateBadge tone="warn">有改动，未保存</StateBadge>
            )}
          </div>
          <Button
            variant={typed === null ? 'default' : 'filled'}
            leftSection={<IconDeviceFloppy size={17} aria-hidden />}
            disabled={typed === null || 'problem' in read}
            loading={configure.busy}
            onClick={save}
          >
            保存设置
          </Button>
        </div>
      )}
    </>
  );
}
