import classes from './Chart.module.css';
import { shadeWords } from './steps';

/** What the shades of a picture stand for. */
export function Legend({ steps, greatest, unit }: { steps: readonly number[]; greatest: number; unit: string }) {
  return (
    <p className={classes.legend}>
      {shadeWords(steps, greatest).map((words, shade) => (
        <span key={words}>
          <i className={classes.shaded} data-shade={shade} aria-hidden />
          {words} {unit}
        </span>
      ))}
    </p>
  );
}
