import { Button } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { StateBadge } from '../../../kit/StateBadge';
import classes from './ScoringStage.module.css';
import type { ScoreSheet } from './sheet';

/** Is everything that was typed in the store's keeping? Said in words, the worst first. */
export function SaveState({ sheet }: { sheet: ScoreSheet }) {
  const { unsaved, saving, wrong, failed } = useSyncExternalStore(sheet.subscribe, sheet.summary);
  return (
    <div className={classes.save} role="status" aria-label="保存状态">
      {failed > 0 ? (
        <>
          <StateBadge tone="bad">{`${failed} 行没有保存，录入的分数还在格中`}</StateBadge>
          <Button size="compact-sm" variant="light" color="red" onClick={() => void sheet.saveAll()}>
            重新保存
          </Button>
        </>
      ) : wrong > 0 ? (
        <StateBadge tone="bad">{`${wrong} 行有不合规定的分数，红格没有保存`}</StateBadge>
      ) : saving > 0 ? (
        <StateBadge tone="accent">正在保存</StateBadge>
      ) : unsaved > 0 ? (
        <StateBadge tone="warn">{`${unsaved} 行未保存，离开该行即保存`}</StateBadge>
      ) : (
        <StateBadge tone="good">已保存</StateBadge>
      )}
    </div>
  );
}
