import type { TallyRow } from '../../../../src-main/domain/review/tally-row';
import { formatPoints } from '../../../../src-main/domain/review/wording';
import { drawnAt, type Scale } from './scale';
import classes from './TallyLines.module.css';

const HEIGHT = 38;
const PAD = 16;

/** The marks of one candidate on the scale: counted ones filled, dropped ones struck, the mean as a tick. */
export function Dots({ row, scale }: { row: TallyRow; scale: Scale }) {
  const seen = new Map<number, number>();
  const middle = HEIGHT / 2;
  return (
    <svg width={scale.width + PAD * 2} height={HEIGHT} role="img" aria-label={wordsOf(row)}>
      <title>{wordsOf(row)}</title>
      <g transform={`translate(${PAD} 0)`}>
        {scale.ticks.map((tick) => (
          <line key={tick} className={classes.grid} x1={scale.x(tick)} x2={scale.x(tick)} y1={0} y2={HEIGHT} />
        ))}
        {row.marks.map((mark) => {
          if (mark.total === null) return null;
          // Equal marks stand above each other, so that none hides another.
          const same = seen.get(mark.total) ?? 0;
          seen.set(mark.total, same + 1);
          const x = scale.x(mark.total);
          const y = middle + (same % 2 === 0 ? -1 : 1) * Math.ceil(same / 2) * 7;
          if (mark.state === 'counted') return <circle key={mark.member} className={classes.dot} cx={x} cy={y} r={4} />;
          return (
            <g key={mark.member}>
              <circle className={classes.dropped} cx={x} cy={y} r={4} />
              <line className={classes.strike} x1={x - 6} y1={y + 6} x2={x + 6} y2={y - 6} />
            </g>
          );
        })}
        {row.exact !== null && (
          <line
            className={classes.mean}
            x1={scale.x(drawnAt(row.exact))}
            x2={scale.x(drawnAt(row.exact))}
            y1={5}
            y2={HEIGHT - 5}
          />
        )}
      </g>
    </svg>
  );
}

/** The head of the scale: its numbers. */
export function ScaleHead({ scale }: { scale: Scale }) {
  return (
    <svg width={scale.width + PAD * 2} height={20} className={classes.dots} aria-hidden>
      <g transform={`translate(${PAD} 0)`}>
        {scale.ticks.map((tick) => (
          <text key={tick} x={scale.x(tick)} y={14} textAnchor="middle">
            {formatPoints(tick)}
          </text>
        ))}
      </g>
    </svg>
  );
}

function wordsOf(row: TallyRow): string {
  const marks = row.marks.map(({ seat, total, state }) => {
    if (state === 'barred') return `${seat} 号回避`;
    if (total === null) return `${seat} 号未评`;
    const dropped = state === 'droppedHigh' ? '（最高，去掉）' : state === 'droppedLow' ? '（最低，去掉）' : '';
    return `${seat} 号 ${formatPoints(total)}${dropped}`;
  });
  return marks.join('；');
}
