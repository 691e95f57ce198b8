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
  /** Shaded by how much of its total each has reached. */
  share?: boolean;
  leads?: Leads;
}

const placed = new Set(DISTRICT_TILES.map(({ code }) => code));

/**
 * The districts as squares where they lie, each with its name and figure, darker where there is more. Parts that have
 * no square (no district named, a new district) stand below as bars.
 */
export function TileMap({ label, parts, unit, tone = 'accent', share = false, leads }: TileMapProps) {
  const byCode = new Map(parts.map((part) => [part.key, part]));
  const shaded = ({ figure, total }: Part) => (share ? Math.floor((figure / (total || 1)) * 100) : figure);
  const greatest = share ? 100 : Math.max(0, ...parts.map(shaded));
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
              shade={shadeOf(shaded(part), steps)}
              style={{ gridColumn: column + 1, gridRow: row + 1 }}
            >
              {short}
              <b>{share ? (part.total ? `${part.figure}/${part.total}` : '—') : part.figure}</b>
            </Piece>
          );
        })}
      </section>
      <Legend steps={steps} greatest={greatest} unit={share ? '%' : unit} />
      {others.length > 0 ? (
        <Bars label={`${label}：不在图上的`} parts={others} unit={unit} tone={tone} {...(leads ? { leads } : {})} />
      ) : null}
    </div>
  );
}
