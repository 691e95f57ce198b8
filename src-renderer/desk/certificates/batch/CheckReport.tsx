import { Progress, Text } from '@mantine/core';
import { shownCount } from '../../../kit/fieldText';
import { Sentence } from '../../../kit/Sentence';
import { Problems } from '../../papers/Problems';
import { Findings } from './Findings';
import type { useBatchCheck } from './useBatchCheck';

/** The check under way, what it found, or why it could not be done. */
export function CheckReport({ check: { found, fault, progress } }: { check: ReturnType<typeof useBatchCheck> }) {
  if (fault)
    return (
      <>
        <Sentence>{fault.message}</Sentence>
        <Problems fault={fault} />
      </>
    );
  if (found) return <Findings found={found} />;
  return (
    <>
      <Text role="status">
        {progress ? `正在检查，已完成 ${shownCount(progress.done)}，共 ${shownCount(progress.total)} 份` : '正在检查'}
      </Text>
      <Progress
        value={progress && progress.total > 0 ? (progress.done / progress.total) * 100 : 100}
        animated={!progress}
        aria-label="检查进度"
      />
    </>
  );
}
