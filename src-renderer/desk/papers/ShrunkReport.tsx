import classes from './GlyphReport.module.css';
import type { MadePaper } from './usePaper';

/** Names and texts that had to be set smaller than the template says. */
export function ShrunkReport({ shrunk }: { shrunk: NonNullable<MadePaper['shrunk']> }) {
  if (shrunk.length === 0) return null;
  return (
    <section className={classes.report} aria-label="缩小的文字">
      <h3>缩小的文字（{shrunk.length} 处）</h3>
      <ul className={classes.list}>
        {shrunk.slice(0, 200).map(({ record, element, wanted, size }) => (
          <li key={`${record}${element}`}>
            <span className={classes.character} aria-hidden>
              缩
            </span>
            <span>
              {element}：{wanted} 磅缩到 {size} 磅<span className={classes.where}>{record}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
