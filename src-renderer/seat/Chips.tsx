import { IconBan, IconCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import classes from './Seat.module.css';
import type { SeatView } from './Sitting';

interface Props {
  candidates: SeatView['candidates'];
  at: number;
  barred: ReadonlyMap<string, string>;
  missingOf(id: string): number;
  onGo(at: number): void;
}

/** Every candidate by its code: done, begun or barred; a click leads there. */
export function Chips({ candidates, at, barred, missingOf, onGo }: Props) {
  const line = useRef<HTMLElement>(null);
  useEffect(() => {
    line.current?.children[at]?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [at]);
  return (
    <nav ref={line} className={classes.chips} aria-label="参评对象">
      {candidates.map(({ id, code, name }, index) => {
        const away = barred.has(id);
        const missing = away ? 0 : missingOf(id);
        const state = away ? '回避' : missing === 0 ? '已评完' : `差 ${missing} 项`;
        return (
          <button
            key={id}
            type="button"
            className={classes.chip}
            data-state={away ? 'barred' : missing === 0 ? 'done' : 'open'}
            aria-current={index === at ? 'page' : undefined}
            aria-label={`${code} ${name}，${state}`}
            onClick={() => onGo(index)}
          >
            {code}
            {away ? <IconBan size={16} aria-hidden /> : missing === 0 ? <IconCheck size={16} aria-hidden /> : null}
          </button>
        );
      })}
    </nav>
  );
}
