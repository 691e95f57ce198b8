import { ActionIcon, Group } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useRun } from '../../../kit/api';
import { ReasonDialog } from '../../../kit/ReasonDialog';
import { shown } from '../../../kit/run';
import type { RoundView } from '../view';
import classes from './TieDialog.module.css';

interface Props {
  view: RoundView;
  tied: readonly string[];
  onClose(): void;
}

/** The committee's word on a tie across the cut: who goes first, and what was said. */
export function TieDialog({ view, tied, onClose }: Props) {
  const { round, candidates } = view;
  const [order, setOrder] = useState<readonly string[]>(tied);
  const decide = useRun('round.decideTie');
  const nameOf = (id: string) => candidates.find((candidate) => candidate.id === id)?.name ?? '';
  const swap = (index: number, by: 1 | -1) => {
    const next = [...order];
    const [moved] = next.splice(index, 1);
    if (moved === undefined) return;
    next.splice(index + by, 0, moved);
    setOrder(next);
  };
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title="同分先后由评委会决定"
      sentence={`以下 ${order.length} 个得分并列，跨越名额线。请按评委会的决定排出先后，排在前面的优先入选。`}
      label="评委会意见"
      confirm="记录决定"
      busy={decide.busy}
      onConfirm={(reason) =>
        decide
          .run({ round: round.id, rev: round.rev, order: [...order], reason })
          .then(onClose)
          .catch(shown)
      }
    >
      <ol className={classes.order} aria-label="先后次序">
        {order.map((id, index) => (
          <li key={id}>
            <span>{nameOf(id)}</span>
            <Group gap={4} wrap="nowrap">
              <ActionIcon
                variant="default"
                size="lg"
                aria-label={`将${nameOf(id)}前移一位`}
                disabled={index === 0}
                onClick={() => swap(index, -1)}
              >
                <IconArrowUp size={18} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="default"
                size="lg"
                aria-label={`将${nameOf(id)}后移一位`}
                disabled={index === order.length - 1}
                onClick={() => swap(index, 1)}
              >
                <IconArrowDown size={18} aria-hidden />
              </ActionIcon>
            </Group>
          </li>
        ))}
      </ol>
    </ReasonDialog>
  );
}
