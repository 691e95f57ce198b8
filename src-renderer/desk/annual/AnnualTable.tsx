import type { CallOutput } from '../../../src-main/api/contract';
import { SPAN_LABELS } from '../../../src-main/domain/annual/period';
import { NOTHING } from '../../../src-main/domain/annual/report';
import { MEASURES } from '../../../src-main/domain/measures';
import { shownCount } from '../../kit/fieldText';
import classes from './Annual.module.css';

type Report = CallOutput<'annual.view'>;
type Figure = Report['figures'][number];

const count = (figure: number | null): string => (figure === null ? NOTHING : shownCount(figure));

function change(figure: number | null, before: number | null): string {
  if (figure === null || before === null) return NOTHING;
  const by = figure - before;
  return by > 0 ? `+${shownCount(by)}` : by < 0 ? `−${shownCount(-by)}` : '0';
}

/** Every figure of a year by measure, beside that of the year before where there is one. */
export function AnnualTable({ report: { period, figures } }: { report: Report }) {
  const compared = figures.some(({ before }) => before !== null);
  return (
    <table className={classes.figures} aria-label={`${period.year}年度数据`}>
      <thead>
        <tr>
          <th scope="col">指标</th>
          <th scope="col" data-number>
            {period.year}年
          </th>
          {compared && (
            <>
              <th scope="col" data-number>
                {period.year - 1}年
              </th>
              <th scope="col" data-number>
                增减
              </th>
            </>
          )}
          <th scope="col">单位</th>
          <th scope="col">口径</th>
          <th scope="col">计入范围</th>
        </tr>
      </thead>
      {MEASURES.map(({ number, sign, heading }) => (
        <tbody key={number}>
          <tr>
            <th scope="rowgroup" colSpan={compared ? 7 : 5}>
              举措{sign}　{heading}
            </th>
          </tr>
          {figures
            .filter(({ measure }) => measure === number)
            .map((figure) => (
              <Row key={figure.name} figure={figure} compared={compared} />
            ))}
        </tbody>
      ))}
    </table>
  );
}

function Row({ figure: { label, figure, before, unit, span, source, parts }, compared }: RowProps) {
  return (
    <tr>
      <td>
        {label}
        {parts.length > 0 && <small>{parts.map((part) => `${part.label} ${count(part.figure)}`).join('，')}</small>}
      </td>
      <td data-number>
        <strong>{count(figure)}</strong>
      </td>
      {compared && (
        <>
          <td data-number>{count(before)}</td>
          <td data-number>{change(figure, before)}</td>
        </>
      )}
      <td>{unit}</td>
      <td>{SPAN_LABELS[span]}</td>
      <td>{source}</td>
    </tr>
  );
}

interface RowProps {
  figure: Figure;
  compared: boolean;
}
