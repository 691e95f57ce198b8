import type { CallOutput } from '../../../../src-main/api/contract';
import lines from '../lines.module.css';
import classes from './Columns.module.css';

const SHORT = 11;

/** The list exactly as the papers of 公示 print it. */
export function ShownList({ table }: { table: CallOutput<'round.publicityTable'>['table'] }) {
  if (table.rows.length === 0) return <p className={lines.dim}>没有随本次公示的对象。</p>;
  // What is short keeps to one line.
  const short = table.columns.map(
    (_, at) => table.rows.every(({ cells }) => [...(cells[at] ?? '')].length <= SHORT) || undefined,
  );
  return (
    <section className={classes.list} aria-label="公示名单预览">
      <table className={lines.lines} aria-label="公示的内容">
        <thead>
          <tr>
            <th scope="col">序号</th>
            {table.columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ candidate, cells }, index) => (
            <tr key={candidate}>
              <td data-tight>{index + 1}</td>
              {table.columns.map(({ title }, at) => (
                <td key={title} data-tight={short[at]}>
                  {cells[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
