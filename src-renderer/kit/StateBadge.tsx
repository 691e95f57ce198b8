import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconCircleX, IconProgress } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import classes from './StateBadge.module.css';

export type Tone = 'neutral' | 'accent' | 'good' | 'warn' | 'bad';

const ICONS: Record<Tone, ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>> = {
  neutral: IconCircleDashed,
  accent: IconProgress,
  good: IconCircleCheck,
  warn: IconAlertTriangle,
  bad: IconCircleX,
};

/** A state as a word with an icon and a colour; never the colour alone. */
export function StateBadge({ tone, children, icon }: { tone: Tone; children: ReactNode; icon?: (typeof ICONS)[Tone] }) {
  const Icon = icon ?? ICONS[tone];
  return (
    <span className={classes.badge} data-tone={tone}>
      <Icon size={16} stroke={1.8} aria-hidden />
      <span className={classes.words}>{children}</span>
    </span>
  );
}
