import { ActionIcon } from '@mantine/core';
import { IconLayoutSidebarRightCollapse, IconLayoutSidebarRightExpand } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './SidePanel.module.css';

interface Props {
  folded: boolean;
  onFold(folded: boolean): void;
  /** What the folded panel says of itself. */
  words: string;
  children: ReactNode;
}

/** The panel at the right; folded to a strip where the work needs the width. */
export function SidePanel({ folded, onFold, words, children }: Props) {
  if (folded)
    return (
      <aside className={classes.strip}>
        <button type="button" className={classes.unfold} aria-expanded={false} onClick={() => onFold(false)}>
          <IconLayoutSidebarRightExpand size={20} aria-hidden />
          <span>{words}</span>
        </button>
      </aside>
    );
  return (
    <aside className={classes.side}>
      <ActionIcon
        className={classes.fold}
        variant="subtle"
        color="gray"
        aria-label="收起右栏"
        title="收起右栏"
        onClick={() => onFold(true)}
      >
        <IconLayoutSidebarRightCollapse size={18} aria-hidden />
      </ActionIcon>
      {children}
    </aside>
  );
}
