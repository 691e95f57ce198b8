import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { CallOutput } from '../../../src-main/api/contract';
import type { IndicatorView } from '../../../src-main/api/contract/indicators';
import { measureOf } from '../../../src-main/domain/measures';
import { SmallBars, SmallHeat, SmallMap } from '../../kit/chart/Small';
import { shownCount } from '../../kit/fieldText';
import { Amount } from '../measures/Amount';
import { figurePath, measurePath } from '../measures/paths';
import classes from './Tiles.module.css';

type Tile = CallOutput<'home.view'>['tiles'][number];

/** How many things to be worked on a tile has room for. */
const TODO = 2;
/** Longer tables are shown by their groups. */
const SMALL_ROWS = 12;

/** The ten measures, each with its figure, a small picture and what is to be worked on. */
export function Tiles({ tiles }: { tiles: readonly Tile[] }) {
  return (
    <ul className={classes.tiles} aria-label="十条举措">
      {tiles.map((tile) => (
        <MeasureTile key={tile.measure} {...tile} />
      ))}
    </ul>
  );
}

function MeasureTile({ measure: number, headline, todo }: Tile) {
  const measure = measureOf(number);
  if (!measure) return null;
  return (
    <li className={classes.tile}>
      <Link href={measurePath(number)} className={classes.whole}>
        <span className={classes.sign} aria-hidden>
          {measure.sign}
        </span>
        {measure.title}
      </Link>
      {headline === null ? (
        <p className={classes.none}>还没有台账</p>
      ) : (
        <div className={classes.middle}>
          <div className={classes.figure}>
            <Amount view={headline} brief />
            <span className={classes.label}>{headline.label}</span>
          </div>
          <SmallPicture view={headline} />
        </div>
      )}
      {todo.slice(0, TODO).map(({ name, label, figure, unit }) => (
        <Link key={name} href={figurePath(name)} className={classes.todo}>
          <IconAlertTriangle size={14} aria-hidden />
          <span>{label}</span>
          <b>
            {shownCount(figure)} {unit}
          </b>
        </Link>
      ))}
    </li>
  );
}

function SmallPicture({ view: { chart, groups, matrix, figure } }: { view: IndicatorView }) {
  if (figure === 0) return null;
  if (matrix && matrix.rows.length <= SMALL_ROWS) return <SmallHeat columns={matrix.columns} rows={matrix.rows} />;
  return chart === 'map' ? <SmallMap parts={groups} /> : <SmallBars parts={groups} />;
}
