import { DISTRICT_TILES, TILE_COLUMNS } from '../../../src-main/domain/geography/district-tiles';
import { Bars } from './Bars';
import classes from './Chart.module.css';
import { Legend } from './Legend';
import { type Leads, type Part, Piece, partWords } from './part';
import { shadeOf, stepsUpTo } from './steps';

interface TileMapProps {
  label: string;
  /** By district code. */
  parts: readonly Part[];
  unit: string;
  tone?: 'accent' | 'warn';
  leads?: Leads;
}

const placed = new Set(DISTRICT_TILES.map(({ code }) => code));

/**
 * The districts as squares where they lie, each with its name and figure, darker where there is more. Parts that have
 * no square (no district named, a new district) stand below as bars.
 */
export function TileMap({ label, parts, unit, tone = 'accent', leads }: TileMapProps) {
  const byCode = new Map(parts.map((part) => [part.key, part]));
  const greatest = Math.max(0, ...parts.map(({ figure }) => figure));
  const steps = stepsUpTo(greatest);
  const others = parts.filter(({ key }) => !placed.has(key));
  return (
    <div data-tone={tone}>
      <section
        className={classes.map}
        aria-label={label}
        style={{ gridTemplateColumns: `repeat(${TILE_COLUMNS}, minmax(0, 1fr))` }}
      >
        {DISTRICT_TILES.map(({ code, short, column, row }) => {
          const part = byCode.get(code);
          if (!part) return null;
          return (
            <Piece
              key={code}
              to={leads && part.figure > 0 ? leads(code) : null}
              label={partWords(part, unit)}
              className={`${classes.square} ${classes.shaded}`}
              shade={shadeOf(part.figure, steps)}
              style={{ gridColumn: column + 1, gridRow: row + 1 }}
            >
              {short}
              <b>{part.figure}</b>
            </Piece>
          );
        })}
      </section>
      <Legend steps={steps} greatest={greatest} unit={unit} />
      {others.length > 0 ? (
        <Bars label={`${label}：不在图上的`} parts={others} unit={unit} tone={tone} {...(leads ? { leads } : {})} />
      ) : null}
    </div>
  );
}
