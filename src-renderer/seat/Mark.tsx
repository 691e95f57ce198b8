import { ActionIcon, TextInput } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import type { Criterion } from '../../src-main/domain/review/model';
import { formatPoints } from '../../src-main/domain/review/wording';
import { parsePoints } from '../desk/round/points';
import type { CellView } from '../desk/round/scoring/sheet';
import classes from './Seat.module.css';

interface Props {
  criterion: Criterion;
  /** Points ×100. */
  step: number;
  cell: CellView | undefined;
  onType(text: string): void;
  onLeave(): void;
}

/** One criterion: typed, or counted up from nothing and down from the maximum in steps. */
export function Mark({ criterion, step, cell, onType, onLeave }: Props) {
  const { name, hint, maximum } = criterion;
  const text = cell?.text ?? '';
  const points = parsePoints(text);
  const put = (value: number) => {
    onType(formatPoints(Math.min(maximum, Math.max(0, value))));
    onLeave();
  };
  return (
    <li className={classes.mark} data-blank={text === '' || undefined}>
      <div className={classes.criterion}>
        <strong>{name}</strong>
        <span>{hint}</span>
        {cell?.why && (
          <em role="alert" className={classes.why}>
            {cell.why}
          </em>
        )}
      </div>
      <ActionIcon
        variant="default"
        className={classes.step}
        aria-label={`${name}减 ${formatPoints(step)} 分`}
        disabled={points === 0}
        onClick={() => put(points === null ? maximum : points - step)}
      >
        <IconMinus size={30} aria-hidden />
      </ActionIcon>
      <TextInput
        size="xl"
        classNames={{ input: classes.points ?? '' }}
        aria-label={`${name}，满分 ${formatPoints(maximum)} 分`}
        aria-invalid={cell?.why ? true : undefined}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => onType(event.currentTarget.value)}
        onBlur={onLeave}
      />
      <ActionIcon
        variant="default"
        className={classes.step}
        aria-label={`${name}加 ${formatPoints(step)} 分`}
        disabled={points !== null && points >= maximum}
        onClick={() => put((points ?? 0) + step)}
      >
        <IconPlus size={30} aria-hidden />
      </ActionIcon>
      <span className={classes.maximum}>/ {formatPoints(maximum)}</span>
    </li>
  );
}
