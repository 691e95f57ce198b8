import classes from './Chart.module.css';
import { Legend } from './Legend';
import { type Leads, Piece } from './part';
import { shadeOf, stepsUpTo } from './steps';

interface HeatTableProps {
  label: string;
  /** What the rows and columns are: 学科 × 年级. */
  corner: string;
  columns: readonly string[];
  rows: readonly { label: string; cells: readonly number[] }[];
  unit: string;
  /** The key of a cell is `row|column`. */
  leads?: Leads;
  /** It is the noughts that lead somewhere: to what is missing. */
  missing?: boolean;
}

/** A table of counts, darker where there are more; an empty cell says so by its nought. */
export function HeatTable({ label, corner, columns, rows, unit, leads, missing = false }: HeatTableProps) {
  const greatest = Math.max(0, ...rows.flatMap(({ cells }) => cells));
  const steps = stepsUpTo(greatest);
  return (
    <>
      <div className={classes.scroll}>
        <table className={classes.heat} aria-label={label}>
          <thead>
            <tr>
              <th scope="col">{corner}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.label}>
                <th scope="row">{row.label}</th>
                {columns.map((column, at) => {
                  const figure = row.cells[at] ?? 0;
                  const to = leads && figure > 0 !== missing ? leads(`${row.label}|${column}`) : null;
                  return (
                    <td key={column}>
                      <Piece
                        to={to}
                        label={`${row.label}，${column}：${figure} ${unit}`}
                        className={`${classes.cell} ${classes.shaded}`}
                        shade={shadeOf(figure, steps)}
                      >
                        {figure}
                      </Piece>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Legend steps={steps} greatest={greatest} unit={unit} />
    </>
  );
}
