import classes from './Canvas.module.css';

interface Props {
  along: 'across' | 'down';
  /** mm */
  length: number;
  /** CSS px for a millimetre. */
  scale: number;
}

/** px */
const DEEP = 22;

/** A ruler in millimetres: a stroke for each where there is room, figures for each ten or fifty. */
export function Ruler({ along, length, scale }: Props) {
  const across = along === 'across';
  const step = scale >= 2.4 ? 1 : scale >= 1 ? 5 : 10;
  const figures = scale >= 1.6 ? 10 : 50;
  const marks = Array.from({ length: Math.floor(length / step) + 1 }, (_, index) => index * step);
  const long = length * scale;
  return (
    <svg
      className={`${classes.ruler} ${across ? classes.across : classes.down}`}
      width={across ? long : DEEP}
      height={across ? DEEP : long}
      aria-hidden
    >
      <title>毫米尺</title>
      {marks.map((mm) => {
        const at = mm * scale;
        const size = mm % 10 === 0 ? 9 : mm % 5 === 0 ? 6 : 3;
        return (
          <g key={mm}>
            <line
              stroke="currentColor"
              strokeWidth={0.7}
              {...(across
                ? { x1: at, x2: at, y1: DEEP, y2: DEEP - size }
                : { y1: at, y2: at, x1: DEEP, x2: DEEP - size })}
            />
            {mm % figures === 0 && (
              <text fill="currentColor" {...(across ? { x: at + 2, y: 10 } : { x: 1, y: at + 9 })}>
                {mm}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
